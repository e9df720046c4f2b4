import type { Inference, Stance, StanceValue } from "../../model/stance.ts";
import { groundsOf } from "../coding/conversation/explain-side.ts";
import type { Conversation } from "../coding/conversation/read-conversation.ts";
import { settleSides, sideOfPost, type Settled } from "../coding/conversation/settle-sides.ts";
import { REASONS } from "../coding/reasons.ts";
import { speaksOf } from "../coding/post-words.ts";
import { ownWordsOf, SILENT, weigh, type PostSignal } from "../coding/signals.ts";
import type { StanceModel } from "../coding/text-model/stance-model.ts";
import { verdictOf, type Findings } from "../coding/verdict.ts";
import type { CodedThread } from "./coded-thread.ts";
import type { Parts } from "./fit-parts.ts";
import type { Held } from "./held-codes.ts";
import type { Settings } from "./settings.ts";

/** A thread with what a model's parts make of it; settings are tried on it without reading it anew. */
export type WeighedThread = {
  readonly thread: CodedThread;
  readonly parts: Parts;
  readonly signals: readonly ReadonlyMap<string, PostSignal>[];
  readonly conversation: Conversation;
};

export function weighThread(
  thread: CodedThread,
  parts: Parts,
  conversation: Conversation,
): WeighedThread {
  const { posts, words, features, targets } = thread;
  return {
    thread,
    parts,
    signals: weigh(posts, words, features, targets, parts),
    conversation,
  };
}

/** Asks once for each post, target and side. */
function remembered<T>(ask: (post: number, target: string, side: 1 | -1) => T): typeof ask {
  const answers = new Map<string, T>();
  return (post, target, side) => {
    const key = `${post} ${side} ${target}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(post, target, side);
    answers.set(key, answer);
    return answer;
  };
}

/** A weighed thread with some codes held fixed and the sides settled that follow. */
export type SettledThread = WeighedThread & {
  readonly held: Held;
  readonly settled: ReadonlyMap<string, Settled>;
  readonly groundsFor: (post: number, target: string, side: 1 | -1) => Inference[];
};

/** Settles the sides of a thread's writers. */
export function settle(
  weighed: WeighedThread,
  strengths: StanceModel["strengths"],
  held: Held,
): SettledThread {
  const { thread, signals, conversation } = weighed;
  const { targets, codeOf } = thread;
  const signalOf = (post: number, target: string) => signals[post]?.get(target) ?? SILENT;
  const heldOf = (post: number, target: string) =>
    held.has(post) ? codeOf(post, target) : undefined;
  const settled = settleSides(conversation, { targets, signalOf, heldOf }, { strengths });
  const grounds = groundsOf(conversation, settled);
  const groundsFor = remembered((post, target, side) => grounds({ post, target, side }));
  return { ...weighed, held, settled, groundsFor };
}

/** What a model says of a coded post, beside its code. */
export type Prediction = {
  readonly thread: CodedThread;
  readonly post: number;
  readonly target: string;
  readonly code: StanceValue;
  readonly judges: number;
  /** Log-odds of "favor". */
  readonly side: number;
  readonly stance: Stance;
};

/** How sure the model says it is. */
export type Certainty = Pick<StanceModel, "confidence" | "sureFrom">;

/** A model that is tried and not written has no name. */
const UNNAMED = {
  format: "threadlens-stance-model/1",
  version: "",
  data: [],
} satisfies Partial<StanceModel>;

/** Before anything was measured: nothing is sure. */
const UNMEASURED: Certainty = {
  confidence: {
    rules: [[0, 0]],
    wording: [[0, 0]],
    conversation: [[0, 0]],
    undecided: [[0, 0]],
    neither: [[0, 0]],
  },
  sureFrom: 1,
};

/**
 * Gives the verdicts on a thread's coded posts, as the program gives them.
 *
 * Out: those that are not held, in post and target order.
 */
export function predict(
  settled: SettledThread,
  settings: Settings,
  certainty: Certainty = UNMEASURED,
): Prediction[] {
  const { thread, parts, held } = settled;
  const model: StanceModel = { ...UNNAMED, ...parts, ...settings, ...certainty };
  return thread.posts.flatMap((_, post) =>
    thread.targets.flatMap((target): Prediction[] => {
      const code = thread.codeOf(post, target);
      if (code === undefined || held.has(post)) return [];
      const findings = findingsOf(settled, settings, post, target);
      const { judges, side } = findings;
      const stance = verdictOf(findings, model);
      return [{ thread, post, target, code, judges, side, stance }];
    }),
  );
}

function findingsOf(
  { thread, signals, conversation, settled, groundsFor }: SettledThread,
  { strengths, wordingWeight }: Settings,
  post: number,
  target: string,
): Findings {
  const read = thread.words[post];
  const own = read?.targets.get(target);
  const hits = own?.hits ?? [];
  const signal = signals[post]?.get(target) ?? SILENT;
  const writer = conversation.writers.ofPost[post] ?? 0;
  return {
    post: thread.posts[post]?.id ?? "",
    isReadable: read?.isReadable ?? false,
    isMentioned: (own?.mentions.length ?? 0) > 0,
    hits,
    evidence: hits.map(({ clause, polarity, rule }) => ({
      start: clause.start,
      end: clause.end,
      polarity,
      rule,
      cue: null,
      mention: null,
    })),
    judges: signal.judges,
    ...sideOfPost(settled.get(target), writer, ownWordsOf(signal, wordingWeight), { strengths }),
    speaksOfIt: read !== undefined && speaksOf(read, target),
    conversationFor: (sign) => groundsFor(post, target, sign),
  };
}

/** What the confidence in a prediction is measured with others by. */
export function groundOf({ stance }: Prediction): keyof Certainty["confidence"] {
  if (stance.value === "neither")
    return JUDGES_NOTHING.indexOf(stance.reason) < 0 ? "undecided" : "neither";
  return stance.basis === "conversation" || stance.basis === "wording" ? stance.basis : "rules";
}

const JUDGES_NOTHING: readonly (string | null)[] = [
  REASONS.notMentioned,
  REASONS.notJudged,
  REASONS.language,
];

/** The chance that is stated with a prediction before it is measured how often that comes true. */
export function statedChance({ judges, side, stance }: Prediction): number {
  if (stance.value === "neither") return 1 - judges;
  return judges / (1 + Math.exp(-Math.abs(side)));
}
