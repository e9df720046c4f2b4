import type { AnalysedPost } from "../../model/analysis.ts";
import { counted, inText, STANCE_WORDS, tonePhrase } from "../charts/label.ts";
import { inlineMark } from "../charts/marks.ts";
import { mentionWords } from "../charts/mention-words.ts";
import { judges, type PostView } from "../charts/post-view.ts";
import { twinOf } from "../charts/timeline-version.ts";
import type { DatedEvent } from "../charts/timeline-view.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

const MOST_LISTED = 8;
/** Letters of a post on either side of the words that speak of an event. */
const AROUND = 160;
const NOT_LOADED = "The words could not be fetched; the link leads to the post.";
const ENDS = [". ", "! ", "? ", "\n"] as const;

/** The posts that speak of an event, each a link with its codes and the words that speak of it; more than eight are a filter. */
export function speakers(context: ViewContext, event: DatedEvent, of: string | null): HTMLElement {
  const { address, href, analysis } = context;
  const shown = event.posts.slice(0, MOST_LISTED);
  const wanted = new Set(shown);
  const views = new Map(
    context.views.flatMap((one) => (wanted.has(one.key) ? [[one.key, one]] : [])),
  );
  const id = address.version === "found" ? twinOf(analysis, event.id, "reviewed") : event.id;
  const items = shown.map((key) => {
    const view = views.get(key);
    const post = context.posts.get(key);
    const link = element(
      "a",
      { href: href({ view: "thread", at: key }), "data-go": "" },
      `Post ${key}`,
    );
    return element(
      "li",
      {},
      element(
        "p",
        { class: "speaker-head" },
        link,
        ...(view === undefined ? [] : codesOf(context, view)),
      ),
      ...(post === undefined ? [] : wordsOf(post, id ?? event.id)),
    );
  });
  void addLater(context, new Map(shown.map((key, index) => [key, items[index]])), id ?? event.id);
  const filter = { ...address.filter, event: of };
  const left = event.posts.length - shown.length;
  const all = `Read the ${counted(event.posts.length, "post")}`;
  const only = `Show these ${counted(event.posts.length, "post")} alone, in every view`;
  return element(
    "div",
    {},
    element("ul", { class: "speakers" }, ...items),
    left === 0
      ? null
      : element("p", { class: "note" }, `${counted(left, "more post")} not listed here.`),
    of === null
      ? element(
          "p",
          { class: "note" },
          "Words are marked, and posts filtered, by the timeline as reviewed.",
        )
      : element(
          "p",
          { class: "tools" },
          element("a", { href: href({ view: "thread", filter }), "data-go": "" }, all),
          address.filter.event === of
            ? null
            : element(
                "a",
                { href: href({ filter }), "data-go": "", "data-focus": "event-only" },
                only,
              ),
        ),
  );
}

/** The words of posts that the page does not hold yet, as soon as they are here. */
async function addLater(
  { posts, load }: ViewContext,
  items: ReadonlyMap<string, HTMLElement | undefined>,
  id: string,
): Promise<void> {
  const missing = [...items.keys()].filter((key) => !posts.has(key));
  if (missing.length === 0) return;
  const failed = await load(missing).then(
    () => false,
    () => true,
  );
  for (const key of missing) {
    const post = posts.get(key);
    if (post !== undefined) items.get(key)?.append(...wordsOf(post, id));
    else if (failed) items.get(key)?.append(element("p", { class: "note" }, NOT_LOADED));
  }
}

function codesOf({ analysis }: ViewContext, view: PostView): HTMLElement[] {
  const sides = analysis.codebook.targets.flatMap(({ id, label }) => {
    const value = view.stance.get(id);
    if (value === undefined || !judges(view, id)) return [];
    const words = `${STANCE_WORDS[value]}${value === "favor" ? " of" : ""} ${inText(label)}`;
    const text = `${words}${view.unsure.has(id) ? "?" : ""}`;
    return [element("span", { class: `speaker-code ${value}` }, inlineMark(document, value), text)];
  });
  const tone = view.tone === null ? [] : [element("span", {}, tonePhrase(view.tone))];
  return [...sides, ...tone];
}

/** The words that speak of the event, with those around them, and how it is known; the first place of several. */
function wordsOf({ text, events }: AnalysedPost, id: string): HTMLElement[] {
  const places = events.filter(({ event }) => event === id);
  const [first] = places;
  if (first === undefined) return [];
  const from = startNear(text, first.start);
  const to = endNear(text, first.end);
  const more = places.length > 1 ? `; ${counted(places.length - 1, "more place")} in the post` : "";
  return [
    element(
      "blockquote",
      {},
      `${from.isCut ? "… " : ""}${text.slice(from.at, first.start)}`,
      element("span", { class: "spoken" }, text.slice(first.start, first.end)),
      `${text.slice(first.end, to.at)}${to.isCut ? " …" : ""}`,
    ),
    element("p", { class: "note" }, `${mentionWords(first)}${more}`),
  ];
}

/** Where a quotation begins or ends, and whether inside a sentence. */
type Cut = { readonly at: number; readonly isCut: boolean };

/** The start of the sentence, or of a word not too far back. */
function startNear(text: string, at: number): Cut {
  const least = Math.max(0, at - AROUND);
  const before = text.slice(least, at);
  const ends = ENDS.map((end) => ({ at: before.lastIndexOf(end), length: end.length }));
  const sentence = Math.max(
    ...ends.filter(({ at: end }) => end >= 0).map((end) => end.at + end.length),
  );
  if (Number.isFinite(sentence)) return { at: least + sentence, isCut: false };
  if (least === 0) return { at: 0, isCut: false };
  return { at: least + before.indexOf(" ") + 1, isCut: true };
}

/** The end of the sentence, or of a word not too far on. */
function endNear(text: string, at: number): Cut {
  const after = text.slice(at, at + AROUND);
  const ends = ENDS.map((end) => after.indexOf(end)).filter((end) => end >= 0);
  if (ends.length > 0) return { at: at + Math.min(...ends) + 1, isCut: false };
  if (at + AROUND >= text.length) return { at: text.length, isCut: false };
  const word = after.lastIndexOf(" ");
  return { at: at + (word > 0 ? word : AROUND), isCut: true };
}
