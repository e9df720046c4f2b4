import type { Analysis } from "../../model/analysis.ts";
import { defaultCoder } from "../../model/coverage.ts";
import { drawPost, postAnchor, type PostOptions } from "../../web/charts/draw-post.ts";
import { HEDGES, THREE_GROUNDS } from "../../web/charts/ground-reading.ts";
import { element } from "../../web/charts/html.ts";
import { counted } from "../../web/charts/label.ts";
import { coderLabel } from "../../web/charts/post-view.ts";
import { openSection } from "../../web/charts/report-sections.ts";
import { eventAnchor } from "./event-sections.ts";
import { fold } from "./fold.ts";
import { shareMarks } from "./mark-symbols.ts";
import type { Piece } from "./page-pieces.ts";
import type { ReportContext } from "./report-context.ts";

/** Of more posts, notes that say again what stands elsewhere and the lines that open notes would be a large part of the page. */
const MOST_IN_FULL = 1_000;
const ANSWERED_BY = "Answered by";

const isLong = ({ posts }: Analysis): boolean => posts.length > MOST_IN_FULL;

function dropAnswers(notes: Element | null): void {
  for (const note of notes?.querySelectorAll(".post-note") ?? [])
    if (note.querySelector("b")?.textContent === ANSWERED_BY) note.remove();
}

type PostsSection = { readonly section: HTMLElement; readonly pieces: readonly Piece[] };

/**
 * Every post with its codes, the words that they rest on, and its notes; thread by thread where there are several.
 *
 * Out: the posts as pieces of markup: as elements of one document those of a long thread would fill the memory.
 */
export function drawPosts(context: ReportContext): PostsSection {
  const { document, analysis, coder, shownCodes } = context;
  const several = analysis.threads.length > 1;
  const section = openSection(context, {
    id: "posts",
    title: "All posts",
    ...(several ? {} : { whose: `codes by ${shownCodes}` }),
  });
  if (!several) section.append(readingNote(context, coder));
  const pieces = analysis.threads.map(({ id, title }): Piece => {
    const shown = several ? defaultCoder(analysis, id) : coder;
    if (several) {
      const label = coderLabel(analysis, shown);
      const head = element(document, "h3", "", `${title}: codes by ${label}`);
      section.append(head, readingNote(context, shown));
    }
    const place = element(document, "div", isLong(analysis) ? "posts long" : "posts");
    place.setAttribute("data-thread", id);
    place.setAttribute("data-coder", shown);
    section.append(place);
    const heading = several ? "h4" : "h3";
    const options = { document, coder: shown, heading, linked, eventLinked } as const;
    return { place, markup: () => threadMarkup(analysis, id, options) };
  });
  return { section, pieces };
}

function* threadMarkup(analysis: Analysis, thread: string, options: PostOptions) {
  const { document } = options;
  const share = shareMarks(document);
  const isFolded = !isLong(analysis);
  for (const post of analysis.posts) {
    if (post.thread !== thread) continue;
    const article = drawPost(analysis, post, options);
    const notes = article.querySelector(".post-notes");
    if (!isFolded) dropAnswers(notes);
    if (notes?.childNodes.length === 0) notes.remove();
    else if (notes !== null && isFolded)
      fold(notes, counted(notes.childNodes.length, "note"), document);
    yield share(article.outerHTML);
  }
}

const PINS =
  "Pin and dotted line: words that speak of a dated event; open pin: of what no document dates.";

/** What underlines, open marks and question marks mean for a coder's codes. */
function readingNote({ document, analysis }: ReportContext, coder: string): HTMLElement {
  const own = coder === analysis.coder.id;
  const label = coderLabel(analysis, coder);
  const words = own
    ? `Underlined: the words that a code rests on; solid in favor, dashed against. ${HEDGES}`
    : `Underlined: words found by the program that speak the way ${label} code the post; solid in favor, dashed against.`;
  const within = "Within them, bold: what the rule looks for; darker: how the target is named.";
  const speaks = analysis.posts.some(({ events }) => events.length > 0);
  const parts = [
    words,
    within,
    "Quoted words are grey and not counted.",
    ...(speaks || analysis.readersEvents.length > 0 ? [PINS] : []),
    THREE_GROUNDS,
    ...(isLong(analysis) ? ["Under each post stands what it answers, not who answers it."] : []),
  ];
  return element(document, "p", "note", parts.join(" "));
}

function linked(key: string): string {
  return `#${postAnchor(key)}`;
}

function eventLinked(id: string): string {
  return `#${eventAnchor(id)}`;
}
