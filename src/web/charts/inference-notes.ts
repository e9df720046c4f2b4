import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf } from "../../model/post-codes.ts";
import type { Stance } from "../../model/stance.ts";
import { inText, listed } from "./label.ts";
import { note, type PostNote } from "./post-note.ts";

type Inference = Stance["inferred"][number];

/** A stance that rests on other posts (or another target) instead of words of its own. */
export type TakenOver = {
  /** Id of the target. */
  readonly target: string;
  readonly label: string;
  /** At least one. */
  readonly inferred: readonly Inference[];
};

/** More grounds of one code are counted, not told. */
const MOST_GROUNDS = 3;

/** For an inference that comes without words of its own. */
const GROUNDS = {
  agrees: (from) => `takes over ${from} with a bare agreement`,
  answers: (from) => `answers ${from}`,
  author: (from) => `same writer as ${from}`,
  target: (from) => `from what it says of ${from}`,
  unmet: (from) => `never speaks to the writer of ${from}`,
} as const satisfies Record<Inference["relation"], (from: string) => string>;

/** What the program inferred for the post, as far as the coder gives the same side. */
export function takenOver(analysis: Analysis, post: AnalysedPost, coder: string): TakenOver[] {
  return analysis.codebook.targets.flatMap(({ id, label }) => {
    const stance = Object.hasOwn(post.stance, id) ? post.stance[id] : undefined;
    if (stance === undefined || stance.inferred.length === 0) return [];
    if (stance.value !== codeOf(analysis, post, coder, id)) return [];
    return [{ target: id, label, inferred: stance.inferred }];
  });
}

/** One note for targets with the same grounds: "Inferred toward the tram: answers 4 with a question; the writer of 4 stands in favor". */
export function inferenceNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const own = coder === analysis.coder.id;
  const where = own ? "" : " (by the program)";
  const byGround = new Map<string, TakenOver[]>();
  for (const taken of takenOver(analysis, post, coder)) {
    const ground = groundWords(analysis, taken.inferred);
    byGround.set(ground, [...(byGround.get(ground) ?? []), taken]);
  }
  return [...byGround].map(([ground, group]) => {
    const toward = listed(group.map(({ label }) => inText(label)));
    const posts = group
      .flatMap(({ inferred }) => inferred)
      .flatMap(({ from, relation }) => (relation === "target" ? [] : [from]));
    return note("Inferred", `toward ${toward}${where}: ${ground}.`, [...new Set(posts)]);
  });
}

function groundWords(analysis: Analysis, inferred: readonly Inference[]): string {
  const said = new Set(
    inferred.map(({ how, relation, from }) =>
      how === "" ? GROUNDS[relation](nameOf(analysis, relation, from)) : how,
    ),
  );
  const shown = [...said].slice(0, MOST_GROUNDS);
  const more = said.size - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join("; also ");
}

function nameOf(analysis: Analysis, relation: Inference["relation"], from: string): string {
  if (relation !== "target") return from;
  return inText(analysis.codebook.targets.find(({ id }) => id === from)?.label ?? from);
}
