import { annotationCollection } from "../../model/annotations.ts";
import { selectPosts } from "../../model/post-filter.ts";
import { findStudy, type Studies } from "../find-study.ts";
import type { ServedStudy } from "../served-study.ts";
import { readPostsQuery } from "../posts-query.ts";
import { sendProblem } from "../problem.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";
import { FILTER_PARAMETERS } from "./study-posts.ts";

const ANNOTATIONS_TYPE = "application/ld+json";
/** More would hold up the server while they are written: about a second for so many posts. */
const MOST_POSTS = 20_000;
const TOO_MANY = `These are the words of more than ${MOST_POSTS} posts. Ask for fewer with a filter, or run threadlens report, which writes annotations.jsonld.`;

export function studyAnnotations(studies: Studies): Route {
  return {
    method: "get",
    path: "/api/studies/{id}/annotations",
    name: "studyAnnotations",
    summary:
      "The words that the program's codes rest on, in the posts that a filter lets through, as W3C Web Annotations.",
    parameters: [STUDY_PARAMETER, ...FILTER_PARAMETERS],
    body: null,
    answer: "Annotations",
    answerType: ANNOTATIONS_TYPE,
    problems: ["bad-query", "unknown-study", "too-much"],
    handle: (request, response) => {
      const study = findStudy(studies, request, response);
      if (study === null) return;
      const read = readPostsQuery(study.analysis, request.query);
      if ("detail" in read) {
        sendProblem(response, "bad-query", read.detail);
        return;
      }
      const posts = selectPosts(study.analysis, read.value.coder, read.value.filter);
      if (posts.length > MOST_POSTS) {
        sendProblem(response, "too-much", TOO_MANY);
        return;
      }
      response
        .type(ANNOTATIONS_TYPE)
        .send(JSON.stringify(annotationCollection(study.analysis, posts, pageOf(study))));
    },
  };
}

/** Where the posts are shown, from the root of the server: in the report, else in the page's thread. */
const pageOf = ({ id, reportDir }: ServedStudy): string =>
  reportDir === null ? `/?study=${id}&view=thread` : `/reports/${id}/index.html`;
