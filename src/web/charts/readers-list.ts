import type { Analysis } from "../../model/analysis.ts";
import type { ReadersEvent } from "../../model/event.ts";
import { dateWords, spanOf } from "./calendar.ts";
import { element } from "./html.ts";
import { capital, counted, listed } from "./label.ts";
import { mentionWords } from "./mention-words.ts";
import { readersTitle, type ReadersMention } from "./readers-mentions.ts";

export const READERS_TITLE = "Mentioned by readers, told by no dated event of the documents";

type ListOptions = {
  readonly document: Document;
  /** Where a post is found; null for nowhere. */
  readonly linked: (key: string) => string | null;
  readonly selected?: string | undefined;
  /** Level of a title; h3 unless told. */
  readonly heading?: "h3" | "h4";
  /** One line each that opens, instead of all in full; only the chosen one is open. */
  readonly isBrief?: boolean;
};

/** How much readers mention that no document dates; it says that nobody has checked it. */
export function readReaders({ readersEvents }: Pick<Analysis, "readersEvents">): string {
  const count = readersEvents.length;
  if (count === 0) return "";
  const posts = new Set(readersEvents.flatMap(({ mentions }) => mentions.map(({ post }) => post)));
  const things = counted(count, "dated matter");
  const verb = posts.size === 1 ? "speaks" : "speak";
  return `${counted(posts.size, "post")} ${verb} of ${things} that no dated event of the documents tells; not checked here, and not counted among the events.`;
}

/** What posts speak of and no document tells: each with the sentences that mention it, the post, and how it is known. */
export function drawReadersList(
  analysis: Pick<Analysis, "readersEvents" | "documents">,
  options: ListOptions,
): HTMLElement {
  const { readersEvents } = analysis;
  const { document, selected } = options;
  const list = element(document, "ul", "readers-list");
  for (const event of readersEvents.toSorted(byDate)) {
    const isSelected = event.id === selected;
    const entry = element(document, "li", `readers-entry${isSelected ? " is-selected" : ""}`);
    entry.setAttribute("id", `at-${event.id}`);
    const head = element(document, options.heading ?? "h3", "readers-head", headOf(event));
    const told = element(document, "p", "note", standing(analysis, event));
    const mentions = event.mentions.map((mention) => drawMention(event, mention, options));
    if (options.isBrief === true) entry.append(folded(event, [head, told, ...mentions], options));
    else entry.append(head, told, ...mentions);
    list.append(entry);
  }
  return list;
}

function byDate(a: ReadersEvent, b: ReadersEvent): number {
  const [first, second] = [spanOf(a.date, a.end), spanOf(b.date, b.end)];
  return (first?.from ?? Infinity) - (second?.from ?? Infinity) || (a.id < b.id ? -1 : 1);
}

function headOf(event: ReadersEvent): string {
  return `${capital(dateWords(event.date, event.end))}: ${readersTitle(event)}`;
}

/** An entry as one line with its count of posts; what it says in full opens beneath. */
function folded(
  event: ReadersEvent,
  [head, ...inside]: readonly [HTMLElement, ...HTMLElement[]],
  { document, selected }: ListOptions,
): HTMLElement {
  const box = element(document, "details", "readers-fold");
  if (event.id === selected) box.setAttribute("open", "");
  const posts = new Set(event.mentions.map(({ post }) => post)).size;
  const line = element(document, "summary");
  const where =
    event.namedIn.length === 0 ? "in no document" : "named in a document without a date";
  line.append(
    head,
    element(document, "span", "readers-count", `${counted(posts, "post")}; ${where}`),
  );
  box.append(line, ...inside);
  return box;
}

/** Whether a document names it all the same, and whose the name and the date are. */
function standing(
  { documents }: Pick<Analysis, "documents">,
  { namedIn, isNamed }: ReadersEvent,
): string {
  const titles = namedIn.map((id) => documents.find((known) => known.id === id)?.title ?? id);
  const where =
    namedIn.length === 0
      ? "In no document of the study."
      : `Named, without a date of its own, in ${listed(titles)}.`;
  return isNamed
    ? `${where} Name and date are the codebook’s.`
    : `${where} The words are the post’s.`;
}

function drawMention(
  { isNamed }: ReadersEvent,
  mention: ReadersMention,
  { document, linked }: ListOptions,
): HTMLElement {
  const { post, quote } = mention;
  const figure = element(document, "figure", "readers-quotation");
  const caption = element(document, "figcaption");
  const name = `Post ${post}`;
  const href = linked(post);
  if (href === null) caption.append(name);
  else {
    const link = element(document, "a", "", name);
    link.setAttribute("href", href);
    caption.append(link);
  }
  caption.append(`; ${mentionWords(mention)}${isNamed ? "" : "; the title is the post’s"}`);
  figure.append(element(document, "blockquote", "", quote), caption);
  return figure;
}
