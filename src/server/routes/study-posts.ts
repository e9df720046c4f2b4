import { selectPosts } from "../../model/post-filter.ts";
import type { PostsPage } from "../api-schemas.ts";
import { cutPage } from "../cut-page.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { readPostsQuery } from "../posts-query.ts";
import { sendProblem } from "../problem.ts";
import { STUDY_PARAMETER, type Parameter, type Route } from "../route.ts";

const PAGE_SIZE = 50;

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
  query("sentiment", "negative, neutral or positive."),
  query(
    "event",
    "Id of an event that the posts speak of, as the timeline lists it: one of its events, or of what readers alone mention.",
  ),
  query("q", "A word or phrase of the text: whole words, in any case."),
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
      query("page", "From 1 to the last, which the answer names."),
    ],
    body: null,
    answer: "PostsPage",
    problems: ["bad-query", "unknown-study"],
    handle: (request, response) => {
      const study = findStudy(studies, request, response);
      if (study === null) return;
      const read = readPostsQuery(study.analysis, request.query);
      if ("detail" in read) {
        sendProblem(response, "bad-query", read.detail);
        return;
      }
      const { coder, filter, page } = read.value;
      const found = selectPosts(study.analysis, coder, filter);
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
