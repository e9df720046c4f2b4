import type { Link } from "../../../model/thread.ts";
import type { Named, Names } from "./names.ts";
import { ancestorsOf, authorOf, idOf, placesOf, type Page } from "./page.ts";
import { BREAK } from "./page-words.ts";
import type { UsualWords } from "./usual-words.ts";

/** A writer or post named in a text. */
export type Mention = {
  readonly to: number;
  readonly link: Link;
  /** Spoken to, and not only of. */
  readonly isAddressed: boolean;
};

const TITLES = new Set(
  "mr mrs ms miss mme dr prof professor sir madam to dear hey hi hello re".split(" "),
);
const ENDEARMENTS = new Set("jan dear".split(" "));
const LINKING = new Set("and or".split(" "));

/**
 * Confidence by how a name stands, measured as docs/methods.md#links says: "@NAME"; "Mr. NAME", "To NAME"; "NAME, …";
 * a name of several words anywhere; another whole name; a part of a name.
 */
const CONFIDENCE = {
  sign: 0.9,
  title: 0.7,
  address: 0.7,
  long: 0.6,
  whole: 0.5,
  part: 0.4,
} as const;
type Form = keyof typeof CONFIDENCE;
/** More names than these in one text are a list. */
const MAX_MENTIONS = 50;

/**
 * Finds the names of other writers in a text's own words.
 *
 * In:  the names of those who wrote above; `quoted` are the texts that this one quotes.
 * Out: links in text order, each to the writer's post that is quoted, else to one that this post stands under, else to
 *      the writer's latest above. A name that is also a usual word counts only with "@" or as an address.
 */
export function findMentions(
  page: Page,
  text: number,
  names: Names,
  usual: UsualWords,
  quoted: readonly number[],
): Mention[] {
  const { first, last } = placesOf(page, text);
  const own = authorOf(page, text);
  const mentions: Mention[] = [];
  const preferred = [...quoted, ...ancestorsOf(page, text)];
  let addressedUntil = first;
  for (let at = first; at < last && mentions.length < MAX_MENTIONS; at += 1) {
    if (page.own[at] === 0) continue;
    const named = names.at(at);
    if (named === null || !isUnbroken(page, at, named.words)) continue;
    const form = formOf(page, at, named, { first, addressedUntil, usual });
    if (form === null) continue;
    const end = at + named.words;
    if (form.isAddressed) addressedUntil = end;
    if (named.author !== own) {
      const to = targetOf(text, names.textsBy(named.author), preferred);
      if (to !== null) mentions.push(mentionOf(page, to, at, end, form));
    }
    at = end - 1;
  }
  return mentions;
}

function mentionOf(
  page: Page,
  to: number,
  at: number,
  end: number,
  { form, isAddressed }: { readonly form: Form; readonly isAddressed: boolean },
): Mention {
  const start = page.words.starts[at] ?? 0;
  const span = { start, end: page.words.ends[end - 1] ?? start };
  const link: Link = {
    kind: "mentions",
    to: idOf(page, to),
    ...span,
    confidence: CONFIDENCE[form],
  };
  return { to, link, isAddressed };
}

/** A point inside a name stands after an initial or a title. */
function isUnbroken({ words: { breaks, ids, spellings } }: Page, at: number, length: number) {
  for (let next = at + 1; next < at + length; next += 1) {
    const mark = breaks[next] ?? BREAK.line;
    const isInitial = (spellings[ids[next - 1] ?? 0] ?? "").length <= 3;
    if (mark === BREAK.line || (mark === BREAK.sentence && !isInitial)) return false;
  }
  return true;
}

type Surroundings = {
  readonly first: number;
  readonly addressedUntil: number;
  readonly usual: UsualWords;
};

function formOf(
  page: Page,
  at: number,
  { words, isWhole }: Named,
  { first, addressedUntil, usual }: Surroundings,
): { form: Form; isAddressed: boolean } | null {
  const { starts, breaks, ids, spellings } = page.words;
  const body = page.texts[page.words.textOf[at] ?? 0] ?? "";
  const start = starts[at] ?? 0;
  if (body[start - 1] === "@") return { form: "sign", isAddressed: true };
  const isUsual = words === 1 && usual.has(ids[at] ?? 0);
  const isCapital = startsWithCapital(body, start);
  const before = breaks[at] ?? BREAK.line;
  const after = breaks[at + words] ?? BREAK.line;
  const wordBefore = at > first ? (spellings[ids[at - 1] ?? 0] ?? "") : "";
  const wordAfter = spellings[ids[at + words] ?? 0] ?? "";
  const isNamelike = isCapital || (isWhole && !isUsual);
  if (!isNamelike) return null;
  const opens = before >= BREAK.sentence && after === BREAK.comma;
  const closes = before === BREAK.comma && after >= BREAK.sentence;
  if (opens || closes) return { form: "address", isAddressed: true };
  if (isUsual) return null;
  if (before < BREAK.line && TITLES.has(wordBefore)) return { form: "title", isAddressed: true };
  if (after < BREAK.sentence && ENDEARMENTS.has(wordAfter))
    return { form: "address", isAddressed: true };
  const goesOn = at > first && addressedUntil === at - 1 && LINKING.has(wordBefore);
  const closesBare = isCapital && after >= BREAK.sentence && at - first <= SHORT_OPENING;
  if (
    (at === first && isWhole) ||
    goesOn ||
    closesBare ||
    (before >= BREAK.line && after >= BREAK.line)
  )
    return { form: isWhole ? "address" : "part", isAddressed: true };
  if (words > 1) return { form: "long", isAddressed: false };
  return { form: isWhole ? "whole" : "part", isAddressed: false };
}

/** "Exactly Khachik." */
const SHORT_OPENING = 3;

function startsWithCapital(text: string, at: number): boolean {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return letter !== letter.toLowerCase();
}

/** Of a writer's posts above: one quoted, one stood under, the latest. */
function targetOf(
  text: number,
  texts: readonly number[],
  preferred: readonly number[],
): number | null {
  const latest = texts.slice(-MAX_LOOKED_AT);
  return (
    preferred.find((other) => latest.includes(other)) ??
    latest.findLast((other) => other !== text) ??
    null
  );
}

const MAX_LOOKED_AT = 50;
