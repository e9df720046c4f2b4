import type { Span } from "../../../model/place.ts";
import { closingForm } from "../closing-lines.ts";
import { isPageFurniture } from "../page-furniture.ts";
import { addButtons, closingsOf, cutClosing } from "./page-closings.ts";
import {
  addPost,
  placeIn,
  putUnder,
  setSpan,
  trimmed,
  type RepairedPage,
  type RepairedPiece,
  type RepairedPost,
} from "./repaired-page.ts";

const NUMBER = /^\d{1,5}[.)](?=\s)/u;
const BULLET = /^[•◦▪▫‣⁃∙·○●■□*+–—-](?=\s)/u;
const MAX_MARK = 8;

/** Begins a new post at an offset, or at the first character behind it; says what does not fit where none can begin there. */
export function divide(page: RepairedPage, offset: number): string | null {
  const { text } = page;
  if (text === null) return "its posts were decoded from markup or an export and cannot be divided";
  const at = trimmed(text, { start: offset, end: text.length }).start;
  if (at >= text.length) return `nothing stands at or behind offset ${offset}`;
  if (offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff)
    return `offset ${offset} lies inside a character`;
  const within = ({ start, end }: Span) => start <= at && at < end;
  const post = page.posts.find(({ span }) => span !== null && within(span));
  if (post?.span) return dividePost(page, text, { post, span: post.span, at });
  if (page.article !== null && within(page.article)) {
    divideArticle(page, text, page.article, at);
    return null;
  }
  const first = placeIn(page.furniture, (piece) => piece.end, at + 1);
  const piece = page.furniture[first];
  if (piece === undefined || !within(piece)) return `nothing stands at offset ${offset}`;
  divideFurniture(page, text, first, at);
  return null;
}

type Cut = { readonly post: RepairedPost; readonly span: Span; readonly at: number };

/** What stands below the new post's first words, replies among it, is the new post's. */
function dividePost(page: RepairedPage, text: string, { post, span, at }: Cut): string | null {
  if (span.start === at) return "a post begins there already";
  const replies = [...post.replies];
  const closings = closingsOf(page, text);
  const added = newPost(post.parent);
  addPost(page, added, page.posts.indexOf(post) + 1);
  for (const reply of replies) putUnder(page, reply, added);
  for (const piece of page.furniture)
    if (piece.post === post && piece.start >= span.end) piece.post = added;
  takeFooter(page, post, added);
  const above = cutClosing(text, { start: span.start, end: at }, closings);
  setSpan(page, post, above.words);
  addButtons(page, post, above.buttons);
  setWords(page, text, added, { start: at, end: span.end });
  return null;
}

const newPost = (parent: RepairedPost | null): RepairedPost => ({
  order: 0,
  parent,
  replies: [],
  author: null,
  postedAt: null,
  sourceId: null,
  span: null,
  text: "",
});

/** A writer or date named below a post's words is now named below the new post's. */
function takeFooter({ furniture }: RepairedPage, post: RepairedPost, added: RepairedPost): void {
  const stands = (owner: RepairedPost, kind: RepairedPiece["kind"]) =>
    furniture.some((piece) => piece.post === owner && piece.kind === kind);
  if (stands(added, "author") && !stands(post, "author"))
    [added.author, post.author] = [post.author, null];
  if (stands(added, "date") && !stands(post, "date"))
    [added.postedAt, post.postedAt] = [post.postedAt, null];
}

/** The article ends above the new post, which is the first of the page. */
function divideArticle(page: RepairedPage, text: string, article: Span, at: number): void {
  const rest = trimmed(text, { start: article.start, end: at });
  page.article = rest.start < rest.end ? rest : null;
  const added = newPost(null);
  addPost(page, added, 0);
  setWords(page, text, added, { start: at, end: article.end });
}

/**
 * The new post takes what follows of the same owner's furniture, or of the page's own, up to the next words, or up to
 * the lines that close other posts, which close this one.
 */
function divideFurniture(page: RepairedPage, text: string, first: number, at: number): void {
  const { furniture, posts } = page;
  const piece = furniture[first];
  if (piece === undefined) return;
  const below = posts.findIndex(({ span }) => span !== null && span.start >= at);
  const index = below < 0 ? posts.length : below;
  const roof = page.article !== null && page.article.start >= at ? page.article.start : Infinity;
  const limit = Math.min(posts[index]?.span?.start ?? Infinity, roof);
  const { last, buttons } = takenFrom(page, text, { first, at, limit });
  const span = { start: at, end: furniture[last]?.end ?? piece.end };
  const rest = trimmed(text, { start: piece.start, end: at });
  const left = rest.start < rest.end ? [{ ...piece, ...rest }] : [];
  furniture.splice(first, last - first + 1, ...left);
  const parent = piece.post?.parent ?? null;
  const isAbove = parent !== null && posts.indexOf(parent) < index;
  const added = newPost(isAbove ? parent : null);
  addPost(page, added, index);
  setWords(page, text, added, span);
  for (const button of buttons) {
    button.kind = "button";
    button.post = added;
  }
}

type From = { readonly first: number; readonly at: number; readonly limit: number };

/** Index of the last piece that becomes words of a new post, and the pieces below it that close the post. */
function takenFrom(page: RepairedPage, text: string, { first, at, limit }: From) {
  const { furniture } = page;
  const owner = furniture[first]?.post ?? null;
  const closings = closingsOf(page, text);
  const nextAt = (index: number): RepairedPiece | undefined => {
    const piece = furniture[index];
    return piece !== undefined && piece.post === owner && piece.start < limit ? piece : undefined;
  };
  const isClosing = ({ start, end }: Span) => closings.has(closingForm(text.slice(start, end)));
  const isOfPage = ({ start, end }: Span) =>
    owner === null && at < start && isPageFurniture(text.slice(start, end));
  let last = first;
  let next = nextAt(last + 1);
  while (next !== undefined && !isClosing(next) && !isOfPage(next)) {
    last += 1;
    next = nextAt(last + 1);
  }
  const buttons: RepairedPiece[] = [];
  while (next !== undefined && isClosing(next)) {
    buttons.push(next);
    next = nextAt(last + 1 + buttons.length);
  }
  return { last, buttons };
}

/** A number or bullet before the words is furniture where the page marks its posts so. */
function setWords(page: RepairedPage, text: string, post: RepairedPost, span: Span): void {
  const { start, end } = trimmed(text, span);
  const head = text.slice(start, Math.min(end, start + MAX_MARK));
  for (const [kind, mark] of [
    ["number", NUMBER],
    ["bullet", BULLET],
  ] as const) {
    const found = mark.exec(head)?.[0];
    const isUsual = () =>
      page.furniture.some(
        (piece) =>
          piece.kind === kind &&
          piece.post !== null &&
          mark.test(`${text.slice(piece.start, piece.end)} `),
      );
    if (found === undefined || !isUsual()) continue;
    const markEnd = start + found.length;
    const place = placeIn(page.furniture, (piece) => piece.start, start);
    page.furniture.splice(place, 0, { start, end: markEnd, kind, post });
    setSpan(page, post, trimmed(text, { start: markEnd, end }));
    return;
  }
  setSpan(page, post, { start, end });
}
