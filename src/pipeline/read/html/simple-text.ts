import { COMMENT_STYLE } from "./node-text.ts";
import { TextWriter } from "./text-writer.ts";

/** Tags that change nothing but where a text begins and ends. */
const TAG =
  /<(?:(?<lines>\/?p|br ?\/?)|(?<opened>i|em|b|strong|code)|(?<link>a)(?: [\w:-]+="[^"<>]*")+|\/(?<closed>i|em|b|strong|code|a))>/uy;
const AMPERSAND =
  /&(?:(?<name>[a-z]{2,6});|#(?<decimal>\d{2,6});|#[xX](?<hexadecimal>[\da-fA-F]{2,5});|(?![A-Za-z#]))?/gu;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["hellip", "…"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
]);
/** No comment nests deeper by hand; bounds what is kept in mind. */
const MAX_OPEN = 16;

/**
 * The text of a comment with the simplest markup only, read in one go and without a tree: paragraphs, line breaks, links,
 * emphasis and code, each closed where it should be, and usual entities.
 *
 * Out: the same characters as `nodeText` gives of the tree; null for any other markup.
 */
export function simpleHtmlText(html: string, lineBreaks: "blank" | "line"): string | null {
  const writer = new TextWriter(COMMENT_STYLE);
  const open: string[] = [];
  for (let at = 0; ;) {
    const bracket = html.indexOf("<", at);
    const end = bracket < 0 ? html.length : bracket;
    if (end > at) {
      const text = decodeReferences(html.slice(at, end));
      if (text === null) return null;
      writer.text(text, lineBreaks);
    }
    if (bracket < 0) return writer.finish();
    TAG.lastIndex = bracket;
    const tag = TAG.exec(html)?.groups;
    if (tag === undefined || !takeTag(tag, open, writer)) return null;
    at = TAG.lastIndex;
  }
}

/** False where the tag does not stand as it should. */
function takeTag(
  { lines, opened, link, closed }: Readonly<Record<string, string | undefined>>,
  open: string[],
  writer: TextWriter,
): boolean {
  if (lines?.startsWith("br") === true) writer.addBreak();
  else if (lines !== undefined) {
    writer.ensureBreaks(2);
    return open.length === 0;
  } else if (closed !== undefined) return open.pop() === closed;
  else open.push(opened ?? link ?? "");
  return open.length <= MAX_OPEN;
}

/** Null where a reference is not one of the usual ones. */
function decodeReferences(text: string): string | null {
  if (!text.includes("&")) return text;
  let isUsual = true;
  const decoded = text.replaceAll(
    AMPERSAND,
    (
      found: string,
      name: string | undefined,
      decimal: string | undefined,
      hexadecimal: string | undefined,
      offset: number,
    ) => {
      if (found === "&") {
        isUsual &&= !/[A-Za-z#]/u.test(text.charAt(offset + 1));
        return found;
      }
      const character =
        name === undefined
          ? characterOf(decimal === undefined ? Number(`0x${hexadecimal}`) : Number(decimal))
          : NAMED.get(name);
      isUsual &&= character !== undefined;
      return character ?? found;
    },
  );
  return isUsual ? decoded : null;
}

/** Undefined for controls and what HTML reads otherwise than Unicode does. */
function characterOf(code: number): string | undefined {
  const isUsual =
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0x10ffff);
  return isUsual ? String.fromCodePoint(code) : undefined;
}
