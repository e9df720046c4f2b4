import type { Analysis } from "../../model/analysis.ts";
import type { Event, EventSource } from "../../model/event.ts";
import { NO_CURATOR } from "../../model/timeline-file.ts";

/** What the reviewers of a timeline made of an event that the program found. */
export type Fate =
  | "kept"
  | "re-dated"
  | "retitled"
  | "changed"
  | "merged"
  | "hidden"
  | "left out"
  /** Stands as found in a review that nobody has signed. */
  | "not reviewed";

/** In what a reviewed event is not as it was found; the tellings merged into it are no change. */
export type Change = "title" | "kind" | "date" | "sources";

export type Became = {
  readonly found: Event;
  readonly fate: Fate;
  /** The event of the reviewed version that it is, or is part of; null where none is. */
  readonly now: Event | null;
  /** Of a kept event; none where it stands as found. */
  readonly changes: readonly Change[];
  /** Why it is hidden; "" for all others. */
  readonly why: string;
};

const CHANGES: readonly Change[] = ["title", "kind", "date", "sources"];

type Reviewed = Pick<Analysis, "events" | "curation">;

/**
 * What became of every found event in the reviewed version of a timeline.
 *
 * Out: one entry a found event, in the order of the found version; none where nobody has reviewed the timeline.
 */
export function whatBecame({ events, curation }: Reviewed): Became[] {
  if (curation === null) return [];
  const nowOf = new Map(events.flatMap((event) => event.found.map((id) => [id, event] as const)));
  const whyOf = new Map(curation.hidden.map(({ event, why }) => [event, why]));
  const told = new Set(curation.found.flatMap(({ sources }) => sources.map(placeOf)));
  return curation.found.map((found) => {
    const now = nowOf.get(found.id) ?? null;
    if (now !== null) {
      const { fate, changes } = fateOf(found, now, told);
      const isOpen = fate === "kept" && curation.curator === NO_CURATOR;
      return { found, now, why: "", fate: isOpen ? "not reviewed" : fate, changes };
    }
    const why = whyOf.get(found.id);
    return {
      found,
      now,
      why: why ?? "",
      fate: why === undefined ? "left out" : "hidden",
      changes: [],
    };
  });
}

const placeOf = ({ document, start, end }: EventSource): string =>
  JSON.stringify([document, start, end]);

/** An event keeps the id of the telling that the others were merged into. */
export function mainFound({ id, found }: Event): string | undefined {
  return found.includes(id) ? id : found[0];
}

/** `told`: the places of all sources that the program found; others are the reviewer's own. */
function fateOf(
  found: Event,
  now: Event,
  told: ReadonlySet<string>,
): Pick<Became, "fate" | "changes"> {
  if (mainFound(now) !== found.id) return { fate: "merged", changes: [] };
  const differs = {
    title: found.title !== now.title,
    kind: found.kind !== now.kind,
    date: found.date !== now.date || found.end !== now.end,
    sources: now.sources.some((source) => !told.has(placeOf(source))),
  };
  const changes = CHANGES.filter((change) => differs[change]);
  if (changes.length === 0) return { fate: "kept", changes };
  if (changes.includes("date")) return { fate: "re-dated", changes };
  return { fate: changes.includes("title") ? "retitled" : "changed", changes };
}
