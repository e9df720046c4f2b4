import { furnitureKind } from "../cues/furniture-phrases.ts";
import type { Header } from "./header-pieces.ts";
import type { PageLine } from "./page-lines.ts";
import type { PostLines } from "./posts-by-anchor.ts";

type Named = { readonly author: string | null; readonly replyTo: string | null };

/**
 * Who wrote and who is answered.
 *
 * In:     the posts' lines and headers in page order.
 * Out:    by post, its writer, and the writer it answers where the page names one: "in reply to Ada", or a second
 *         name beside or below the writer's own that is another writer's.
 */
export function answeredNames(
  lines: readonly PageLine[],
  posts: readonly PostLines[],
  headers: readonly Header[],
): Named[] {
  const names = withoutPlaces(
    posts.map(({ name }) => (name === null ? null : oneSpaced(name.name))),
  );
  const known = new Set(names.filter((name) => name !== null));
  const isDoubled = endsInOthers(names, known);
  return posts.map(({ name, anchor, body, all }, i) => {
    const author = names[i] ?? null;
    const replyTo = headers[i]?.replyTo ?? null;
    if (author === null || replyTo !== null) return { author, replyTo };
    const top = Math.max(all.from, Math.min(name?.line ?? anchor.line, anchor.line));
    const beside = lines
      .slice(top, Math.min(body.from, Math.max(name?.line ?? 0, anchor.line) + 1))
      .flatMap(({ cues }) => cues?.words.map(oneSpaced) ?? [])
      .find((piece) => piece !== author && known.has(piece));
    if (beside !== undefined) return { author, replyTo: beside };
    return twoNames(author, known, isDoubled) ?? { author, replyTo: null };
  });
}

const STATE = /\s\((?:not verified|guest|visitor|unregistered|anonymous|nicht überprüft)\)$/iu;
const APART = /\s,\s.*$/u;
const FROM = /^(.{1,40}?) from (?=\p{Lu})/u;
const PLACE = /^([^,]{1,40}?)\s?, ?/u;
/** Share of the names that must hold a place for it not to be a part of them. */
const PLACED = 0.8;
const MAX_HEADER = 200;
const MIN_PLACED = 3;

/** Names without the state of an account, and without places where the page asks for them: "Ada from Port Ellow". */
function withoutPlaces(names: readonly (string | null)[]): (string | null)[] {
  const bare = names.map((name) => name?.replace(STATE, "").replace(APART, "") ?? null);
  const given = bare.filter((name) => name !== null);
  for (const pattern of [FROM, PLACE]) {
    const placed = given.filter((name) => pattern.test(name)).length;
    if (placed >= Math.max(MIN_PLACED, PLACED * given.length))
      return bare.map((name) => (name === null ? null : (pattern.exec(name)?.[1] ?? name).trim()));
  }
  return bare;
}

/** Whether the page writes the answered behind the writer: many names end in that of another. */
function endsInOthers(names: readonly (string | null)[], known: ReadonlySet<string>): boolean {
  const doubled = names.filter((name) => {
    if (name === null) return false;
    for (let at = name.indexOf(" "); at > 0; at = name.indexOf(" ", at + 1))
      if (known.has(name.slice(at + 1))) return true;
    return false;
  });
  return doubled.length >= Math.max(MIN_PLACED, names.length / 4);
}

const has = (header: string, link: string): boolean =>
  header.length <= MAX_HEADER && new RegExp(String.raw`[|]\s*${link}\b`, "iu").test(header);

/** Whether the links are those of a tree: of posts without "parent" all but the first have "prev". */
function areLinked(headers: readonly string[]): boolean {
  const top = headers.filter((header) => !has(header, "parent"));
  return (
    headers.some((header) => has(header, "prev")) &&
    headers[0] === top[0] &&
    top.slice(1).every((header) => has(header, "prev"))
  );
}

/**
 * A header without "parent" is at the top; one with it and without "prev" is the first answer to the post before;
 * with "prev" it has a sibling above: at the first level where there is no "root", else taken to be at the second.
 */
function levelsByLinks(headers: readonly string[]): number[] {
  const levels: number[] = [];
  for (const header of headers) {
    const before = levels.at(-1);
    if (!has(header, "parent") || before === undefined) levels.push(0);
    else if (!has(header, "prev")) levels.push(before + 1);
    else levels.push(Math.min(has(header, "root") ? 2 : 1, before + 1));
  }
  return levels;
}

/** A name without doubled or odd spaces and marks that show nothing. */
const oneSpaced = (name: string): string =>
  name
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();

/** "Ada Tom Bewick" where both "Ada" and "Tom Bewick" write on the page, or "Ada Mod Tom Bewick". */
function twoNames(words: string, known: ReadonlySet<string>, isDoubled: boolean): Named | null {
  for (let at = words.indexOf(" "); at > 0; at = words.indexOf(" ", at + 1)) {
    const [before, replyTo] = [words.slice(0, at).trimEnd(), words.slice(at + 1).trim()];
    if (!known.has(replyTo)) continue;
    if (isDoubled || known.has(before)) return { author: before, replyTo };
    const badge = before.lastIndexOf(" ");
    if (badge > 0 && furnitureKind(before.slice(badge + 1)) === "badge")
      return { author: before.slice(0, badge), replyTo };
  }
  return null;
}

/**
 * Depth of each post.
 *
 * In:     by post, columns before its first line, the level that the page says, and the line of its header.
 * Out:    0 for a top-level post; a post further right than the one before is a reply to it. Where nothing is indented,
 *         the links "parent", "root" and "prev" of a header tell.
 */
export function levelsOf(
  indents: readonly number[],
  said: readonly (number | null)[],
  headers: readonly string[],
): number[] {
  const isSaid = said.filter((level) => level !== null).length > said.length / 2;
  if (!isSaid && new Set(indents).size <= 1 && areLinked(headers)) return levelsByLinks(headers);
  const depths = isSaid ? said.map((level) => level ?? 0) : indents;
  const open: number[] = [];
  return depths.map((depth) => {
    while ((open.at(-1) ?? -1) >= depth) open.pop();
    open.push(depth);
    return open.length - 1;
  });
}
