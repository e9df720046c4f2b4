import type { Mention } from "./mentions.ts";
import type { Names } from "./names.ts";
import { ARTICLE, authorOf, idOf, type Page } from "./page.ts";
import type { Quote } from "./quotes.ts";

const SIGNATURE =
  /^(?:[-–—~*] ?)?(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2})$/u;
const SIGN = /(?<![\p{L}\p{N}])@(?<name>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{1,40})/u;
const MAX_SIGNATURE = 60;
const CONFIDENCE = 0.8;

/**
 * Learns who wrote a text: its author; where the page has lost the names, the name that it is signed with, and the
 * names that it gives to the texts it quotes ("NAME wrote:", "@NAME" with one text quoted).
 *
 * Out: a mention where a name could be resolved only now, through a quotation.
 */
export function learnNames(
  names: Names,
  page: Page,
  text: number,
  quotes: readonly Quote[],
): Mention[] {
  const body = page.texts[text] ?? "";
  const author = authorOf(page, text);
  const mentions = author === null ? learnQuoted(names, page, body, quotes) : [];
  const name = author ?? signatureOf(body);
  if (name !== null) names.add(name, text);
  return mentions;
}

function learnQuoted(names: Names, page: Page, body: string, quotes: readonly Quote[]): Mention[] {
  const nameless = quotes.filter(({ to }) => to !== ARTICLE && authorOf(page, to) === null);
  for (const { name, to } of nameless) if (name !== null) names.add(name, to);
  const found = SIGN.exec(body);
  const name = found?.groups?.["name"];
  const [quote] = nameless;
  const isOne = nameless.every(({ to }) => to === quote?.to);
  if (found === null || name === undefined || quote === undefined || !isOne) return [];
  if (names.knows(name)) return [];
  names.add(name, quote.to);
  const start = found.index + 1;
  const { to } = quote;
  const span = { start, end: start + name.length };
  return [
    {
      to,
      link: { kind: "mentions", to: idOf(page, to), ...span, confidence: CONFIDENCE },
      isAddressed: true,
    },
  ];
}

/** A name alone on the last line. */
function signatureOf(body: string): string | null {
  const lineStart = body.lastIndexOf("\n") + 1;
  if (lineStart === 0 || body.length - lineStart > MAX_SIGNATURE) return null;
  return SIGNATURE.exec(body.slice(lineStart))?.groups?.["name"] ?? null;
}
