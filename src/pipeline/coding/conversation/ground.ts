import type { Inference } from "../../../model/stance.ts";
import type { Conversation } from "./read-conversation.ts";
import type { Settled } from "./settle-sides.ts";

/** Where the conversation is asked about one post. */
export type Asked = {
  readonly post: number;
  readonly target: string;
  readonly side: 1 | -1;
};

/** What a side is inferred from, and how much that tells, in log-odds. */
export type Ground = { readonly strength: number; readonly inference: Inference };

/** What tells less, in log-odds, and makes up less than this share of its writer's side, is no ground. */
const MIN_STRENGTH = 0.02;
const MIN_SHARE = 0.1;

export const isGround = (strength: number, { odds }: Settled, writer: number): boolean =>
  strength > 0 && strength >= Math.min(MIN_STRENGTH, MIN_SHARE * Math.abs(odds[writer] ?? 0));

/** A post's id, after its thread's where that is another thread than the asked post's: ids are a thread's own. */
export function nameOf(posts: Conversation["posts"], named: number, asked: number): string {
  const { thread = "", id = "" } = posts[named] ?? {};
  return thread === posts[asked]?.thread ? id : `${thread}/${id}`;
}

/** A weaker lean is told with reserve. */
const CLEAR_ODDS = 0.5;

/** "stands in favor", "seems to stand against". */
export function standing(odds: number): string {
  const verb = Math.abs(odds) < CLEAR_ODDS ? "seems to stand" : "stands";
  return `${verb} ${odds > 0 ? "in favor" : "against"}`;
}
