import type { AnalysedPost, Analysis } from "../../src/model/analysis.ts";
import { riverAnalysis } from "../server/small-study.ts";

const AGAINST =
  "The noise, the noise, the noise and the tolls, tolls, tolls, tolls. The mayor doesn’t care.";
const FAVOR = "Clean, clean, clean water and quiet, quiet, quiet, quiet nights. The mayor cares.";

function post(like: AnalysedPost, id: number, text: string): AnalysedPost {
  return {
    ...like,
    id: String(id),
    parent: null,
    answers: null,
    links: [],
    events: [],
    text,
    words: text.split(" ").length,
    stance: Object.fromEntries(
      Object.entries(like.stance).map(([target, code]) => [
        target,
        { ...code, evidence: [], inferred: [] },
      ]),
    ),
  };
}

/** A study whose posts on the dam use different words on either side; the last post quotes one against it. */
export function wordyAnalysis(): Analysis {
  const [favor, against, neither] = riverAnalysis().posts;
  if (favor === undefined || against === undefined || neither === undefined)
    throw new Error("expected the small study's posts");
  const quotation = { kind: "quotes", to: "1", start: 0, end: 26, confidence: 1 } as const;
  const posts = [
    ...Array.from({ length: 6 }, (_, at) => post(against, at + 1, AGAINST)),
    ...Array.from({ length: 6 }, (_, at) => post(favor, at + 7, FAVOR)),
    { ...post(neither, 13, `${AGAINST.slice(0, 26)}: what noise, Council?`), links: [quotation] },
  ];
  return { ...riverAnalysis(posts), events: [], readersEvents: [], divisions: [] };
}
