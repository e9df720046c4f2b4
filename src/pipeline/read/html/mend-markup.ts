import { KNOWN_ELEMENTS, RAW_TEXT_ELEMENTS, VOID_ELEMENTS, impliedEnds } from "./element-kinds.ts";
import { findTagEnd, nameEndOf } from "./tag-end.ts";

/** Deeper elements lose their tags and keep their text; Chromium stops at 512. */
const MAX_DEPTH = 256;
/** Characters that may be looked at in vain, as a multiple of the text's length; keeps the time linear. */
const MAX_WASTE = 4;
/** Where two words are looked for behind an element's name. */
const MAX_WORDS = 256;

type Mender = {
  readonly html: string;
  readonly tags: "known" | "all";
  readonly out: string[];
  readonly open: string[];
  /** How often each name stands in `open`. */
  readonly openCount: Map<string, number>;
  /** Names of open elements whose tags were left out for their depth. */
  readonly tooDeep: Map<string, number>;
  /** Raw text elements that are not closed from here on; "!--" for comments. */
  readonly neverClosed: Set<string>;
  wasted: number;
};

/**
 * Rewrites markup so that any parser reads it alike, in linear time and with bounded depth.
 *
 * In:     HTML of any quality. `tags` "known": only elements of HTML are tags, as in a comment's text; "all": custom elements too.
 * Out:    each element closed where it ends, end tags without a start dropped, a "<" that begins no tag as `&lt;`.
 *         Line breaks stay where they are, so that lines can be counted.
 */
export function mendMarkup(html: string, tags: "known" | "all"): string {
  const mender: Mender = {
    html,
    tags,
    out: [],
    open: [],
    openCount: new Map(),
    tooDeep: new Map(),
    neverClosed: new Set(),
    wasted: 0,
  };
  let at = 0;
  while (at < html.length) {
    const bracket = html.indexOf("<", at);
    if (bracket < 0) break;
    mender.out.push(html.slice(at, bracket));
    at = mendAt(mender, bracket);
  }
  mender.out.push(html.slice(at));
  return mender.out.join("");
}

/** Writes what begins with the "<" at `start`; returns where to go on. */
function mendAt(mender: Mender, start: number): number {
  const { html, out } = mender;
  const isEnd = html.charCodeAt(start + 1) === 0x2f;
  const nameStart = start + (isEnd ? 2 : 1);
  const nameEnd = nameEndOf(html, nameStart);
  if (nameEnd === nameStart) return mendOther(mender, start);
  const name = html.slice(nameStart, nameEnd).toLowerCase();
  const end = tagEnd(mender, name, nameEnd);
  if (end < 0) {
    out.push("&lt;");
    return start + 1;
  }
  const tag = html.slice(start, end);
  if (isEnd) mendEndTag(mender, name, tag);
  else if (RAW_TEXT_ELEMENTS.has(name)) return mendRawText(mender, name, start, end);
  else mendStartTag(mender, name, tag);
  return end;
}

/** End of the tag whose name ends at `from`; −1 where this is no tag. */
function tagEnd(mender: Mender, name: string, from: number): number {
  const { html, tags, wasted } = mender;
  if (wasted > MAX_WASTE * html.length) return -1;
  if (tags === "known" && !KNOWN_ELEMENTS.has(name)) return -1;
  const { end, lookedAt } = findTagEnd(html, from);
  const isTag = end >= 0 && (tags === "all" || !isWords(html.slice(from, end - 1)));
  if (!isTag) mender.wasted += lookedAt;
  return isTag ? end : -1;
}

/** Whether what follows an element's name is a sentence, as in "a<b and c>d", and no list of attributes. */
const isWords = (rest: string): boolean =>
  !rest.includes("=") && /\S\s+[^\s/]/u.test(rest.slice(0, MAX_WORDS));

/** Comments, declarations and a "<" of the text. */
function mendOther(mender: Mender, start: number): number {
  const { html, out, neverClosed } = mender;
  const isComment = html.startsWith("<!--", start);
  const isDeclaration = /^[!][A-Za-z[]|^[?][A-Za-z]/u.test(html.slice(start + 1, start + 3));
  const closer = isComment ? "-->" : ">";
  if ((isComment || isDeclaration) && !neverClosed.has(closer)) {
    const end = html.indexOf(closer, start + (isComment ? 2 : 1));
    if (end >= 0) {
      out.push(lineBreaksOf(html.slice(start, end)));
      return end + closer.length;
    }
    neverClosed.add(closer);
  }
  out.push("&lt;");
  return start + 1;
}

function mendRawText(mender: Mender, name: string, start: number, end: number): number {
  const { html, out, neverClosed } = mender;
  if (!neverClosed.has(name)) {
    const closer = new RegExp(`</${name}[\\s/>]`, "giu");
    closer.lastIndex = end;
    const found = closer.exec(html);
    if (found !== null) {
      out.push(html.slice(start, found.index), `</${name}>`);
      const after = html.indexOf(">", found.index);
      return after < 0 ? html.length : after + 1;
    }
    neverClosed.add(name);
  }
  out.push("&lt;");
  return start + 1;
}

function mendStartTag(mender: Mender, name: string, tag: string): void {
  const { out, open, openCount, tooDeep } = mender;
  if (VOID_ELEMENTS.has(name)) {
    out.push(tag);
    return;
  }
  const ends = impliedEnds(name);
  while (open.length > 0 && ends.has(open.at(-1) ?? "")) closeTop(mender);
  if (open.length >= MAX_DEPTH) {
    tooDeep.set(name, (tooDeep.get(name) ?? 0) + 1);
    out.push(lineBreaksOf(tag));
    return;
  }
  open.push(name);
  openCount.set(name, (openCount.get(name) ?? 0) + 1);
  out.push(tag);
}

function mendEndTag(mender: Mender, name: string, tag: string): void {
  const { out, openCount, tooDeep } = mender;
  const deeper = tooDeep.get(name) ?? 0;
  if (name === "br") out.push("<br>");
  else if (deeper > 0) tooDeep.set(name, deeper - 1);
  else if ((openCount.get(name) ?? 0) > 0) while (closeTop(mender) !== name);
  else if (name === "p") out.push("<p></p>");
  out.push(lineBreaksOf(tag));
}

function closeTop({ open, openCount, out }: Mender): string | undefined {
  const name = open.pop();
  if (name === undefined) return undefined;
  openCount.set(name, (openCount.get(name) ?? 1) - 1);
  out.push(`</${name}>`);
  return name;
}

/** What is left of a tag that is left out, so that the lines after it keep their numbers. */
const lineBreaksOf = (tag: string): string =>
  tag.includes("\n") ? "\n".repeat(tag.split("\n").length - 1) : "";
