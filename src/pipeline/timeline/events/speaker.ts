import { mainVerb } from "./happening.ts";
import { joined } from "./joined.ts";
import { isVerb, type DatePlace, type Word } from "./sentence-words.ts";
import { RELATIVES, SAYING } from "./verb-words.ts";

/** Words that name a speaker: no more of them are taken to the front of a title. */
export const MAX_TAIL_WORDS = 14;

/** “…,” the minister said: the saying comes first in the title. */
export function quotedFirst(words: readonly Word[]): string | null {
  if (words[0]?.text !== "“" && words[0]?.text !== '"') return null;
  const close = words.findIndex((word, i) => i > 0 && (word.text === "”" || word.text === '"'));
  if (close === -1) return null;
  const tail = words
    .slice(close + 1)
    .filter((word, i, all) => !(word.pos === "PUNCT" && i === all.length - 1));
  const end = tail.findIndex((word) => word.text === "." || word.text === "“");
  const saying = end === -1 ? tail : tail.slice(0, end);
  if (
    saying.length === 0 ||
    saying.length > MAX_TAIL_WORDS ||
    !saying.some((word) => SAYING.has(word.lower))
  )
    return null;
  const quote = words
    .slice(0, close)
    .filter((word, i, all) => !(word.text === "," && i === all.length - 1));
  return `${joined(saying)}: ${joined(quote)}”`.replace(/^(?<name>[^:]+): "/u, "$<name>: “");
}

/** "…, the report says, …": the commas around the words that name the speaker. */
export function speakerAside(words: readonly Word[]): DatePlace | null {
  if (/^(?:if|unless|because|had|should)$/u.test(words[0]?.lower ?? "")) return null;
  for (const [last, word] of words.entries()) {
    if (word.text !== "," || !SAYING.has(words[last - 1]?.lower ?? "")) continue;
    const first = words.findLastIndex(({ text }, i) => i < last && text === ",");
    const inner = words.slice(first + 1, last);
    const verbs = inner.filter((part) => isVerb(part)).length;
    const named = inner.some(({ pos }) => /^(?:NOUN|PROPN)$/u.test(pos));
    const told = words.slice(0, first).some((part) => isVerb(part));
    if (first > 0 && verbs === 1 && named && told && inner.length <= MAX_TAIL_WORDS)
      return { first, last };
  }
  return null;
}

/** The comma before "a spokeswoman, Ada Aas, told reporters": a name between commas belongs to the speaker. */
export function speakerComma(words: readonly Word[], end: number): number {
  const last = words.findLastIndex((word, i) => i < end && word.text === ",");
  if (!isVerb(words[last + 1])) return last;
  const name = words.findLastIndex((word, i) => i < last && word.text === ",");
  const inner = words.slice(name + 1, last);
  if (name < 1 || inner.some((word) => isVerb(word))) return last;
  const before = words.findLastIndex((word, i) => i < name && word.text === ",");
  const role = words.slice(before + 1, name);
  return before > 0 && !role.some((word) => isVerb(word)) ? before : last;
}

/** "The ministry said" before a clause further on; it must not be lost with the words between. */
export function sayingOf(words: readonly Word[], from: number, to: number): string {
  const main = mainVerb(words);
  const verb = words.findIndex((word, i) => i >= from && i < to && i >= main && isVerb(word));
  const said = SAYING.has(words[verb]?.lower ?? "") && words[verb + 1]?.text !== ",";
  return said ? joined(words.slice(from, verb + 1)) : "";
}

/** A closing ", according to the ministry", put first. */
export function accordingTo(words: readonly Word[], from: number): string {
  const at = words.findIndex(
    (word, i) =>
      i > from &&
      word.lower === "according" &&
      words[i + 1]?.lower === "to" &&
      words[i - 2]?.pos !== "CCONJ",
  );
  if (at === -1) return "";
  const stop = words.findIndex(
    (word, i) => i > at && (/^[,;.]$/u.test(word.text) || RELATIVES.has(word.lower)),
  );
  return `${joined(words.slice(at, stop === -1 ? words.length : stop))}, `.replace(/^a/u, "A");
}

/** After "According to …," a sentence's first word loses its capital, unless it is a name. */
export function smallFirst(text: string, word: Word | undefined): string {
  const name = word?.pos === "PROPN" || /^.\p{Lu}/u.test(text) || /^I\s/u.test(text);
  return name ? text : text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}
