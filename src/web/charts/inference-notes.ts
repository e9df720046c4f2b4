import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf, isInferred } from "../../model/post-codes.ts";
import type { Stance } from "../../model/stance.ts";
import { inText, listed, stancePhrase } from "./label.ts";
import { note, type PostNote } from "./post-note.ts";

type Inference = Stance["inferred"][number];

/** A side that something else than clauses of the post speaks for. */
type Taken = {
  readonly label: string;
  readonly side: "favor" | "against";
  /** Whether no clause of the post says it. */
  readonly isAll: boolean;
  /** At least one. */
  readonly inferred: readonly Inference[];
};

/** More grounds of one code are counted, not told. */
const MOST_GROUNDS = 2;
/** Beside words of the post itself the strongest one is enough. */
const MOST_BESIDE_WORDS = 1;

/** For an inference that comes without words of its own. */
const GROUNDS = {
  agrees: (from) => `takes over ${from} with a bare agreement`,
  answers: (from) => `answers ${from}`,
  author: (from) => `same writer as ${from}`,
  target: (from) => `from what it says of ${from}`,
  wording: () => "its wording as a whole",
  unmet: (from) => `never speaks to the writer of ${from}`,
} as const satisfies Record<Inference["relation"], (from: string) => string>;

/** What the program inferred for the post, as far as the coder gives the same side. */
function takenOver(analysis: Analysis, post: AnalysedPost, coder: string): Taken[] {
  return analysis.codebook.targets.flatMap(({ id, label }) => {
    const stance = Object.hasOwn(post.stance, id) ? post.stance[id] : undefined;
    if (stance === undefined || stance.value === "neither" || stance.inferred.length === 0)
      return [];
    if (stance.value !== codeOf(analysis, post, coder, id)) return [];
    const isAll = isInferred(stance);
    return [{ label, side: stance.value, isAll, inferred: stance.inferred }];
  });
}

/**
 * What conversation and wording tell of a post, a note for targets with the same grounds, each with the side that it speaks for.
 *
 * Out: "Inferred against the tram: answers 4 with a question; 4 is in favor"; "Conversation also speaks for …", where the
 *      code rests on words. Beside another coder's codes it is said to be the program's: nobody else inferred anything.
 */
export function inferenceNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const own = coder === analysis.coder.id;
  const byGround = new Map<string, Taken[]>();
  for (const taken of takenOver(analysis, post, coder)) {
    if (!own && !taken.isAll) continue;
    const ground = `${groundWords(analysis, taken)} ${taken.isAll}`;
    byGround.set(ground, [...(byGround.get(ground) ?? []), taken]);
  }
  return [...byGround.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { inferred, isAll } = first;
    const posts = inferred.flatMap(({ from, relation }) =>
      relation === "target" || relation === "wording" ? [] : [from],
    );
    const [lead, said] = saying(sidesWords(group), own, isAll);
    const begins = own ? lead : "The program infers the same";
    const brief = { lead: begins, text: sidesWords(group), ask: "from what?" };
    const whole = `${said}: ${groundWords(analysis, first)}.`;
    return [note(lead, whole, [...new Set(posts)], isAll ? brief : null)];
  });
}

function saying(sides: string, own: boolean, isAll: boolean): [lead: string, said: string] {
  if (!own) return ["The program", `infers the same, ${sides}`];
  return isAll ? ["Inferred", sides] : ["Conversation", `also speaks for “${sides}”`];
}

/** "against the tram and Council, in favor of the dam". */
function sidesWords(group: readonly Taken[]): string {
  const sides = [...new Set(group.map(({ side }) => side))];
  const parts = sides.map((side) => {
    const labels = group.filter((taken) => taken.side === side).map(({ label }) => label);
    return stancePhrase(side, listed(labels.map(inText)));
  });
  return parts.join(", ");
}

function groundWords(analysis: Analysis, { inferred, isAll }: Taken): string {
  const said = new Set(
    inferred.map(({ how, relation, from }) =>
      how === "" ? GROUNDS[relation](nameOf(analysis, relation, from)) : how,
    ),
  );
  const shown = [...said].slice(0, isAll ? MOST_GROUNDS : MOST_BESIDE_WORDS);
  const more = said.size - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join("; also ");
}

function nameOf(analysis: Analysis, relation: Inference["relation"], from: string): string {
  if (relation !== "target") return from;
  return inText(analysis.codebook.targets.find(({ id }) => id === from)?.label ?? from);
}
