const MAX_LENGTH = 50;
const MAX_WORDS = 7;
/** Words that no name holds and most sentences do. */
const SENTENCE_WORDS = new Set(
  "i you he she it we they is are was were be been am do does did don't have has had not this that these those what who why how when where there here if but because so your our their can can't will would could should than then about into it's i'm isn't".split(
    " ",
  ),
);
/** Small words that stand in names and nicknames. */
const ENDS_SENTENCE = /[!?…;]["”’')]*$|[^\s.]{3,}\.["”’')]*$/u;
const ABBREVIATED = /(?:^|[\s.])(?:\p{L}|jr|sr|dr|prof|em|esq|st|ph\.?d|m\.?d)\.$/iu;

/**
 * How much a short piece of a line looks like somebody's name or nickname: 0 not at all … 1 much.
 *
 * In:     the piece without white space at its ends.
 */
export function nameLikeness(piece: string): number {
  if (piece === "" || piece.length > MAX_LENGTH || !/[\p{L}\p{N}]/u.test(piece)) return 0;
  if (piece.startsWith(">") || /https?:|www\./iu.test(piece)) return 0;
  const words = piece.split(/\s+/u);
  if (words.length > MAX_WORDS) return 0;
  if (ENDS_SENTENCE.test(piece) && !ABBREVIATED.test(piece)) return 0;
  if (/["“”]/u.test(piece) && words.length > 3) return 0;
  if (words.length === 1) return 1;
  const common = words.filter((word) => SENTENCE_WORDS.has(word.toLowerCase().replace("’", "'")));
  if (common.length > 0) return words.length <= 3 && common.length === 1 ? 0.3 : 0;
  const capital = words.filter((word) => /^[^\p{L}]*(?:\p{Lu}|\p{Lo}|\p{N})/u.test(word)).length;
  if (capital === words.length) return 1;
  return words.length <= 3 || capital / words.length >= 0.5 ? 0.8 : 0.4;
}
