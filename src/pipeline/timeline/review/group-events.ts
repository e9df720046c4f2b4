import type { Event } from "../../../model/event.ts";
import { issueOf, type Issue, type WithIssues } from "../../../model/issue.ts";
import type { ReviewedEvent } from "../../../model/timeline-file.ts";
import type { ReadReview } from "../../read/read-timeline-file.ts";
import { followMerges, type Merges } from "./follow-merges.ts";
import type { Matches } from "./match-entries.ts";

/** What is shown as one event, or hidden. */
export type EventGroup = {
  /** That which gives date and id first. */
  readonly events: readonly Event[];
  readonly wording: Partial<Pick<ReviewedEvent, "title" | "kind">>;
  /** Why none of them is shown; null where they are. */
  readonly hide: string | null;
  /** Numbers of the entries that it is made of. */
  readonly entries: readonly number[];
};

/** Ids of a circle that are named in a message. */
const MAX_NAMED = 5;

/**
 * Brings together what a review takes for one event. The nodes are its entries, then what it added, then the found events that
 * no entry speaks of.
 *
 * Issues: `review-into` (error) for a merge into nothing or in a circle, which is not made; `review-into-hidden` (warning);
 *         `review-twice` (warning) for an entry whose words another entry's event has.
 */
export function groupEvents(
  review: ReadReview,
  matches: Matches,
  added: readonly (Event | null)[],
): WithIssues<EventGroup[]> {
  const { events: entries } = review.value;
  const targets = targetsById(entries, matches, added);
  const issues: Issue[] = [];
  const into = entries.map(({ into: id }, i) => {
    if (id === undefined) return null;
    const target = targets.get(id);
    if (target === undefined)
      issues.push(
        issueOf(
          "review-into",
          review.placeOf(["events", i, "into"]),
          `There is no event ${id} to merge this one into. Correct into: to an id of this file.`,
        ),
      );
    return target ?? null;
  });
  const others = [...added, ...matches.unseen].map(() => null);
  const merges = followMerges([...into, ...others]);
  const heads = withPartsHome(merges, matches.partOf);
  issues.push(
    ...circleIssues(review, merges),
    ...hiddenIssues(review, heads),
    ...twiceIssues(review, matches, heads),
  );
  const groups = [...membersByHead(heads)].map(([head, members]) =>
    groupOf(head, members, { entries, matches, added }),
  );
  return { value: groups, issues };
}

/** The number of the node that an id names: as the file has it first, then as the program has it now. */
function targetsById(
  entries: readonly ReviewedEvent[],
  { events, unseen }: Matches,
  added: readonly (Event | null)[],
): Map<string, number> {
  const targets = new Map<string, number>();
  const name = (id: string, node: number) => {
    if (!targets.has(id)) targets.set(id, node);
  };
  for (const [i, { id }] of entries.entries()) name(id, i);
  for (const [i, own] of events.entries()) for (const { id } of own) name(id, i);
  for (const [i, event] of added.entries()) if (event !== null) name(event.id, entries.length + i);
  for (const [i, { id }] of unseen.entries()) name(id, entries.length + added.length + i);
  return targets;
}

/** What was merged into an entry whose event is now a part of another one's goes to that one. */
function withPartsHome({ heads }: Merges, partOf: ReadonlyMap<number, number>): number[] {
  return heads.map((start) => {
    const seen = new Set<number>();
    let head = start;
    for (let part = partOf.get(head); part !== undefined; part = partOf.get(head)) {
      if (seen.has(head)) break;
      seen.add(head);
      head = heads[part] ?? part;
    }
    return head;
  });
}

function membersByHead(heads: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [node, head] of heads.entries()) {
    const members = groups.get(head);
    if (members === undefined) groups.set(head, [node]);
    else members.push(node);
  }
  return groups;
}

type Nodes = {
  readonly entries: readonly ReviewedEvent[];
  readonly matches: Matches;
  readonly added: readonly (Event | null)[];
};

function groupOf(head: number, members: readonly number[], nodes: Nodes): EventGroup {
  const ordered = [head, ...members.filter((node) => node !== head)];
  const entry = nodes.entries[head];
  return {
    events: ordered.flatMap((node) => eventsOf(node, nodes)),
    wording: entry === undefined ? {} : { title: entry.title, kind: entry.kind },
    hide: entry?.hide ?? null,
    entries: ordered.filter((node) => node < nodes.entries.length),
  };
}

function eventsOf(node: number, { entries, matches, added }: Nodes): readonly Event[] {
  const own = matches.events[node];
  if (own !== undefined) return own;
  const event =
    added[node - entries.length] ?? matches.unseen[node - entries.length - added.length];
  return event === undefined ? [] : [event];
}

function circleIssues({ value, placeOf }: ReadReview, { circles }: Merges): Issue[] {
  return circles.map((circle) => {
    const ids = circle.map((node) => value.events[node]?.id ?? "");
    const [first = ""] = ids;
    const shown = ids.length > MAX_NAMED ? [...ids.slice(0, MAX_NAMED), "…"] : ids;
    return issueOf(
      "review-into",
      placeOf(["events", circle[0] ?? 0, "into"]),
      `These events are merged in a circle: ${[...shown, first].join(" → ")}. Remove one into:.`,
    );
  });
}

function hiddenIssues({ value, placeOf }: ReadReview, heads: readonly number[]): Issue[] {
  return value.events.flatMap(({ into }, i) => {
    const head = value.events[heads[i] ?? i];
    if (into === undefined || head?.hide === undefined) return [];
    return [issueOf("review-into-hidden", placeOf(["events", i, "into"]), head.id)];
  });
}

function twiceIssues(
  { value: { events: entries }, placeOf }: ReadReview,
  { partOf }: Matches,
  heads: readonly number[],
): Issue[] {
  return [...partOf].flatMap(([node, home]) => {
    const isSame = entries[node]?.id === entries[home]?.id;
    const { into } = entries[node] ?? {};
    const isAgreed = heads[node] === heads[home] && (into !== undefined || heads[node] === node);
    if (isAgreed && !isSame) return [];
    const id = entries[home]?.id ?? "";
    const message = isSame
      ? `The event ${id} stands in the review twice; the other entry counts. Remove one of them.`
      : `The program now finds this event as one with ${id}, so that this entry has no effect. Write into: ${id} instead of other words on it, or remove it.`;
    return [issueOf("review-twice", placeOf(["events", node]), message)];
  });
}
