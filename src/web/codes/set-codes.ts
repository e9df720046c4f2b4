import type { ReadersCode } from "../../model/readers-code.ts";
import { readAddress } from "../address.ts";
import { analysisWithCodes } from "../data/readers-codes.ts";
import { AnswerError } from "../fetch-analysis.ts";
import type { ViewContext } from "../view-context.ts";
import { notePlace } from "./keep-place.ts";
import { tell } from "./notice.ts";
import { CancelledError } from "./work-strip.ts";

/** Codes that were set and that the page does not show yet: their analysis is being made. */
type Pending = {
  readonly study: string;
  readonly mine: readonly ReadersCode[];
  readonly ending: AbortController;
  /** What draws the codes anew where they are not to be after all. */
  readonly undone: readonly (() => void)[];
};

let pending: Pending | null = null;

/** The codes as the reader last set them, whether the page shows them yet or not. */
export function wantedCodes({ study, address }: ViewContext): readonly ReadersCode[] {
  return pending?.study === study.id ? pending.mine : address.mine;
}

/**
 * Holds these codes fixed instead of those before: the page stays as it is until the analysis is there, then the address
 * has them. Codes set meanwhile end the earlier work.
 *
 * In: `undone` is called where the reader cancels or the server fails, and the codes before are the right ones again.
 */
export function setCodes(
  context: ViewContext,
  mine: readonly ReadersCode[],
  undone: () => void = () => undefined,
): void {
  pending?.ending.abort();
  const ending = new AbortController();
  const earlier = pending?.study === context.study.id ? pending.undone : [];
  pending = { study: context.study.id, mine, ending, undone: [...earlier, undone] };
  void hold(context, pending);
}

async function hold({ study, address, go }: ViewContext, set: Pending): Promise<void> {
  try {
    if (set.mine.length > 0) await analysisWithCodes(study.id, set.mine, set.ending.signal);
    if (pending !== set) return;
    pending = null;
    // The reader has gone to another study meanwhile, whose posts are other ones.
    if (readAddress(location.search).study !== address.study) return;
    notePlace();
    go({ mine: set.mine });
  } catch (error) {
    // What the reader set next has taken the place of this.
    if (pending !== set) return;
    pending = null;
    for (const undo of set.undone) undo();
    if (error instanceof CancelledError)
      tell({ kind: "failed", words: "Cancelled: the codes are as they were." }, address.mine);
    else if (error instanceof AnswerError)
      tell({ kind: "failed", words: `${error.message} ${error.advice}` }, address.mine);
    else throw error;
  }
}
