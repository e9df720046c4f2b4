import type { Event, EventSource } from "../../../model/event.ts";
import { differencesOf } from "../events/differences.ts";
import type { ReviewedEvent } from "../../../model/timeline-file.ts";

/** An event made of several found ones; date, text and id are those of the first. */
export function mergedEvent(
  first: Event,
  others: readonly Event[],
  { title, kind }: Partial<Pick<ReviewedEvent, "title" | "kind">>,
  ownSources: readonly EventSource[] = [],
): Event {
  const all = [first, ...others];
  const sources = withoutTwins([...all.flatMap(({ sources: own }) => own), ...ownSources]);
  const isAsFound = sources.length === first.sources.length;
  return {
    ...first,
    title: title?.trim() ?? first.title,
    kind: kind ?? first.kind,
    sources,
    differences: isAsFound
      ? first.differences
      : differencesOf(sources.map((source) => ({ ...first, clause: source.quote, source }))),
    names: [...new Set(all.flatMap(({ names }) => names))],
    found: [...new Set(all.flatMap(({ found }) => found))],
  };
}

/** One source a place: two events that stand in one sentence quote it once. */
function withoutTwins(sources: readonly EventSource[]): EventSource[] {
  const seen = new Set<string>();
  return sources.filter(({ document, start, end }) => {
    const key = JSON.stringify([document, start, end]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
