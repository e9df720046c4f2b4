import type { Analysis } from "../../src/model/analysis.ts";
import { holdCodes } from "../../src/pipeline/coding/apply-codes.ts";
import { smallAnalysis } from "./small-analysis.ts";

/** The invented study with the codes of a person, ada, held fixed: three of its eight posts, and the tone of none. */
export function partlyCoded(): Analysis {
  const analysis = smallAnalysis();
  const posts = analysis.posts.map((post, index) =>
    index < 3
      ? { ...post, codes: { ...post.codes, ada: { tram: "against", council: "favor" } as const } }
      : post,
  );
  const targets = Object.fromEntries(
    analysis.codebook.targets.map(({ id, ...rest }) => [id, rest]),
  );
  const { id: codebook, version, language, tags } = analysis.codebook;
  return {
    ...analysis,
    posts: holdCodes(posts, ["ada"], {
      codebook,
      version,
      language,
      targets,
      tags,
      events: {},
    }),
    coders: [
      ...analysis.coders,
      {
        id: "ada",
        version: null,
        label: "codes of ada",
        made: "Given with the analysis and held fixed in it.",
        posts: 3,
        passesAlpha: {},
      },
    ],
  };
}
