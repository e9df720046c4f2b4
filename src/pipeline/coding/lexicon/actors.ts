/**
 * Nouns for people and bodies: who can be meant by "he", who holds which office, what else an office is called.
 *
 * Source: compiled by hand for this project from everyday English (kinship and gendered nouns after Quirk et al. 1985,
 * A Comprehensive Grammar of the English Language, 5.104–109).
 */
export const MALES = `man father dad daddy grandfather grandpa granddad son grandson brother uncle nephew husband boy
lad guy bloke gentleman king prince pope priest bishop archbishop monk waiter fellow chap dude boyfriend widower mate sir mr mister`;

export const FEMALES = `woman mother mom mum mama grandmother grandma gran nan daughter granddaughter sister aunt niece wife girl
lady queen princess nun waitress actress girlfriend widow policewoman mrs ms miss madam`;

export const PERSONS = `child kid baby cousin friend neighbour neighbor teacher doctor nurse driver officer soldier
conscript colonel captain sergeant major minister president premier chancellor mayor governor senator judge lawyer journalist
reporter professor scientist researcher engineer farmer worker boss manager director chairman chairwoman chair ceo secretary
ambassador spokesman spokeswoman spokesperson leader politician candidate councillor councilor deputy commander coach player
manager referee keeper captain artist author writer singer student pupil parent baker florist shopkeeper landlord tenant
client customer patient citizen voter partner colleague expert commenter commentator poster editor foreman plumber mechanic
pilot guard policeman cop thief`;

/** People who are many or whose number does not matter: "they" takes them up. */
export const CROWDS = `people folks everyone everybody someone somebody anyone anybody nobody others those men women children
kids boys girls parents police public youth elite media press`;

/** Plurals that "they" hardly ever means. */
export const MEASURES = `years weeks days months hours minutes seconds times decades centuries miles metres meters kilometres
kilometers dollars euros pounds crowns millions billions thousands hundreds percent ways things words terms lots kinds sorts
reasons conditions circumstances thanks news means interests relations is was has does this`;

/** Nouns of scorn for one person: after this, that, the or such a. */
export const SCORNED_PERSONS = `clown idiot traitor moron fool loser liar coward thief imbecile buffoon criminal scoundrel bastard
puppet crook jerk incompetent dictator charlatan despot disgrace capitulator amateur dimwit scumbag tyrant fraud conman
hypocrite lunatic madman psychopath narcissist snake rat weasel muppet twit joker miscreant sellout`;

/** Plain nouns for one person: after this or that. */
export const PLAIN_PERSONS = `man guy gentleman fellow bloke chap dude character woman lady person leader politician`;

/** Offices and bodies by what else they are called: the words of the codebook that tell one, then its other names. */
export const ROLES = `
government, cabinet | government, govt, cabinet, administration, regime, authorities, leadership
prime minister, premier | prime_minister, premier, PM, head_of_government
president | president, head_of_state, presidency
chancellor | chancellor, head_of_government
mayor | mayor, mayoress, mayoralty
town hall, city hall, city administration | town_hall, city_hall
minister, ministry | minister, ministry
council, councillors | council, councillors, councilors
parliament, assembly | parliament, assembly, MPs
company, firm, consortium, insurance group | company, firm, corporation, management
studio | studio
union | union
strike, strikers | strike, strikers, walkout
football club, club | club
coach, manager of | coach, manager, gaffer
association | association
agency | agency
school, academy, college | school
head teacher, headteacher | head_teacher, headteacher, headmaster, headmistress
university | university
hospital | hospital, clinic
army | army, military, troops, soldiers, officers, generals
police | police, cops, officers, force
church | church, clergy
court, judges | court, judges
festival | festival
museum | museum
mine | mine
wind farm, wind turbines | turbines, windmills, wind_farm, wind_turbines
team | team
party | party
opposition | opposition
rebels | rebels
alliance, treaty, pact | alliance, treaty, pact
base | base
ban | ban
`;

/** Offices that one person holds: whoever else is named as the holder is somebody else. */
export const OFFICES = `minister premier pm president chancellor mayor coach manager director chairman governor leader king head
captain chief secretary ceo owner gaffer`;

/** Bodies that every country or town has one of: whose it is, the words around it can tell. */
export const GOVERNING = `government govt cabinet administration regime authorities leadership parliament assembly ministry
council management board army military police`;

/** Nouns for a body of people rather than for a person. */
export const BODIES = `government govt cabinet administration regime authorities leadership hall office party team council
city council people ministry management board house palace club staff town camp contract budget floor lot`;

/** Of another time or another place: such a government is not the one of the codebook. */
export const OTHERS = `former previous past last next other another old ex future late earlier first second third fourth fifth foreign neighbouring
neighboring any every no each different new would-be opposing`;

/** Written with a capital and yet nobody's name. */
export const DATES = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december christmas easter ramadan`;
