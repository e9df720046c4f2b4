import { type IndexedPage, select } from "../html/html-page-index.ts";
import { COMMENT_ADAPTERS, GENERIC_ADAPTER } from "./comment-adapters.ts";
import { genericCandidates } from "./generic-comments.ts";
import { readJsonLdComments } from "./json-ld-comments.ts";
import { readComments, type PageComments } from "./read-comments.ts";

/** One comment alone may be anything. */
const MIN_COMMENTS = 2;

/**
 * The comments that a page's markup names as such, by the adapter that explains most of them.
 *
 * Out: null where none finds two with author and text.
 */
export function findComments(page: IndexedPage): PageComments | null {
  const known = COMMENT_ADAPTERS.map((adapter) => {
    const candidates = select(page, adapter.comment);
    return candidates.length < MIN_COMMENTS ? null : readComments(page, adapter, candidates);
  });
  return (
    best([...known, readJsonLdComments(page)]) ??
    best(genericCandidates(page).map((found) => readComments(page, GENERIC_ADAPTER, found)))
  );
}

function best(readings: readonly (PageComments | null)[]): PageComments | null {
  let chosen: { reading: PageComments; complete: number; replies: number } | null = null;
  for (const reading of readings) {
    if (reading === null) continue;
    const whole = reading.comments.filter(({ author, text }) => author !== null && text !== "");
    const complete = whole.length;
    const replies = whole.filter(({ parent }) => parent !== null).length;
    if (complete < MIN_COMMENTS) continue;
    const isBetter =
      chosen === null ||
      complete > chosen.complete ||
      (complete === chosen.complete && replies > chosen.replies);
    if (isBetter) chosen = { reading, complete, replies };
  }
  return chosen?.reading ?? null;
}
