import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitThread } from "../../../src/pipeline/thread/split-thread.ts";
import { allForms } from "../../support/pages/all-forms.ts";
import { arbitraryPage } from "../../support/pages/arbitrary-page.ts";
import { unaccounted } from "../../support/unaccounted.ts";

const RUNS = 25;
const SEED = 20;
const squashed = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

describe("splitThread gives back the posts of generated pages", () => {
  for (const form of allForms)
    test(`of the form ${form.name}`, () => {
      fc.assert(
        fc.property(arbitraryPage(form), ({ text, expected }) => {
          const thread = splitThread(text);
          const got = thread.posts.map(({ id, parent, author, text: body }) => ({
            id,
            parent,
            author,
            body: squashed(body),
          }));
          expect(got).toEqual(expected.map((post) => ({ ...post, body: squashed(post.body) })));
          expect(unaccounted(text, thread)).toEqual([]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    });
});
