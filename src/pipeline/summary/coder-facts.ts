import type { AnalysedPost, CoderFacts } from "../../model/analysis.ts";
import { PROGRAM_CODER } from "../../model/post-codes.ts";
import { READER_CODER } from "../../model/readers-code.ts";
import type { Study } from "../read/read-study.ts";

/** Who coded the posts of a study: the program first, then the study's coders, then people whose codes were given with the analysis. */
export const coderFacts = (
  study: Pick<Study, "coders">,
  posts: readonly AnalysedPost[],
  { version, held }: { readonly version: string; readonly held: readonly string[] },
): CoderFacts[] => [programFacts(version, posts.length), ...otherFacts(study, posts, held)];

function programFacts(version: string, posts: number): CoderFacts {
  const made =
    "Made by the program from the words of each post and from who answers whom; no person has checked them.";
  return { id: PROGRAM_CODER, version, label: "the program", made, posts, passesAlpha: {} };
}

function otherFacts(
  study: Pick<Study, "coders">,
  posts: readonly AnalysedPost[],
  held: readonly string[],
): CoderFacts[] {
  const codedBy = (id: string) => posts.filter((post) => Object.hasOwn(post.codes, id)).length;
  const known = study.coders.map(({ coder, label, made, passesAlpha }) => ({
    id: coder,
    version: null,
    label,
    made,
    posts: codedBy(coder),
    passesAlpha,
  }));
  const made = "Given with the analysis and held fixed in it.";
  const people = held
    .filter((id) => !known.some((coder) => coder.id === id))
    .map((id) => ({
      id,
      version: null,
      label: id === READER_CODER ? "your codes" : `codes of ${id}`,
      made,
      posts: codedBy(id),
      passesAlpha: {},
    }));
  return [...known, ...people];
}
