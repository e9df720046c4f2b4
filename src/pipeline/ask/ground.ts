import type { StanceValue } from "../../model/stance.ts";
import type { Conversation } from "../coding/conversation/read-conversation.ts";
import { settleSides, sideOfPost, type Known } from "../coding/conversation/settle-sides.ts";
import { ownWordsOf, type PostSignal } from "../coding/signals.ts";
import type { StanceModel } from "../coding/text-model/stance-model.ts";

/** All that is known of the posts of a study before anybody is asked. */
export type Ground = Pick<Known, "targets" | "heldOf"> & {
  readonly conversation: Conversation;
  /** By place of the post. */
  readonly signalOf: (post: number, target: string) => PostSignal;
  readonly model: Pick<StanceModel, "strengths" | "thresholds">;
};

/** A code as it might be given. */
type Assumed = {
  readonly post: number;
  readonly target: string;
  readonly value: StanceValue;
};

/** The chance of "favor" by post for one target, with one more code held; what codes tell about other targets is left aside. */
export function chancesIf(
  { conversation, signalOf, heldOf, model }: Ground,
  { post: coded, target, value }: Assumed,
): number[] {
  const settled = settleSides(
    conversation,
    {
      targets: [target],
      signalOf,
      heldOf: (post, of) => (post === coded ? value : heldOf(post, of)),
    },
    model,
  );
  return conversation.writers.ofPost.map((writer, post) => {
    const own = ownWordsOf(signalOf(post, target));
    return chanceOf(sideOfPost(settled.get(target), writer, own, model).side);
  });
}

/** How open the words of a post leave its side, in bits: 1 where they say nothing of it. */
export function opennessOf({ signalOf, model }: Ground, post: number, target: string): number {
  const { judges, side, wording } = signalOf(post, target);
  const { words, ownWords } = model.strengths;
  const chance = chanceOf(words * judges * side + ownWords * (side + wording));
  if (chance <= 0 || chance >= 1) return 0;
  return -chance * Math.log2(chance) - (1 - chance) * Math.log2(1 - chance);
}

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
