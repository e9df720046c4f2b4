import { countWords } from "../language/count-words.ts";
import { opennessOf, type Ground } from "./ground.ts";

/** A writer who could be asked about, with the post to code. */
export type Candidate = {
  readonly writer: number;
  readonly post: number;
  /** What the post likely judges and no code tells of the writer yet, in codebook order. */
  readonly targets: readonly string[];
  /** Of the writer, given and got. */
  readonly replies: number;
  /** How unsure the words of the post leave its sides, in bits, as far as it judges. */
  readonly unsure: number;
};

/**
 * Finds the writers whose side is not coded, each with the post that is easiest to code.
 *
 * Out:    in the order of their first posts; writers none of whose posts likely judges a target are left out.
 */
export function findCandidates(ground: Ground): Candidate[] {
  const { conversation, targets, heldOf } = ground;
  const replies = countReplies(ground);
  return conversation.writers.posts.flatMap((written, writer): Candidate[] => {
    const open = targets.filter((target) =>
      written.every((post) => heldOf(post, target) === undefined),
    );
    let best: Candidate | null = null;
    let mostEase = 0;
    for (const post of written) {
      const judged = judgedIn(ground, post, open);
      const ease = easeOf(ground, post, judged);
      if (ease <= mostEase) continue;
      mostEase = ease;
      const unsure = judged.reduce((sum, target) => sum + unsureOf(ground, post, target), 0);
      best = { writer, post, targets: judged, replies: replies[writer] ?? 0, unsure };
    }
    return best === null ? [] : [best];
  });
}

function countReplies({ conversation }: Ground): number[] {
  const counts = conversation.writers.posts.map(() => 0);
  for (const { a, b, replies } of conversation.exchanges)
    for (const writer of [a, b]) counts[writer] = (counts[writer] ?? 0) + replies.length;
  return counts;
}

function judgedIn(
  { signalOf, model }: Ground,
  post: number,
  targets: readonly string[],
): readonly string[] {
  return targets.filter((target) => signalOf(post, target).judges >= model.thresholds.judging);
}

/** What can be read at a glance; of a longer post, the ease falls with its length. */
const EASY_WORDS = 250;

/** How clearly a post judges the targets, and how soon it is read. */
function easeOf(
  { signalOf, conversation }: Ground,
  post: number,
  targets: readonly string[],
): number {
  if (targets.length === 0) return 0;
  const words = countWords(conversation.posts[post]?.text ?? "");
  const judges = targets.reduce((sum, target) => sum + signalOf(post, target).judges, 0);
  return judges * Math.min(1, EASY_WORDS / Math.max(1, words));
}

const unsureOf = (ground: Ground, post: number, target: string): number =>
  ground.signalOf(post, target).judges * opennessOf(ground, post, target);
