/**
 * Closed classes of English words that the rules step over or stop at.
 *
 * Source: Quirk et al. 1985, A Comprehensive Grammar of the English Language, chapters 2–3 (auxiliaries),
 * 14 (reported speech); agreement openings compiled by hand for this project.
 */
import { isNegator } from "./negators.ts";

export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const BE = words(
  "is are was were am be been being isn't aren't wasn't weren't seems seem remains remain becomes became 's 're",
);
export const HAVE = words("has have had hasn't haven't hadn't having 's 've");
/** Words that join a name to what it is said to be, beside the forms of "be". */
export const LINKS = words("like into proved proves");

/** After a negation: what follows is not denied ("nothing but", "not only"). */
const UNDENYING = words("but only just merely doubt less wonder");

/** Whether the word at a position denies what follows it. */
export const deniesAt = (lower: readonly string[], at: number): boolean =>
  isNegator(lower[at] ?? "") && !UNDENYING.has(lower[at + 1] ?? "");

const DO = words("do does did don't doesn't didn't doing");
const MODALS = words(
  "will would shall should can could may might must won't wouldn't shouldn't can't cannot couldn't 'll 'd gonna",
);

/** Modals that tell a wish or a possibility and no fact. */
export const WISHES = words("should must ought could might may shouldn't mustn't would wouldn't");

/** Between the doer and the act. */
const STEPS =
  words(`to not never ever always only just also even still again already really simply actually clearly obviously basically now then once
  often constantly totally completely who which that has been going trying tried tries try want wants wanted continue continues continued keep keeps kept
  keeping start started begin began able willing ready himself herself itself themselves alone both all and or too very so far
  repeatedly deliberately himself likely hardly barely rarely seldom probably certainly surely definitely finally truly literally does
  himself no one longer soon today yesterday can decided decides decide chose choose chooses managed manages manage prefers preferred
  loves loved likes plans planned intends intend dares dared dare seeks sought happy rather quick busy look looks looked act acts
  acted behave behaves behaved sound sounds sounded turned out into like proved proves`);

/** Between the doer and the act, and turning the act into its opposite. */
export const REFUSALS = words(
  "fail fails failed failing refuse refuses refused refusing stop stops stopped unable unwilling incapable neither nobody nor without decline declined",
);

/** Heads of a name's noun phrase: Xish troops, the X government. */
export const HEADS =
  words(`government governments leaders leadership leader president minister troops forces army soldiers military state administration
  politicians officials side regime people party authorities supporters team elite elites establishment ministry officers commanders generals union
  federation bureaucrats diplomats powers countries nations allies decision decisions policy policies plan plans
  idea ideas law laws bill proposal proposals project deal approach politics system reform reforms measures behaviour behavior conduct`);

export const isStep = (word: string): boolean =>
  BE.has(word) ||
  HAVE.has(word) ||
  DO.has(word) ||
  MODALS.has(word) ||
  STEPS.has(word) ||
  (word.endsWith("ly") &&
    word.length > 4 &&
    word !== "rely" &&
    word !== "bully" &&
    word !== "ally");

/** Before the noun: what may stand between a verb and the name. */
export const DETERMINERS = words(
  "the a an this that these those our your my his her its their all some any such mr mrs ms dr president mme madame prof professor both only even more much current present so called same",
);

/** Subjects that are the writer's own side or nobody's in particular; an order has none. */
export const OWN_SUBJECTS = words(
  "i we us let's lets please everyone everybody and or just now time then so better i'm i'd i'll i've we'd we'll we've",
);

/** The writer's own voice, with its auxiliary. */
export const OWN_VOICE = words("i'm i've i'd i'll we're we've we'd we'll i we");

/** Between such a subject and its verb. */
export const SUBJECT_STEPS = words(
  `do don't not never really should must can can't cannot could couldn't will won't would wouldn't have had am are also still always truly
  fully strongly totally completely absolutely definitely just simply`,
);

export const CONDITIONS = words("if unless whether suppose supposing provided assuming lest");
export const CONTRASTS = words(
  "but although though while whereas however yet because since unless if so except instead despite whether when then",
);
export const QUESTION_WORDS = words("where what when why how who whom which");

export const PREPOSITIONS = words(
  "of for to in with about on against from by over under like into between among through towards toward at as",
);

/** Nouns of saying and thinking: what follows them is said, not stated. */
export const FRAMES = words(
  `proof evidence claim claims idea notion argument arguments accusation assertion belief view theory myth rumor rumour chance hope fact
  question doubt doubts suggestion propaganda narrative assumption accusations story`,
);

/** Open a clause that goes on about the subject of the one before. */
export const CONTINUERS = words("and but then");
