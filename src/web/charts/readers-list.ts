import type { Analysis } from "../../model/analysis.ts";
import type { ReadersEvent } from "../../model/event.ts";
import { dateWords } from "./calendar.ts";
import { element } from "./html.ts";
import { capital, counted, listed } from "./label.ts";
import { mentionWords } from "./mention-words.ts";
import { readersTitle, type ReadersMention } from "./readers-mentions.ts";

export const READERS_TITLE = "Mentioned by readers, not in the documents";

type ListOptions = {
  readonly document: Document;
  /** Where a post is found; null for nowhere. */
  readonly linked: (key: string) => string | null;
  readonly selected?: string | undefined;
  /** Level of a title; h3 unless told. */
  readonly heading?: "h3" | "h4";
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
  for (const event of readersEvents) {
    const style = `readers-entry${event.id === selected ? " is-selected" : ""}`;
    const entry = element(document, "li", style);
    entry.setAttribute("id", `at-${event.id}`);
    const when = capital(dateWords(event.date, event.end));
    const head = `${when}: ${readersTitle(event)}`;
    entry.append(element(document, options.heading ?? "h3", "readers-head", head));
    if (event.isNamed) entry.append(element(document, "p", "note", datingNote(analysis, event)));
    for (const mention of event.mentions) entry.append(drawMention(event, mention, options));
    list.append(entry);
  }
  return list;
}

/** Whose the name and the date are, and which documents name it all the same. */
function datingNote({ documents }: Pick<Analysis, "documents">, { namedIn }: ReadersEvent): string {
  const source = "Name and date are the codebook’s.";
  if (namedIn.length === 0) return source;
  const titles = namedIn.map((id) => documents.find((known) => known.id === id)?.title ?? id);
  return `${source} Named, without a date of its own, in ${listed(titles)}.`;
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
