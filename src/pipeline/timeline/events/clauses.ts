import { isVerb, type Word } from "./sentence-words.ts";
import { RELATIVES, SAYING, SUBORDINATORS } from "./verb-words.ts";

/** The words from `from` up to `to` (exclusive). */
export type Clause = { readonly from: number; readonly to: number };

const CONTENT_CLAUSE = /^(?:told|tells?|informed|warned|assured|reminded|convinced)$/u;

const TIME = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/u;
/** "in such wind that nobody heard it". */
const NEAR_SUCH = 4;
/** "announced on social media that …": so far off a verb of saying may stand. */
const CONTENT_CLAUSE_WORDS = 8;

/** Parts a sentence into its main clause and the clauses that follow it; an opening clause stays with the main one. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const borders = [0];
  let opened = false;
  for (const [i, word] of words.entries()) {
    opened ||= isVerb(word) && i >= openingEnd(words);
    if (i > 0 && opened && startsClause(words, i)) borders.push(leadOf(words, i));
  }
  return borders.map((from, n) => ({ from, to: borders[n + 1] ?? words.length }));
}

/** "…, five days after it closed": the clause begins with how long after. */
function leadOf(words: readonly Word[], at: number): number {
  if (!/^(?:after|before|following)$/u.test(words[at]?.lower ?? "")) return at;
  if (!TIME.test(words[at - 1]?.lower ?? "") || words[at - 2]?.pos !== "NUM") return at;
  return words[at - 3]?.text === "," ? at - 3 : at - 2;
}

/** The comma that ends an opening "After …,"; 0 where the sentence opens otherwise. */
function openingEnd(words: readonly Word[]): number {
  if (!SUBORDINATORS.has(words[0]?.lower ?? "")) return 0;
  const verb = words.findIndex((word) => isVerb(word));
  return Math.max(
    0,
    words.findIndex((word, i) => i > verb && word.text === ","),
  );
}

function startsClause(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (word === undefined) return false;
  if (/^[;—–]$/u.test(word.text)) return next?.pos !== "NUM";
  const previous = words[i - 1];
  if (word.text === ",") return opensAfterComma(next, words[i + 2]);
  if (previous?.text === ",") return false;
  if (/^(?:only|not|just|even|those|anyone|everyone|all)$/u.test(previous?.lower ?? ""))
    return false;
  if (word.lower === "before" && isVerb(previous)) return false;
  if (word.lower === "that") return isRelativeThat(words, i);
  if (word.lower === "since" || word.lower === "once") return false;
  return (
    SUBORDINATORS.has(word.lower) &&
    previous?.pos !== "ADP" &&
    word.lower !== "so" &&
    !/^(?:if|whether|where)$/u.test(word.lower)
  );
}

function opensAfterComma(next: Word | undefined, afterNext: Word | undefined): boolean {
  if (next === undefined) return false;
  if (SUBORDINATORS.has(next.lower) || RELATIVES.has(next.lower)) return true;
  if (next.lower === "including" || next.lower === "according") return true;
  const participle = next.pos === "VERB" && /(?:ing|ed)$/u.test(next.lower);
  const helped = next.pos === "ADV" && afterNext?.pos === "VERB" && afterNext.lower.endsWith("ing");
  return participle || helped || next.lower === "elected";
}

/** "an agreement that would …" opens a clause; "announced that …" goes on. */
function isRelativeThat(words: readonly Word[], i: number): boolean {
  const verb = words.findLastIndex((word, n) => n < i && word.pos === "VERB");
  if (isVerb(words[i - 1]) || CONTENT_CLAUSE.test(words[verb]?.lower ?? "")) return false;
  if (
    words
      .slice(Math.max(0, i - NEAR_SUCH), i)
      .some(({ lower }) => lower === "such" || lower === "so")
  )
    return false;
  const said = SAYING.has(words[verb]?.lower ?? "") && i - verb <= CONTENT_CLAUSE_WORDS;
  return !said && /^(?:NOUN|PROPN)$/u.test(words[i - 1]?.pos ?? "");
}
