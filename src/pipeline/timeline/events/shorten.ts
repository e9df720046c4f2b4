/** Longest title; see the event schema. */
const MAX_TITLE = 90;
/** An abbreviation or a remark in brackets is the first to go. */
const ASIDE = / \([^()]{1,40}\)/gu;
const LOOSE_END =
  /[\s,;:–—-]+(?:(?:a|an|the|of|in|on|at|by|to|for|from|with|and|or|but|as|that|which|who|its|his|her|their|into|over|under|after|before|was|were|is|are|had|has|have|be|been|not)[\s,;:–—-]*)?$/u;

const UNEVEN_SPACE = /\s{2}|[^\S ]/u;
/** A full stop goes, that of an abbreviation (U.S.) or of three dots stays. */
const END_MARK = /(?:[\s,;:–—-]|(?<![A-Z]\.[A-Z])\.(?!\.))$/u;
/** The mark and what tells whether it goes. */
const END_LENGTH = 4;

/** A text of at most 90 characters: cut after a whole word, with "…" for what is missing and quotation marks closed. */
export function shorten(text: string): string {
  const whole = tidy(text);
  if (whole.length <= MAX_TITLE) return closeQuotes(whole);
  const plain = whole.replaceAll(ASIDE, "");
  if (plain.length <= MAX_TITLE) return closeQuotes(plain);
  let cut = plain.slice(0, MAX_TITLE - (hasOpenQuote(plain.slice(0, MAX_TITLE)) ? 2 : 1));
  const space = plain.charAt(cut.length) === " " ? cut.length : cut.lastIndexOf(" ");
  cut = space > MAX_TITLE / 2 ? cut.slice(0, space + 1) : dropHalfPair(cut);
  for (let before = ""; before !== cut;) {
    before = cut;
    cut = cut.replace(LOOSE_END, "");
  }
  return closeQuotes(`${cut}…`);
}

/** One space between words, none before a mark, no mark at the ends, a capital at the start. */
export function tidy(text: string): string {
  const bare = text.replaceAll("'''", "");
  const plain = (UNEVEN_SPACE.test(bare) ? bare.split(/\s+/u).join(" ") : bare)
    .replace(/ (?=[,;:.!?’”)])/gu, "")
    .replace(/,(?:\s?,)+/gu, ",")
    .replace(/^[\s,;:.–—-]+/u, "")
    .trimEnd();
  const end = withoutEndMark(plain).trimEnd();
  return end.replace(/^\[?\p{Ll}/u, (opening) => opening.toUpperCase());
}

function withoutEndMark(text: string): string {
  const from = Math.max(0, text.length - END_LENGTH);
  return text.slice(0, from) + text.slice(from).replace(END_MARK, "");
}

/** An emoji is two code units; half of one is no character. */
const dropHalfPair = (text: string) => text.replace(/[\uD800-\uDBFF]$/u, "");

const hasOpenQuote = (text: string) => text.lastIndexOf("“") > text.lastIndexOf("”");

function closeQuotes(text: string): string {
  return hasOpenQuote(text) && text.length < MAX_TITLE ? `${text}”` : text;
}
