import { tableOf } from "../../model/post-table.ts";
import { chartBox } from "../chart-section.ts";
import type { DatedEvent, TimelineView } from "../charts/timeline-view.ts";
import { titleWithDate } from "../charts/calendar.ts";
import { counted, numeral, TONES } from "../charts/label.ts";
import { tableViews, type PostView } from "../charts/post-view.ts";
import { drawStanceBars } from "../charts/stance-bars.ts";
import { readStance } from "../charts/stance-reading.ts";
import { drawToneBars } from "../charts/tone-bars.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { speakers } from "./speakers.ts";

/** The posts that speak of an event: how many, what they say of each target and in which tone, beside all posts; each with its words. */
export function eventPosts(
  context: ViewContext,
  view: TimelineView,
  event: DatedEvent,
): HTMLElement {
  const head = element("h3", { class: "event-posts-head" }, "Posts that speak of it");
  const parts = event.posts.length === 0 ? nobody(context, view, event) : some(context, event);
  return element("div", { class: "event-posts" }, head, ...parts);
}

function nobody(
  { views, href, matching }: ViewContext,
  view: TimelineView,
  event: DatedEvent,
): HTMLElement[] {
  const nearest = nearestSpokenOf(view, event);
  const hidden = readNobody(views.length, matching, event.allPosts);
  const line = element("p", { class: "reading" }, hidden);
  if (nearest === null) return [line];
  const words = `Nearest event that posts speak of: ${titleWithDate(nearest.title, nearest.when)} (${counted(nearest.posts.length, "post")})`;
  const link = element(
    "a",
    { href: href({ at: nearest.id, days: null }), "data-go": "", "data-focus": "nearest-event" },
    words,
  );
  return [line, element("p", { class: "tools" }, link)];
}

/** "None of 37 posts speaks of it."; where the filter hides those that do, how many they are. */
function readNobody(all: number, shown: number, speaking: number): string {
  if (speaking === 0 && all === 1) return "The one post does not speak of it.";
  if (speaking === 0) return `None of ${counted(all, "post")} speaks of it.`;
  const here = ["No post is shown", "The one post shown does not speak of it"][shown];
  const whole = `${numeral(speaking)} of the ${counted(all, "post")} in all ${speaking === 1 ? "speaks" : "speak"} of it`;
  return `${here ?? `None of the ${counted(shown, "post")} shown speaks of it`}; ${whole}.`;
}

function nearestSpokenOf({ events }: TimelineView, { from }: DatedEvent): DatedEvent | null {
  let best: DatedEvent | null = null;
  for (const event of events) {
    if (event.posts.length === 0) continue;
    if (best === null || Math.abs(event.from - from) < Math.abs(best.from - from)) best = event;
  }
  return best;
}

function some(context: ViewContext, event: DatedEvent): HTMLElement[] {
  const { analysis, address } = context;
  const { targets } = analysis.codebook;
  const views = viewsOf(context, new Set(event.posts));
  const reading = readSpeakers(context, event, views);
  // a filter knows the events as reviewed
  const isFilter =
    address.version === "reviewed" && analysis.events.some(({ id }) => id === event.id);
  const of = isFilter ? event.id : null;
  const stance = chartBox("event-stance", "Stance of the posts that speak of it", (width) =>
    drawStanceBars(views, targets, { document, width }, { title: "Stance", description: reading }),
  );
  const tone = chartBox("event-tone", "Tone of the posts that speak of it", (width) =>
    drawToneBars(views, { document, width }, { title: "Tone", description: reading }),
  );
  return [
    element("p", { class: "reading" }, reading),
    element("p", { class: "note" }, "Faint: the other posts."),
    element("div", { class: "event-charts", "data-of-event": of }, stance, tone),
    speakers(context, event, of),
  ];
}

function viewsOf({ analysis, coder, views }: ViewContext, speaking: ReadonlySet<string>) {
  const mask = Uint8Array.from(views, ({ key, matches }) => (matches && speaking.has(key) ? 1 : 0));
  return tableViews(tableOf(analysis), { coder, own: analysis.coder.id, mask });
}

/** "3 of 37 posts speak of it. In the 3 posts that speak of it: toward the tram 1 in favor, 2 against, 0 neither. In tone 2 negative, 1 neutral, 0 positive." */
function readSpeakers(
  { views: all, analysis, matching }: ViewContext,
  { posts, allPosts }: DatedEvent,
  views: readonly PostView[],
): string {
  const verb = allPosts === 1 ? "speaks" : "speak";
  const whole =
    all.length === 1
      ? "The one post speaks of it"
      : `${numeral(allPosts)} of ${counted(all.length, "post")} ${verb} of it`;
  const isPart = posts.length < allPosts;
  const among = matching === 1 ? "the one shown" : `among the ${numeral(matching)} shown`;
  const shown = isPart ? `, ${numeral(posts.length)} of them ${among}` : "";
  const one = posts.length === 1;
  const group = `that ${one ? "speaks" : "speak"} of it${isPart ? ` and ${one ? "is" : "are"} shown` : ""}`;
  const speaking = views.filter(({ matches }) => matches);
  const tones = TONES.map(
    (tone) => `${numeral(speaking.filter((view) => view.tone === tone).length)} ${tone}`,
  );
  const stances = readStance(views, analysis.codebook.targets, group);
  return `${whole}${shown}. ${stances} In tone ${tones.join(", ")}.`;
}
