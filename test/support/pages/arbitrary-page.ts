import fc from "fast-check";
import { atHandle, author, handle } from "./authors.ts";
import { body } from "./bodies.ts";
import { moment } from "./dates.ts";
import type { Draft } from "./draft.ts";
import type { PageForm } from "./page-form.ts";
import { pageStyle } from "./surroundings.ts";
import { writePage, type Page } from "./write-page.ts";

const MIN_POSTS = 3;
const MAX_POSTS = 8;
const MAX_DEPTH = 3;

function names(form: PageForm, posts: number): fc.Arbitrary<string[]> {
  const one = {
    handles: handle,
    "at-handles": atHandle,
    any: author,
    different: author,
    none: author,
  }[form.authors];
  const bounds = { minLength: posts, maxLength: posts };
  return form.authors === "different" ? fc.uniqueArray(one, bounds) : fc.array(one, bounds);
}

function drafts(form: PageForm, posts: number): fc.Arbitrary<Draft[]> {
  const post = fc.record({
    moment,
    votes: fc.integer({ min: 0, max: 300 }),
    depth: fc.integer({ min: 0, max: MAX_DEPTH }),
    parts: body,
  });
  const records = fc.array(post, { minLength: posts, maxLength: posts });
  return fc.tuple(names(form, posts), records, moment).map(([all, written, { year }]) => {
    let deepest = 0;
    return written.map((record, i) => {
      const depth = Math.min(record.depth, deepest);
      deepest = Math.min(depth + 1, MAX_DEPTH);
      const day = { ...record.moment, year };
      return { ...record, depth, author: all[i] ?? "Ada Fern", moment: day };
    });
  });
}

/** A page of the form with three to eight posts, and what is expected of a reader of it. */
export function arbitraryPage(form: PageForm): fc.Arbitrary<Page> {
  return fc
    .integer({ min: MIN_POSTS, max: MAX_POSTS })
    .chain((posts) => fc.tuple(drafts(form, posts), pageStyle(form, posts)))
    .map(([all, style]) => writePage(form, all, style));
}
