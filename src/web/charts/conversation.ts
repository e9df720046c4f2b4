import type { Analysis } from "../../model/analysis.ts";
import { linksOf, type PostLink } from "../../model/post-links.ts";
import { ANSWER_GROUNDS, tableOf, type PostTable } from "../../model/post-table.ts";
import { repeatsOf, type Repeat } from "./repeats.ts";

/** A post as far as it takes part in a conversation; keys name posts across threads. */
export type Turn = {
  readonly key: string;
  readonly id: string;
  readonly parent: string | null;
  readonly answers: { readonly to: string; readonly by: string } | null;
};

/** Who stands under whom and who answers whom. */
export type Conversation = {
  /** 0 for a top-level post; deeper than `most` is not counted. */
  readonly depthOf: (key: string, most: number) => number;
  readonly has: (key: string) => boolean;
  /** The posts that answer one, in thread order. */
  readonly answering: (key: string) => readonly Turn[];
  /** The posts that hold words of one, in thread order. */
  readonly repeating: (key: string) => readonly Repeat[];
};

/** In: turns in thread order; who repeats whom, where it is known. */
function conversationOf(
  turns: readonly Turn[],
  repeats: ReadonlyMap<string, readonly Repeat[]>,
): Conversation {
  const byKey = new Map<string, Turn>();
  const answers = new Map<string, Turn[]>();
  for (const turn of turns) {
    byKey.set(turn.key, turn);
    if (turn.answers === null) continue;
    const known = answers.get(turn.answers.to);
    if (known === undefined) answers.set(turn.answers.to, [turn]);
    else known.push(turn);
  }
  return {
    depthOf: (key, most) => {
      let depth = 0;
      let above = byKey.get(key)?.parent ?? null;
      while (above !== null && depth < most) {
        depth += 1;
        above = byKey.get(above)?.parent ?? null;
      }
      return depth;
    },
    has: (key) => byKey.has(key),
    answering: (key) => answers.get(key) ?? [],
    repeating: (key) => repeats.get(key) ?? [],
  };
}

type Kept = { readonly links: readonly PostLink[]; readonly conversation: Conversation };
/** Drawing every post of a study asks one index. */
const conversations = new WeakMap<PostTable, Kept>();

/**
 * The conversation of all posts of an analysis.
 *
 * In: `links` where the analysis is known by its table alone.
 */
export function conversationIn(
  analysis: Analysis,
  links: readonly PostLink[] = linksOf(analysis),
): Conversation {
  const table = tableOf(analysis);
  const known = conversations.get(table);
  if (known?.links === links) return known.conversation;
  const conversation = conversationOf(turnsOf(table), repeatsOf(table, links));
  conversations.set(table, { links, conversation });
  return conversation;
}

function turnsOf({ keys, ids, parent, answersTo, answersBy }: PostTable): Turn[] {
  return keys.map((key, row) => {
    const to = keys[answersTo[row] ?? -1];
    const by = ANSWER_GROUNDS[(answersBy[row] ?? 0) - 1];
    return {
      key,
      id: ids[row] ?? key,
      parent: keys[parent[row] ?? -1] ?? null,
      answers: to === undefined || by === undefined ? null : { to, by },
    };
  });
}
