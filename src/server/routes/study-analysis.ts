import { z } from "zod";
import type { Analysis } from "../../model/analysis.ts";
import { cachedAnswer } from "../cached-answer.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { sendProblem } from "../problem.ts";
import { rawDetail, wordQueryFault } from "../query-fault.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";

/** More are hundreds of megabytes of JSON. */
const MOST_POSTS = 50_000;
const TOO_MANY = `The study has more than ${MOST_POSTS} posts. Ask for the analysis with posts=none, and for the posts as a table, as texts or page by page; or run threadlens analyse --json.`;

const POSTS = ["all", "none"] as const;
const querySchema = z.strictObject({ posts: z.enum([...POSTS, ""]) }).partial();

export function studyAnalysis(studies: Studies): Route {
  const sendWhole = cachedAnswer(({ analysis }) => analysis);
  const sendFacts = cachedAnswer(({ analysis }) => factsOf(analysis));
  return {
    method: "get",
    path: "/api/studies/{id}/analysis",
    name: "studyAnalysis",
    summary: "The whole analysis of a study, or what it says beside the posts.",
    parameters: [
      STUDY_PARAMETER,
      {
        name: "posts",
        in: "query",
        description:
          "none leaves out the posts and the furniture of the pages, for studies of very many posts: see the study's table.",
        repeated: false,
        values: POSTS,
      },
    ],
    body: null,
    answer: "Analysis",
    problems: ["bad-query", "unknown-study", "too-much"],
    handle: async (request, response) => {
      const study = findStudy(studies, request, response);
      if (study === null) return;
      const query = querySchema.safeParse(request.query, { error: wordQueryFault });
      if (!query.success) sendProblem(response, "bad-query", rawDetail(query.error, ["posts"]));
      else if (query.data.posts === "none") await sendFacts(study, request, response);
      else if (study.analysis.posts.length > MOST_POSTS)
        sendProblem(response, "too-much", TOO_MANY);
      else await sendWhole(study, request, response);
    },
  };
}

function factsOf(analysis: Analysis): Analysis {
  return {
    ...analysis,
    posts: [],
    threads: analysis.threads.map((thread) => ({ ...thread, furniture: [] })),
  };
}
