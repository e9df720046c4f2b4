import { element } from "./html.ts";
import { gathered, type Brief, type PostNote } from "./post-note.ts";

type NotesOptions = {
  readonly document: Document;
  /** Key of the post. */
  readonly key: string;
  /** Whether long notes are short at first and open. */
  readonly alive: boolean;
  /** Where a post named by its id is found; null for nowhere. */
  readonly linked: (id: string) => string | null;
  /** Where an event is found; null for nowhere. */
  readonly eventLinked: (id: string) => string | null;
};

/** The margin of a post: a paragraph a note, or where the page is alive a line that opens. */
export function drawPostNotes(notes: readonly PostNote[], options: NotesOptions): HTMLElement {
  const { document, key, alive } = options;
  const aside = element(document, "aside", "post-notes");
  aside.setAttribute("aria-label", `Notes on post ${key}`);
  if (!alive) {
    aside.append(...notes.map((note) => drawNote(note, options)));
    return aside;
  }
  for (const group of gathered(notes)) {
    const brief = group[0]?.brief ?? null;
    if (brief === null) aside.append(...group.map((note) => drawNote(note, options)));
    else aside.append(drawBrief(group, brief, options));
  }
  return aside;
}

function drawNote({ lead, text, posts }: PostNote, options: NotesOptions): HTMLElement {
  const line = element(options.document, "p", "post-note");
  line.append(element(options.document, "b", "", lead), " ");
  appendLinked(line, { text, posts }, options);
  return line;
}

/** "Events the tram opens · the flood  how known?"; the answer opens beneath. */
function drawBrief(
  group: readonly PostNote[],
  { lead, ask }: Brief,
  options: NotesOptions,
): HTMLElement {
  const { document, key } = options;
  const line = element(document, "div", "post-note");
  const told = group.filter(({ brief }) => brief !== null && brief.text !== "");
  line.append(element(document, "b", "", lead === "Event" && told.length > 1 ? "Events" : lead));
  for (const [index, { brief }] of told.entries())
    line.append(index === 0 ? " " : " · ", drawTold(brief, options));
  const details = element(document, "details", "ask");
  details.setAttribute("data-note", lead);
  const summary = element(document, "summary", "", ask);
  summary.setAttribute("aria-label", `${lead} of post ${key}: ${ask}`);
  details.append(summary);
  for (const { lead: own, text, posts } of group) {
    const whole = element(document, "p");
    if (own !== group[0]?.lead) whole.append(element(document, "b", "", own), " ");
    appendLinked(whole, { text, posts }, options);
    details.append(whole);
  }
  line.append(" ", details);
  return line;
}

function drawTold(brief: Brief | null, { document, eventLinked }: NotesOptions): HTMLElement {
  const event = brief?.event ?? null;
  const href = event === null ? null : eventLinked(event);
  const words = element(document, href === null ? "span" : "a", "", brief?.text ?? "");
  if (href !== null) words.setAttribute("href", href);
  return words;
}

function appendLinked(
  line: HTMLElement,
  { text, posts }: Pick<PostNote, "text" | "posts">,
  { document, linked }: NotesOptions,
): void {
  let rest = text;
  for (const id of posts) {
    const href = linked(id);
    const at = href === null ? -1 : placeOf(id, rest);
    if (href === null || at === -1) continue;
    const link = element(document, "a", "", id);
    link.setAttribute("href", href);
    line.append(rest.slice(0, at), link);
    rest = rest.slice(at + id.length);
  }
  line.append(rest);
}

const PART_OF_ID = /[\p{L}\p{N}]/u;

/** Where a post's id stands in a text as a whole: 4 is not found in 14, nor in 4.1; −1 where nowhere. */
function placeOf(id: string, text: string): number {
  for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const [after = "", next = ""] = text.slice(at + id.length, at + id.length + 2);
    const goesOn = PART_OF_ID.test(after) || (after === "." && PART_OF_ID.test(next));
    if (before !== "." && !PART_OF_ID.test(before) && !goesOn) return at;
  }
  return -1;
}
