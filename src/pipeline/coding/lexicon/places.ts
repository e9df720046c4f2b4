/**
 * Countries with the words that name their people, and the seats for which writers put the state.
 * One line a country: its names | its people and adjective | its seats.
 *
 * Source: compiled by hand for this project from common geographical knowledge; states most named in news, not all.
 */
export const PLACES = `Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Argentina|Argentine,Argentinian|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian,Aussie|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani,Azeri|Baku
Belarus|Belarusian|Minsk
Belgium|Belgian|
Brazil|Brazilian|Brasilia
Britain,United Kingdom,UK,Great Britain|British,Briton,Brit|London,Westminster,Downing Street
Bulgaria|Bulgarian|Sofia
Canada|Canadian|Ottawa
Chile|Chilean|Santiago
China|Chinese|Beijing
Colombia|Colombian|Bogota
Croatia|Croatian,Croat|Zagreb
Cuba|Cuban|Havana
Czech Republic,Czechia|Czech|Prague
Denmark|Danish,Dane|Copenhagen
Egypt|Egyptian|Cairo
England|English|
Estonia|Estonian|Tallinn
Ethiopia|Ethiopian|Addis Ababa
Europe,European Union,EU|European|Brussels
Finland|Finnish,Finn|Helsinki
France|French,Frenchman,Frenchmen|Paris,Elysee
Germany|German|Berlin
Greece|Greek|Athens
Hungary|Hungarian|Budapest
India|Indian|New Delhi
Indonesia|Indonesian|Jakarta
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Ireland|Irish,Irishman,Irishmen|Dublin
Israel|Israeli|Tel Aviv
Italy|Italian|Rome
Japan|Japanese|Tokyo
Kazakhstan|Kazakh|Astana
Kosovo|Kosovar|Pristina
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Libya|Libyan|Tripoli
Lithuania|Lithuanian|Vilnius
Mexico|Mexican|
Moldova|Moldovan|Chisinau
Morocco|Moroccan|Rabat
Netherlands,Holland|Dutch,Dutchman,Dutchmen|The Hague
New Zealand|New Zealander,Kiwi|Wellington
Nigeria|Nigerian|Abuja
North Korea|North Korean|Pyongyang
Norway|Norwegian|Oslo
Pakistan|Pakistani|Islamabad
Poland|Polish,Pole|Warsaw
Portugal|Portuguese|Lisbon
Romania|Romanian|Bucharest
Russia,Russian Federation|Russian|Moscow,Kremlin
Saudi Arabia|Saudi|Riyadh
Scotland|Scottish,Scot|Edinburgh,Holyrood
Serbia|Serbian,Serb|Belgrade
Slovakia|Slovak|Bratislava
Slovenia|Slovenian,Slovene|Ljubljana
South Africa|South African|Pretoria
South Korea|South Korean|Seoul
Spain|Spanish,Spaniard|Madrid
Sweden|Swedish,Swede|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Turkey,Türkiye|Turkish,Turk|Ankara
Ukraine|Ukrainian|Kyiv,Kiev
United States,USA,US,America|American,Yankee|Washington,White House,Pentagon,Capitol Hill
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi`;

/** Offices with the other words for them. */
export const ROLES = `prime minister|premier,PM
government|cabinet,administration,regime,ruling party
president|head of state
mayor|mayoress
police|cops,police officers
parliament|lawmakers,MPs
company|firm,corporation
school|academy
teachers|staff,teaching staff
shops|shopkeepers,shop owners,retailers
council|councillors`;
