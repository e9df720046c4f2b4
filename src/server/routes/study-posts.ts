import { z } from "zod";
import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { selectPosts } from "../../model/post-filter.ts";
import { rowsByKey, tableOf } from "../../model/post-table.ts";
import type { PostsPage } from "../api-schemas.ts";
import { cutPage } from "../cut-page.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { readPostsQuery } from "../posts-query.ts";
import type { Read } from "../query-fault.ts";
import { sendProblem } from "../problem.ts";
import { STUDY_PARAMETER, type Parameter, type Route } from "../route.ts";

const PAGE_SIZE = 50;
const MOST_KEY = 300;

const query = (name: string, description: string): Parameter => ({
  name,
  in: "query",
  description,
  repeated: false,
});
const repeated = (name: string, description: string): Parameter => ({
  ...query(name, description),
  repeated: true,
});

/** What a choice of posts is asked for by. */
export const FILTER_PARAMETERS: readonly Parameter[] = [
  repeated(
    "stance",
    "target:value, as in river-dam:against: the post's stance toward a target of the codebook, favor, against or neither. Repeated, all must hold.",
  ),
  repeated(
    "answered",
    "target:value, as in river-dam:favor: the stance of the post that the post answers. Repeated, all must hold.",
  ),
  repeated(
    "code",
    "coder:variable:value, as in reference:river-dam:favor or rules:sentiment:negative: what one coder says of the post, whoever coder names. Repeated, all must hold.",
  ),
  query(
    "posts",
    "from..to, as in 4..12.2: posts that follow each other in the study's order, both ends with them, each named by its thread/id, the id alone in a study of one thread.",
  ),
  query("sentiment", "negative, neutral or positive."),
  query(
    "event",
    "Id of an event that the posts speak of, as the timeline lists it: one of its events, or of what readers alone mention.",
  ),
  query(
    "q",
    "A word or phrase of the text: whole words, in any case, with any apostrophes; web addresses hold none. Without a letter or digit it asks for no words, and lets every post through.",
  ),
  query(
    "coder",
    "Id of the coder whose codes stance, answered and sentiment ask for. By default the one that the page shows first: another coder that coded every post for every target, else the program. The answer names it.",
  ),
];

export function studyPosts(studies: Studies): Route {
  return {
    method: "get",
    path: "/api/studies/{id}/posts",
    name: "studyPosts",
    summary: `The posts of a study that a filter lets through, ${PAGE_SIZE} a page.`,
    parameters: [
      STUDY_PARAMETER,
      ...FILTER_PARAMETERS,
      repeated(
        "key",
        `Name of a post, as its thread/id, the id alone in a study of one thread; at most ${PAGE_SIZE}. Only these posts are asked for.`,
      ),
      query("page", "From 1 to the last, which the answer names."),
    ],
    body: null,
    answer: "PostsPage",
    problems: ["bad-query", "unknown-study"],
    handle: (request, response) => {
      const study = findStudy(studies, request, response);
      if (study === null) return;
      const { key, ...rest } = request.query;
      const keys = readKeys(key);
      if ("detail" in keys) {
        sendProblem(response, "bad-query", keys.detail);
        return;
      }
      const read = readPostsQuery(study.analysis, rest);
      if ("detail" in read) {
        sendProblem(response, "bad-query", read.detail);
        return;
      }
      const { coder, filter, page } = read.value;
      const selected = selectPosts(study.analysis, coder, filter);
      const found = keys.value === null ? selected : withKeys(study.analysis, selected, keys.value);
      const cut = cutPage(found, page, PAGE_SIZE);
      if ("detail" in cut) {
        sendProblem(response, "bad-query", cut.detail);
        return;
      }
      const { items: posts, ...counts } = cut.value;
      const answer: PostsPage = { coder, ...counts, posts };
      response.json(answer);
    },
  };
}

const keySchema = z.string().max(MOST_KEY);
const keysSchema = z.union([keySchema, z.array(keySchema).max(PAGE_SIZE)]);

/** The keys asked for; null where none is. */
function readKeys(key: unknown): Read<readonly string[] | null> {
  if (key === undefined) return { value: null };
  const keys = keysSchema.safeParse(key);
  if (keys.success) return { value: [keys.data].flat() };
  return {
    detail: `key can be given at most ${PAGE_SIZE} times, each at most ${MOST_KEY} characters long.`,
  };
}

function withKeys(analysis: Analysis, posts: readonly AnalysedPost[], keys: readonly string[]) {
  const rows = rowsByKey(tableOf(analysis));
  const places = keys.map((key) => rows.get(key)).filter((row) => row !== undefined);
  const asked = new Set(places.map((row) => analysis.posts[row]));
  return posts.filter((post) => asked.has(post));
}
