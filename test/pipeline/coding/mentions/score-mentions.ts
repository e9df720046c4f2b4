import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { codebookSchema } from "../../../../src/model/codebook.ts";
import { findMentions } from "../../../../src/pipeline/coding/mentions/find-mentions.ts";
import { mainFigure } from "../../../../src/pipeline/coding/mentions/main-figure.ts";
import { indexNames } from "../../../../src/pipeline/coding/mentions/name-index.ts";
import { resolveReferences } from "../../../../src/pipeline/coding/mentions/resolve-references.ts";
import { readPost } from "../../../../src/pipeline/coding/read-post.ts";

const FOLDER = new URL("../../../fixtures/mentions/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

const markSchema = z.object({
  target: z.string(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  kind: z.enum(["name", "misspelt", "people-or-place", "role", "pronoun", "epithet"]),
});
const postSchema = z.object({
  thread: z.string(),
  post: z.string(),
  codebook: z.string(),
  half: z.enum(["tune", "check"]),
  text: z.string(),
  mentions: z.array(markSchema),
});

/** Hits among so many: of what was found, by its ground; of what was marked, by its kind; "all" for all. */
export type Tally = Map<string, { hits: number; of: number }>;

export const markedPosts = z.array(postSchema).parse(JSON.parse(read("marked-posts.json")));
const articles = z.record(z.string(), z.string()).parse(JSON.parse(read("articles.json")));

/** Compares what the finder finds in one half of the marked posts with what people marked: spans that overlap agree. */
export function scoreMentions(half: "tune" | "check"): { found: Tally; marked: Tally } {
  const found: Tally = new Map();
  const marked: Tally = new Map();
  for (const post of markedPosts.filter((one) => one.half === half)) {
    const names = indexNames(codebookSchema.parse(parse(read(`codebooks/${post.codebook}.yaml`))));
    const reading = readPost(post.text);
    const figure = mainFigure(articles[post.thread] ?? "", names);
    const spans = resolveReferences(reading, findMentions(reading, names), names, figure).map(
      ({ target, first, last, by }) => ({
        target,
        by,
        start: reading.words[first]?.start ?? 0,
        end: reading.words[last - 1]?.end ?? 0,
      }),
    );
    for (const span of spans) count(found, span.by, post.mentions.some(overlaps(span)));
    for (const mark of post.mentions) count(marked, mark.kind, spans.some(overlaps(mark)));
  }
  return { found, marked };
}

type Placed = { readonly target: string; readonly start: number; readonly end: number };
const overlaps = (a: Placed) => (b: Placed) =>
  a.target === b.target && a.start < b.end && b.start < a.end;

function count(tally: Tally, kind: string, isHit: boolean) {
  for (const name of [kind, "all"]) {
    const { hits, of } = tally.get(name) ?? { hits: 0, of: 0 };
    tally.set(name, { hits: hits + (isHit ? 1 : 0), of: of + 1 });
  }
}

/** The share of hits; 0 of nothing. */
export const shareOf = (tally: Tally, kind: string): number => {
  const { hits, of } = tally.get(kind) ?? { hits: 0, of: 1 };
  return hits / of;
};
