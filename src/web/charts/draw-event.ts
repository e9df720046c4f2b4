import type { Analysis } from "../../model/analysis.ts";
import type { Difference, Event, EventSource } from "../../model/event.ts";
import { precisionSchema } from "../../model/event.ts";
import { dateWords, spanOf } from "./calendar.ts";
import { drawSource } from "./draw-source.ts";
import { element } from "./html.ts";
import { capital, counted, listed } from "./label.ts";
import { sourceName } from "./source-name.ts";
import { eventsOf, reviewNotes, type TimelineVersion } from "./timeline-version.ts";

/** The most exact first. */
const PRECISIONS = precisionSchema.options;
const MOST_NAMES = 5;
const MOST_POSTS = 20;
const STATEMENT = "A statement: that it was said is dated here, not that what was said is so.";

/** An event of one version of the timeline: what is known of it, where sources differ, and one quotation a source with document, line and how its date was resolved. */
export function drawEvent(
  analysis: Analysis,
  id: string,
  document: Document,
  heading: "h2" | "h3" | "h4" = "h3",
  version: TimelineVersion = "reviewed",
): HTMLElement | null {
  const event = eventsOf(analysis, version).find((known) => known.id === id);
  if (event === undefined) return null;
  const section = element(document, "section", `event-detail ${event.kind}`);
  section.setAttribute("data-event", event.id);
  const when = capital(dateWords(event.date, event.end));
  section.append(element(document, heading, "event-head", `${when}: ${event.title}`));
  section.append(element(document, "p", "event-facts", factsOf(analysis, event)));
  const lines = [
    ...(event.kind === "statement" ? [STATEMENT] : []),
    ...(event.names.length === 0 ? [] : [`Usual names: ${namesOf(event)}.`]),
    ...reviewNotes(analysis, event, version),
  ];
  for (const line of lines) section.append(element(document, "p", "event-line", line));
  for (const difference of event.differences)
    section.append(drawDifference(analysis, event, difference, document));
  section.append(drawQuotations(analysis, event, document));
  return section;
}

/** The words of each source of an event, with their places. */
export function drawQuotations(
  analysis: Analysis,
  { sources, differences }: Event,
  document: Document,
): HTMLElement {
  const all = element(document, "div", "event-sources");
  for (const source of sources) all.append(drawSource(analysis, source, differences, document));
  return all;
}

function factsOf(analysis: Analysis, event: Event): string {
  const posts =
    event.posts.length === 0
      ? "no post speaks of it"
      : `${counted(event.posts.length, "post")} ${event.posts.length === 1 ? "speaks" : "speak"} of it: ${postsOf(event.posts)}`;
  return `${datedBy(event.sources)}; ${posts}${afterArticle(analysis, event)}.`;
}

/** The first posts, and how many others. */
function postsOf(posts: readonly string[]): string {
  if (posts.length <= MOST_POSTS) return listed(posts);
  return `${posts.slice(0, MOST_POSTS).join(", ")} and ${counted(posts.length - MOST_POSTS, "other")}`;
}

/** The first names, and how many other forms of them the program looks for. */
function namesOf({ names }: Event): string {
  const others = names.length - MOST_NAMES;
  if (others < 2) return names.join("; ");
  return `${names.slice(0, MOST_NAMES).join("; ")}; and ${others} other forms`;
}

/** "2 documents date it to the day, 1 to the month": a document counts once, by its most exact words. */
function datedBy(sources: readonly EventSource[]): string {
  const exact = new Map<string, number>();
  for (const { document, dated } of sources) {
    const rank = PRECISIONS.indexOf(dated.precision);
    exact.set(document, Math.min(rank, exact.get(document) ?? rank));
  }
  const ranks = [...exact.values()];
  const parts = PRECISIONS.flatMap((precision, rank) => {
    const count = ranks.filter((other) => other === rank).length;
    return count === 0 ? [] : [{ count, words: `to the ${precision}` }];
  });
  return parts
    .map(({ count, words }, index) => {
      const verb = count === 1 ? "dates" : "date";
      return index === 0
        ? `${counted(count, "document")} ${verb} it ${words}`
        : `${count} ${words}`;
    })
    .join(", ");
}

function afterArticle(analysis: Analysis, event: { date: string; end: string | null }): string {
  const [thread] = analysis.threads;
  const published = thread === undefined ? null : spanOf(thread.published ?? "");
  const span = spanOf(event.date, event.end);
  if (published === null || span === null || analysis.threads.length > 1) return "";
  return span.from > published.from ? "; the article is older" : "";
}

/** "Sources differ on people detained: “84 people” (The Paper, line 3) · “more than 140 people” (…)." */
function drawDifference(
  analysis: Analysis,
  { sources }: Event,
  { about, tellings }: Difference,
  document: Document,
): HTMLElement {
  const said = tellings.map(({ document: id, start, text }) => {
    const source = sources.find(
      (other) => other.document === id && other.start <= start && start < other.end,
    );
    const line = source === undefined ? "" : `, line ${source.line}`;
    return `“${text}” (${sourceName(analysis, id)}${line})`;
  });
  const line = element(document, "p", "event-line difference");
  line.append(element(document, "b", "", `Sources differ on ${about}:`), ` ${said.join(" · ")}`);
  return line;
}
