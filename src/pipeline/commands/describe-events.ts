import type { Analysis } from "../../model/analysis.ts";
import { NO_CURATOR } from "../../model/timeline-file.ts";
import { whatBecame, type Fate } from "../report/what-became.ts";
import { counted, wrapped } from "./output.ts";

/** Which version of the timeline an analysis holds, how many posts speak of its events, and what posts alone mention; "" without any event. */
export function describeEvents(analysis: Analysis): string {
  const { posts, events, readersEvents } = analysis;
  if (events.length + readersEvents.length === 0) return "";
  const speaking = posts.filter((post) => post.events.length > 0).length;
  const spoken = events.filter((event) => event.posts.length > 0).length;
  const verb = speaking === 1 ? "speaks" : "speak";
  const linked =
    speaking === 0
      ? "No post speaks of one."
      : `${speaking} of ${counted(posts.length, "post")} ${verb} of ${spoken} of ${counted(events.length, "event")}.`;
  const parts = events.length === 0 ? [] : [versionWords(analysis), linked];
  return wrapped(`Events: ${[...parts, ...readersWords(analysis)].join(" ")}`, "  ");
}

function versionWords(analysis: Analysis): string {
  const { events, curation } = analysis;
  if (curation === null) return "as the program found them; nobody has reviewed them.";
  const fates = whatBecame(analysis).map(({ fate }) => fate);
  const count = (wanted: Fate) => fates.filter((fate) => fate === wanted).length;
  const counts = [
    `${curation.found.length} found by the program`,
    `${count("hidden")} hidden`,
    `${count("merged")} merged into others`,
    `${count("retitled")} retitled`,
    `${count("re-dated")} re-dated`,
    `${count("changed")} changed in kind or sources`,
    `${events.filter(({ found }) => found.length === 0).length} added`,
  ];
  const made = counts.filter((part) => !part.startsWith("0 "));
  const by =
    curation.curator === NO_CURATOR ? "not reviewed yet" : `as reviewed by ${curation.curator}`;
  return `${by}: ${made.join(", ")}.`;
}

function readersWords({ readersEvents }: Analysis): string[] {
  if (readersEvents.length === 0) return [];
  const posts = new Set(readersEvents.flatMap(({ mentions }) => mentions.map(({ post }) => post)));
  const verb = posts.size === 1 ? "mentions" : "mention";
  return [
    `${counted(posts.size, "post")} ${verb} ${counted(readersEvents.length, "event")} that no dated event of the documents tells; not checked here.`,
  ];
}
