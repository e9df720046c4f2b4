/**
 * Countries and alliances with the words by which writers speak of them.
 *
 * Source: compiled by hand for this project from general knowledge: short names of the member and observer states of
 * the United Nations and some others, their adjectives and peoples, their capitals, and the buildings and streets that stand for
 * their governments. Nobody now in office is named.
 *
 * One a line: names | adjectives and people | capital | what stands for the government. The plural in -s is understood.
 */
export const GAZETTEER = `
Afghanistan | Afghan, Afghani | Kabul
Albania | Albanian | Tirana
Algeria | Algerian | Algiers
Andorra | Andorran | Andorra la Vella
Angola | Angolan | Luanda
Argentina | Argentine, Argentinian, Argentinean | Buenos Aires | Casa Rosada
Armenia, Hayastan | Armenian | Yerevan
Australia | Australian, Aussie | Canberra
Austria | Austrian | Vienna | Ballhausplatz
Azerbaijan, Azerbaidjan | Azerbaijani, Azeri | Baku
Bahamas | Bahamian | Nassau
Bahrain | Bahraini | Manama
Bangladesh | Bangladeshi, Bengali | Dhaka
Barbados | Barbadian, Bajan | Bridgetown
Belarus, Belorussia | Belarusian, Belarussian | Minsk
Belgium | Belgian | Brussels
Belize | Belizean | Belmopan
Benin | Beninese | Porto Novo
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian | La Paz
Bosnia, Bosnia and Herzegovina | Bosnian | Sarajevo
Botswana | Botswanan, Motswana | Gaborone
Brazil | Brazilian | Brasilia | Planalto
Britain, Great Britain, United Kingdom, UK, England | British, Briton, Brit, English, Englishman, Englishmen | London | Downing Street, Whitehall, Westminster
Brunei | Bruneian | Bandar Seri Begawan
Bulgaria | Bulgarian | Sofia
Burkina Faso | Burkinabe | Ouagadougou
Burundi | Burundian | Bujumbura
Cambodia | Cambodian, Khmer | Phnom Penh
Cameroon | Cameroonian | Yaounde
Canada | Canadian | Ottawa
Cape Verde | Cape Verdean | Praia
Central African Republic | Central African | Bangui
Chad | Chadian | N'Djamena
Chile | Chilean | Santiago | La Moneda
China, PRC, People's Republic of China | Chinese, Chinaman | Beijing, Peking | Zhongnanhai
Colombia | Colombian | Bogota
Comoros | Comorian | Moroni
Congo | Congolese | Kinshasa, Brazzaville
Costa Rica | Costa Rican, Tico | San Jose
Croatia | Croatian, Croat | Zagreb
Cuba | Cuban | Havana
Cyprus | Cypriot | Nicosia
Czechia, Czech Republic | Czech | Prague
Denmark | Danish, Dane | Copenhagen | Christiansborg
Djibouti | Djiboutian
Dominican Republic | Dominican | Santo Domingo
East Timor, Timor Leste | Timorese | Dili
Ecuador | Ecuadorian, Ecuadorean | Quito
Egypt | Egyptian | Cairo
El Salvador | Salvadoran, Salvadorian | San Salvador
Equatorial Guinea | Equatoguinean | Malabo
Eritrea | Eritrean | Asmara
Estonia | Estonian | Tallinn
Eswatini, Swaziland | Swazi | Mbabane
Ethiopia | Ethiopian | Addis Ababa
Fiji | Fijian | Suva
Finland | Finnish, Finn | Helsinki
France | French, Frenchman, Frenchmen, Frenchwoman | Paris | Elysee, Élysée, Quai d'Orsay, Matignon
Gabon | Gabonese | Libreville
Gambia | Gambian | Banjul
Georgia, Sakartvelo | Georgian | Tbilisi
Germany | German | Berlin | Bundestag
Ghana | Ghanaian | Accra
Greece, Hellas | Greek, Hellenic | Athens
Grenada | Grenadian
Guatemala | Guatemalan
Guinea | Guinean | Conakry
Guyana | Guyanese | Georgetown
Haiti | Haitian | Port au Prince
Honduras | Honduran | Tegucigalpa
Hungary | Hungarian, Magyar | Budapest
Iceland | Icelandic, Icelander | Reykjavik
India, Bharat | Indian | New Delhi, Delhi | Lok Sabha
Indonesia | Indonesian | Jakarta
Iran, Islamic Republic of Iran, Persia | Iranian, Persian | Tehran, Teheran
Iraq | Iraqi | Baghdad
Ireland, Eire | Irish, Irishman, Irishmen | Dublin | Dail
Israel | Israeli | Tel Aviv | Knesset
Italy | Italian | Rome | Quirinale, Palazzo Chigi
Ivory Coast, Cote d'Ivoire | Ivorian | Abidjan, Yamoussoukro
Jamaica | Jamaican | Kingston
Japan | Japanese | Tokyo
Jordan | Jordanian | Amman
Kazakhstan | Kazakh, Kazakhstani | Astana, Nur Sultan
Kenya | Kenyan | Nairobi
Kiribati | I-Kiribati | Tarawa
Kosovo | Kosovar, Kosovan | Pristina
Kuwait | Kuwaiti
Kyrgyzstan | Kyrgyz, Kyrgyzstani | Bishkek
Laos | Lao, Laotian | Vientiane
Latvia | Latvian, Lett | Riga
Lebanon | Lebanese | Beirut
Lesotho | Basotho | Maseru
Liberia | Liberian | Monrovia
Libya | Libyan | Tripoli
Liechtenstein | Liechtensteiner | Vaduz
Lithuania | Lithuanian | Vilnius
Luxembourg | Luxembourgish, Luxembourger
Madagascar | Malagasy | Antananarivo
Malawi | Malawian | Lilongwe
Malaysia | Malaysian | Kuala Lumpur, Putrajaya
Maldives | Maldivian | Male
Mali | Malian | Bamako
Malta | Maltese | Valletta
Marshall Islands | Marshallese | Majuro
Mauritania | Mauritanian | Nouakchott
Mauritius | Mauritian | Port Louis
Mexico | Mexican | Mexico City | Los Pinos
Micronesia | Micronesian | Palikir
Moldova, Moldavia | Moldovan, Moldavian | Chisinau, Kishinev
Monaco | Monegasque
Mongolia | Mongolian | Ulaanbaatar, Ulan Bator
Montenegro | Montenegrin | Podgorica
Morocco | Moroccan | Rabat
Mozambique | Mozambican | Maputo
Myanmar, Burma | Burmese | Naypyidaw, Rangoon, Yangon
Namibia | Namibian | Windhoek
Nauru | Nauruan | Yaren
Nepal | Nepalese, Nepali | Kathmandu
Netherlands, Holland | Dutch, Dutchman, Dutchmen | The Hague, Amsterdam | Binnenhof
New Zealand | New Zealander, Kiwi | Wellington | Beehive
Nicaragua | Nicaraguan | Managua
Niger | Nigerien | Niamey
Nigeria | Nigerian | Abuja | Aso Rock
North Korea, DPRK | North Korean | Pyongyang
North Macedonia, Macedonia | Macedonian | Skopje
Norway | Norwegian | Oslo | Storting
Oman | Omani | Muscat
Pakistan | Pakistani | Islamabad
Palau | Palauan | Ngerulmud
Palestine | Palestinian | Ramallah
Panama | Panamanian
Papua New Guinea | Papuan, Papua New Guinean | Port Moresby
Paraguay | Paraguayan | Asuncion
Peru | Peruvian | Lima
Philippines | Filipino, Filipina, Philippine | Manila | Malacanang
Poland | Polish, Pole | Warsaw | Sejm
Portugal | Portuguese | Lisbon
Qatar | Qatari | Doha
Romania | Romanian | Bucharest
Russia, Russian Federation, RF | Russian, Muscovite, Rusky, Ruskie, Russki | Moscow | Kremlin, Smolenskaya
Rwanda | Rwandan | Kigali
Samoa | Samoan | Apia
San Marino | Sammarinese
Saudi Arabia, KSA | Saudi, Saudi Arabian | Riyadh
Scotland | Scottish, Scot, Scotsman, Scotsmen | Edinburgh | Holyrood
Senegal | Senegalese | Dakar
Serbia | Serbian, Serb | Belgrade
Seychelles | Seychellois
Sierra Leone | Sierra Leonean | Freetown
Singapore | Singaporean
Slovakia | Slovak, Slovakian | Bratislava
Slovenia | Slovenian, Slovene | Ljubljana
Solomon Islands | Solomon Islander | Honiara
Somalia | Somali, Somalian | Mogadishu
South Africa | South African | Pretoria
South Korea, ROK | South Korean | Seoul | Blue House
South Sudan | South Sudanese | Juba
Soviet Union, USSR | Soviet
Spain | Spanish, Spaniard | Madrid | Moncloa
Sri Lanka | Sri Lankan | Colombo
Sudan | Sudanese | Khartoum
Suriname | Surinamese | Paramaribo
Sweden | Swedish, Swede | Stockholm | Riksdag
Switzerland | Swiss | Bern, Berne
Syria | Syrian | Damascus
Taiwan | Taiwanese | Taipei
Tajikistan | Tajik, Tajikistani | Dushanbe
Tanzania | Tanzanian | Dodoma, Dar es Salaam
Thailand | Thai | Bangkok
Togo | Togolese | Lome
Tonga | Tongan | Nuku'alofa
Trinidad and Tobago, Trinidad | Trinidadian | Port of Spain
Tunisia | Tunisian | Tunis
Turkey, Turkiye, Türkiye | Turkish, Turk | Ankara | Sublime Porte
Turkmenistan | Turkmen | Ashgabat
Tuvalu | Tuvaluan | Funafuti
Uganda | Ugandan | Kampala
Ukraine | Ukrainian | Kyiv, Kiev | Bankova
United Arab Emirates, UAE | Emirati | Abu Dhabi
United States, United States of America, US, USA, America | American, Yank, Yankee | Washington, Washington DC, DC | White House, Pentagon, Capitol Hill, State Department, Foggy Bottom, Uncle Sam
Uruguay | Uruguayan | Montevideo
Uzbekistan | Uzbek, Uzbekistani | Tashkent
Vanuatu | Ni-Vanuatu | Port Vila
Vatican, Holy See | | Vatican City
Venezuela | Venezuelan | Caracas | Miraflores
Vietnam | Vietnamese | Hanoi
Wales | Welsh, Welshman, Welshmen | Cardiff | Senedd
Yemen | Yemeni | Sanaa
Zambia | Zambian | Lusaka
Zimbabwe | Zimbabwean | Harare
Europe | European
European Union, EU, E.U. | European | Brussels | Berlaymont, European Commission, European Parliament
the West, collective West | Western, Westerner
NATO, North Atlantic Treaty Organization | | Brussels
United Nations, UN | | | Security Council
`;
