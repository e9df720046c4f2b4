import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf } from "../../model/post-codes.ts";
import type { Stance } from "../../model/stance.ts";
import { inText, listed } from "./label.ts";
import { note, type PostNote } from "./post-note.ts";

type Relation = Stance["inferred"][number]["relation"];

/** A stance that rests on another post (or another target) instead of words of its own. */
export type TakenOver = {
  /** Id of the target. */
  readonly target: string;
  readonly label: string;
  readonly from: string;
  readonly relation: Relation;
};

const LEADS = {
  agrees: "Takes over",
  answers: "Inferred",
  author: "Inferred",
  target: "Inferred",
} as const satisfies Record<Relation, string>;

const GROUNDS = {
  agrees: (from) => `${from} with a bare agreement`,
  answers: (from) => `from ${from}, which it answers`,
  author: (from) => `from ${from}, by the same writer`,
  target: (from) => `from what it says of ${from}`,
} as const satisfies Record<Relation, (from: string) => string>;

/** What the program inferred for the post, as far as the coder gives the same side. */
export function takenOver(analysis: Analysis, post: AnalysedPost, coder: string): TakenOver[] {
  return analysis.codebook.targets.flatMap(({ id, label }) => {
    const stance = Object.hasOwn(post.stance, id) ? post.stance[id] : undefined;
    if (stance === undefined || stance.value !== codeOf(analysis, post, coder, id)) return [];
    return stance.inferred.map(({ from, relation }) => ({ target: id, label, from, relation }));
  });
}

/** One note for each post that a stance is taken from: "Takes over 2 with a bare agreement: toward the tram". */
export function inferenceNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const own = coder === analysis.coder.id;
  const bySource = new Map<string, TakenOver[]>();
  for (const taken of takenOver(analysis, post, coder)) {
    const source = `${taken.relation} ${taken.from}`;
    bySource.set(source, [...(bySource.get(source) ?? []), taken]);
  }
  return [...bySource.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { from, relation } = first;
    const toward = `toward ${listed(group.map(({ label }) => inText(label)))}`;
    const where = own ? "" : ", by the program’s rules";
    const posts = relation === "target" ? [] : [from];
    return [
      note(
        LEADS[relation],
        `${GROUNDS[relation](nameOf(analysis, first))}: ${toward}${where}.`,
        posts,
      ),
    ];
  });
}

function nameOf(analysis: Analysis, { from, relation }: TakenOver): string {
  if (relation !== "target") return from;
  return inText(analysis.codebook.targets.find(({ id }) => id === from)?.label ?? from);
}
