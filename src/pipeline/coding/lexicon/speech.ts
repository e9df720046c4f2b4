import { words } from "./grammar.ts";

/**
 * Words by which writers tell whose words follow: somebody else's, or nobody's yet.
 *
 * Source: compiled by hand for this project after Quirk et al. 1985, A Comprehensive Grammar of the English Language,
 * 14.28–35 (reported speech), 15.33–37 (conditions) and 20.33–40 (verbs of saying and thinking).
 */
export const REPORTING =
  words(`say says said saying claim claims claimed claiming think thinks thought thinking feel feels believe believes believed believing
  argue argues argued arguing insist insists insisted insisting suggest suggests suggested suggesting assert asserts asserted asserting allege
  alleges alleged alleging pretend pretends pretended pretending imagine imagines imagined imagining warn warns warned warning write writes wrote writing declare declares
  declared declaring tell tells told telling repeat repeats repeated repeating convinced stated stating imply implies implied implying
  shout shouts shouted shouting scream screams screamed screaming complain complains complained complaining assume assumes assumed assuming
  whisper whispers moan moans moaned whine whines whined preach preaches chant chants chanted fancy fancies maintain maintains contend contends
  contended proclaim proclaims proclaimed boast boasts boasted announce announces announced promise promises promised report reports reported
  explain explains explained persuade persuades persuaded persuading convince convinces convincing conclude concludes concluded mutter mutters muttered sneer sneers type typed teach teaches taught teaching`);

/** Who says it where nobody else is named. */
export const OWN_SPEAKERS = words(
  "i we i'd i'll i'm i've we'd we'll we're we've let's lets let needless us me to",
);

/** Between a speaker and the verb of saying. */
export const SPEAKER_STEPS = words(
  `must can could would should will may might do does did not never don't doesn't didn't always still also just keep keeps kept
  only even often usually now actually really simply have has had been be is are was were being 's 're who that so all love loves like
  likes seem seems appear appears tend want wants continue continues ever already once again constantly`,
);

/** Nouns of saying and thinking: what follows "that" is said, not stated. */
export const CLAIMS = words(
  `claim claims idea ideas notion argument arguments accusation accusations assertion assertions belief view theory myth rumor rumour rumours
  rumors suggestion propaganda narrative assumption story stories allegation allegations charge complaint complaints opinion slogan headline pretence pretense
  delusion fantasy illusion impression excuse lie lies statement statements thesis reasoning`,
);

/** Words that open what such a noun tells. */
export const CLAIM_OPENERS = words("that why how");

/** Of these also what follows "of". */
export const CLAIMS_OF = words(
  "idea ideas notion accusation accusations suggestion allegation allegations impression",
);

/** Before the name: it is called something by others ("they call X a liar", "X is accused of"). */
export const CALLINGS = words(
  `call calls called calling accuse accuses accused accusing label labels labelled labeled labelling describe describes described describing
  portray portrays portrayed portraying paint paints painted brand brands branded dub dubbed regard regards regarded depict depicts depicted`,
);

/** Of the whole clause: the writer does not vouch for it. */
export const HEARSAY = words("allegedly reportedly supposedly purportedly ostensibly apparently");

/** Open a clause that is only supposed. */
export const SUPPOSITIONS = words(
  "suppose supposing imagine assuming assume wish wishes wished pretend",
);

/** In a clause that hangs on an "if": it is not so. */
export const UNREAL = words(
  "would could might wouldn't couldn't mightn't we'd i'd they'd he'd she'd you'd",
);
