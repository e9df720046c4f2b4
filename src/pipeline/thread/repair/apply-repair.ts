import type { Span } from "../../../model/place.ts";
import type { Repair } from "../../../model/repair.ts";
import type { Furniture } from "../../../model/thread.ts";
import { divide } from "./divide.ts";
import {
  placeIn,
  postOf,
  putUnder,
  removePost,
  setSpan,
  trimmed,
  type RepairedPage,
  type RepairedPost,
} from "./repaired-page.ts";

/** Makes a repair; says what does not fit where it can't be made. */
export function applyRepair(page: RepairedPage, repair: Repair): string | null {
  if (repair.kind === "divide") return divide(page, repair.at);
  const post = postOf(page, repair.post);
  if (post === null) return `there is no post ${repair.post}`;
  switch (repair.kind) {
    case "merge":
      return merge(page, post, repair.post);
    case "parent":
      return answer(page, post, repair);
    case "drop":
      return drop(page, post);
  }
}

function merge(page: RepairedPage, post: RepairedPost, id: string): string | null {
  const { text } = page;
  const index = page.posts.indexOf(post);
  const above = page.posts[index - 1];
  if (above === undefined) return `no post stands above post ${id}`;
  if (text === null || post.span === null || above.span === null)
    return "its posts were decoded from markup or an export and cannot be joined";
  const between = { start: above.span.end, end: post.span.start };
  if (
    page.article !== null &&
    page.article.start >= between.start &&
    page.article.end <= between.end
  )
    return `the article stands between post ${id} and the one above`;
  takeFacts(page, above, post, between);
  clear(page, between);
  for (const piece of page.furniture) if (piece.post === post) piece.post = above;
  setSpan(
    page,
    above,
    trimmed(text, { start: above.span.start, end: Math.max(between.start, post.span.end) }),
  );
  removePost(page, post, above);
  return null;
}

/** Writer and date are those whose line still stands outside the joined words; of two, those of the post above. */
function takeFacts(
  { furniture }: RepairedPage,
  above: RepairedPost,
  post: RepairedPost,
  between: Span,
): void {
  const stands = (owner: RepairedPost, kind: Furniture["kind"]) =>
    furniture.some(
      (piece) =>
        piece.post === owner &&
        piece.kind === kind &&
        (piece.end <= between.start || piece.start >= between.end),
    );
  if (!stands(above, "author") && stands(post, "author")) above.author = post.author;
  if (!stands(above, "date") && stands(post, "date")) above.postedAt = post.postedAt;
}

/** Takes furniture from a stretch of the page. */
function clear(page: RepairedPage, { start, end }: Span): void {
  const first = placeIn(page.furniture, (piece) => piece.end, start + 1);
  const last = placeIn(page.furniture, (piece) => piece.start, end);
  if (first < last) page.furniture.splice(first, last - first);
}

function answer(
  page: RepairedPage,
  post: RepairedPost,
  { post: id, parent: wanted }: Extract<Repair, { kind: "parent" }>,
): string | null {
  const parent = wanted === null ? null : postOf(page, wanted);
  if (wanted !== null && parent === null) return `there is no post ${wanted} to be answered`;
  if (parent !== null && parent.order >= post.order)
    return `post ${id} cannot answer post ${wanted}, which does not stand above it`;
  putUnder(page, post, parent);
  return null;
}

/** Its words are furniture of the page then, and so is what stood around them. */
function drop(page: RepairedPage, post: RepairedPost): null {
  for (const piece of page.furniture) if (piece.post === post) piece.post = null;
  const { span } = post;
  if (span !== null && span.start < span.end)
    page.furniture.splice(
      placeIn(page.furniture, (piece) => piece.start, span.start),
      0,
      {
        ...span,
        kind: "note",
        post: null,
      },
    );
  removePost(page, post, post.parent);
  return null;
}
