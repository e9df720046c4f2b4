import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import type { ReadersEvent } from "../../model/event.ts";
import { postKey } from "../../model/post-codes.ts";

export type ReadersMention = ReadersEvent["mentions"][number];

type Spoken = { readonly event: ReadersEvent; readonly mention: ReadersMention };

/** Drawing every post of a study looks its mentions up in one index. */
const indexes = new WeakMap<readonly ReadersEvent[], ReadonlyMap<string, readonly Spoken[]>>();

/** Where a post speaks of what no document tells, in the order of the events. */
export function readersMentionsOf(
  analysis: Pick<Analysis, "threads" | "readersEvents">,
  post: Pick<AnalysedPost, "thread" | "id">,
): readonly Spoken[] {
  const { readersEvents } = analysis;
  const index = indexes.get(readersEvents) ?? indexOf(readersEvents);
  indexes.set(readersEvents, index);
  return index.get(postKey(analysis, post)) ?? [];
}

function indexOf(events: readonly ReadersEvent[]): Map<string, Spoken[]> {
  const index = new Map<string, Spoken[]>();
  for (const event of events)
    for (const mention of event.mentions) {
      const known = index.get(mention.post);
      if (known === undefined) index.set(mention.post, [{ event, mention }]);
      else known.push({ event, mention });
    }
  return index;
}

/** The title as a reader may take it: a usual name as it is, a post's own words in quotation marks. */
export function readersTitle({ title, isNamed }: Pick<ReadersEvent, "title" | "isNamed">): string {
  return isNamed ? title : `“${title}”`;
}
