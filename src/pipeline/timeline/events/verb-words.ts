const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Past forms of verbs that do not end in -ed. Source: the irregular verbs of English in common use. */
export const IRREGULAR_PAST = words(
  "was were had did began begun became become broke broken brought built bought burnt burst came caught chose chosen cost cut dealt drew drawn drove driven fell fallen fed felt fought found fled flew flown forbade forgot froze gave given went gone grew grown hung heard held hit hurt kept knew known laid led left lent let lay lit lost made meant met paid put quit read rode rose risen ran run said saw seen sold sent set shook shot showed shown shut sang sank sat slept spoke spoken spent split spread stood stole struck swore swept swam swung took taken taught told thought threw thrown understood upheld overthrew overthrown withdrew withdrawn undertook overtook wore won wrote written bore born underwent undergone oversaw blew blown sought shed beat beaten bound strove wound",
);
/** Verbs and phrases that report what someone says. */
export const SAYING = words(
  "say says said tell tells told announce announces announced claim claims claimed allege alleges alleged accuse accuses accused report reports reported state states stated argue argues argued deny denies denied declare declares declared warn warns warned insist insists insisted suggest suggests suggested add adds added note notes noted write writes wrote read reads confirm confirms confirmed believe believes believed maintain maintains maintained assert asserts asserted estimate estimates estimated testify testified assure assured inform informed promise promised vow vowed explain explained reveal revealed acknowledge acknowledged concede conceded describe described",
);
/** Before "to …" these leave open whether it came about. */
export const PLANNING = words(
  "plan plans planned agree agreed agrees intend intends intended promise promised vow vowed want wants wanted hope hopes hoped expect expects expected schedule scheduled set urge urged call calls propose proposed threaten threatened pledge pledged aim aims aimed due slated prepare prepares prepared likely ready supposed seek sought need needs",
);
/** Verbs of lasting states: with a year they tell how things stood, not what happened. */
export const STATIVE = words(
  "remain remained remains live lived lives serve served serves know knew known believe believed own owned consist consisted depend depended stay stayed reside resided represent represented mean meant seem seemed contain contained include included includes belong belonged exist existed comprise comprised total totalled stand stood lie lay cover covered",
);
/** Modal words under which nothing has happened yet, or may never. */
export const MODALS = words("will 'll ’ll shall wo may might could should can must ca need");
/** Words that open a clause of their own. */
export const SUBORDINATORS = words(
  "after before until till while whilst although though because despite amid amidst following whereas when if unless since once where which who whom whose so",
);
export const RELATIVES = words("which who whom whose where");
