/**
 * English words that tie a sentence together: articles, pronouns, auxiliary verbs, conjunctions, common prepositions and
 * adverbs of degree and place. Whatever tells of a judgement stays out of the list: "against", "not", "no", "never", "must".
 */
const WORDS =
  "a an the this that these those such same other another each every any some all both either more most much many " +
  "few less least several enough own i me my mine myself you your yours yourself yourselves he him his himself she " +
  "her hers herself it its itself we us our ours ourselves they them their theirs themselves one ones who whom " +
  "whose which what someone anyone everyone something anything everything am is are was were be been being have " +
  "has had having do does did doing done will would shall should can could may might i'm you're he'd he'll she'd " +
  "she'll we're they're i've you've we've they've i'd you'd we'd they'd i'll you'll we'll they'll it'll it'd " +
  "and or but nor so yet if because although though while whereas unless until since as than whether of to in for " +
  "on with at by from about into over after before between through during under above across around near within " +
  "toward towards upon onto off out up down along among via per there here where when why how then now also too " +
  "very just even still again already ever quite rather almost else however therefore thus hence etc";

const FUNCTION_WORDS: ReadonlySet<string> = new Set(WORDS.split(" "));

/** Whether a form ties sentences together and tells of no subject. */
export function isFunctionWord(form: string): boolean {
  return FUNCTION_WORDS.has(form);
}
