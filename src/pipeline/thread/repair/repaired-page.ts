import type { Span } from "../../../model/place.ts";
import type { Furniture, Post, Thread } from "../../../model/thread.ts";
import { bodyText } from "../body-text.ts";

/** A post of a page that is being repaired; `order` grows down the page. */
export type RepairedPost = {
  order: number;
  parent: RepairedPost | null;
  /** Those that answer it, in page order. */
  readonly replies: RepairedPost[];
  author: string | null;
  postedAt: string | null;
  readonly sourceId: string | null;
  span: Span | null;
  text: string;
};

export type RepairedPiece = Omit<Furniture, "post"> & { post: RepairedPost | null };

/** A split page on which repairs are made in place. */
export type RepairedPage = {
  /** Null where posts were decoded and have no place in a text. */
  readonly text: string | null;
  article: Span | null;
  /** In page order. */
  readonly posts: RepairedPost[];
  /** Posts that answer none, in page order. */
  readonly top: RepairedPost[];
  /** By place, without overlap. */
  furniture: RepairedPiece[];
};

/** Deeper posts are numbered on under their ancestor at this depth, as the splitter does. */
const MAX_DEPTH = 64;
const NUMBER = /^[1-9]\d{0,8}$/u;

export function openPage(text: string | null, { article, posts, furniture }: Thread): RepairedPage {
  const byId = new Map<string, RepairedPost>();
  const page: RepairedPage = { text, article, posts: [], top: [], furniture: [] };
  for (const [
    order,
    { id, parent, author, postedAt, sourceId, span, text: words },
  ] of posts.entries()) {
    const above = parent === null ? null : (byId.get(parent) ?? null);
    const facts = { author, postedAt, sourceId, span, text: words };
    const post = { order, parent: above, replies: [], ...facts };
    byId.set(id, post);
    page.posts.push(post);
    (above?.replies ?? page.top).push(post);
  }
  page.furniture = furniture
    .map((piece) => ({
      ...piece,
      post: piece.post === null ? null : (byId.get(piece.post) ?? null),
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  return page;
}

/** The posts with their ids, and the furniture by place. */
export function closePage(page: RepairedPage): Pick<Thread, "article" | "posts" | "furniture"> {
  const ids = idsOf(page);
  const idOf = (post: RepairedPost | null) => (post === null ? null : (ids.get(post) ?? null));
  return {
    article: page.article,
    posts: page.posts.map((post): Post => ({
      id: idOf(post) ?? "",
      sourceId: post.sourceId,
      parent: idOf(post.parent),
      author: post.author,
      postedAt: post.postedAt,
      span: post.span,
      text: post.text,
      links: [],
      answers: null,
    })),
    furniture: page.furniture.map((piece) => ({ ...piece, post: idOf(piece.post) })),
  };
}

/** The post that has this id now. */
export function postOf(page: RepairedPage, id: string): RepairedPost | null {
  const numbers = id.split(".");
  if (numbers.length >= MAX_DEPTH) {
    const ids = idsOf(page);
    return page.posts.find((post) => ids.get(post) === id) ?? null;
  }
  let found: RepairedPost | undefined;
  let siblings: readonly RepairedPost[] = page.top;
  for (const number of numbers) {
    found = NUMBER.test(number) ? siblings[Number(number) - 1] : undefined;
    siblings = found?.replies ?? [];
  }
  return found ?? null;
}

/** "2.1" is the first reply to the second top-level post, by their order on the page. */
function idsOf(page: RepairedPage): Map<RepairedPost, string> {
  const ids = new Map<RepairedPost, string>();
  const counts = new Map<RepairedPost | null, number>();
  const numbered = new Map<
    RepairedPost,
    { readonly under: RepairedPost; readonly depth: number }
  >();
  for (const post of page.posts) {
    const above = post.parent === null ? null : (numbered.get(post.parent) ?? null);
    const under = above?.under ?? null;
    const depth = (above?.depth ?? -1) + 1;
    const number = (counts.get(under) ?? 0) + 1;
    counts.set(under, number);
    ids.set(post, under === null ? `${number}` : `${ids.get(under) ?? ""}.${number}`);
    numbered.set(post, { under: depth < MAX_DEPTH - 1 || under === null ? post : under, depth });
  }
  return ids;
}

/** Puts a post under another one, or at the top, where its place on the page is. */
export function putUnder(
  page: RepairedPage,
  post: RepairedPost,
  parent: RepairedPost | null,
): void {
  const from = post.parent?.replies ?? page.top;
  const at = from.indexOf(post);
  if (at >= 0) from.splice(at, 1);
  const siblings = parent?.replies ?? page.top;
  post.parent = parent;
  siblings.splice(
    placeIn(siblings, ({ order }) => order, post.order),
    0,
    post,
  );
}

/** Puts a new post on the page before the one at `index`. */
export function addPost(page: RepairedPage, post: RepairedPost, index: number): void {
  page.posts.splice(index, 0, post);
  // From the first on: posts that were taken from the page left gaps before this place too.
  for (const [at, moved] of page.posts.entries()) moved.order = at;
  putUnder(page, post, post.parent);
}

/** Takes a post from the page; its replies go to `heir`. */
export function removePost(
  page: RepairedPage,
  post: RepairedPost,
  heir: RepairedPost | null,
): void {
  for (const reply of post.replies.splice(0)) putUnder(page, reply, heir);
  const siblings = post.parent?.replies ?? page.top;
  siblings.splice(siblings.indexOf(post), 1);
  page.posts.splice(page.posts.indexOf(post), 1);
}

/** Sets the place of a post's words, and with it the words. */
export function setSpan(page: RepairedPage, post: RepairedPost, span: Span): void {
  post.span = span;
  post.text = bodyText(page.text?.slice(span.start, span.end) ?? "");
}

/** Index of the first item whose place is not before `wanted`; items by place. */
export function placeIn<T>(
  items: readonly T[],
  placeOf: (item: T) => number,
  wanted: number,
): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = items[middle];
    if (item !== undefined && placeOf(item) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch of a text without the white space at its ends; empty where it has nothing else. */
export function trimmed(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  return { start: from, end: Math.max(from, start + raw.trimEnd().length) };
}
