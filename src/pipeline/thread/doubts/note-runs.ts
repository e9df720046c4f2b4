import type { Furniture } from "../../../model/thread.ts";
import type { Span } from "../../../model/place.ts";
import { closingForm, closingLines, lineAround } from "../closing-lines.ts";
import { lineAt, type SplitView } from "./split-view.ts";

/** Words of the page that stand together behind its first post, and what stands around them. */
export type NoteRun = Span & {
  /** They are followed by a line that closes the posts of the page. */
  readonly isClosed: boolean;
  /** The post above was closed before they began. */
  readonly isAfterClosing: boolean;
  /** The page's own words, such as "Leave a reply", stand between them and the post above. */
  readonly isAfterPage: boolean;
  readonly isBelowThread: boolean;
};

/** Lines that close at least half of the posts, and two of them. */
export function usualClosings({ text, thread }: SplitView): ReadonlySet<string> {
  const { posts, furniture } = thread;
  const ends = new Map(posts.map(({ id, span }) => [id, span?.end ?? null]));
  const closed = closingLines(text, furniture, (id) => ends.get(id) ?? null);
  const isUsual = (count: number) => count > 1 && 2 * count >= posts.length;
  return new Set([...closed].filter(([, count]) => isUsual(count)).map(([form]) => form));
}

type Item = Span & { readonly kind: Furniture["kind"] | "words"; readonly post: string | null };

/** The runs of notes of a page, in page order; lines that close posts, and the page's own words, part them. */
export function noteRuns(view: SplitView, closings: ReadonlySet<string>): NoteRun[] {
  const reader = new RunReader(view, closings);
  for (const item of itemsOf(view)) reader.read(item);
  return reader.end();
}

function itemsOf({ thread: { posts, furniture } }: SplitView): Item[] {
  const first = posts.find(({ span }) => span !== null)?.span?.start ?? Infinity;
  const spans = posts.flatMap(({ id, span }): Item[] =>
    span === null ? [] : [{ ...span, kind: "words", post: id }],
  );
  return [...spans, ...furniture.filter(({ start }) => start > first)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

class RunReader {
  readonly #view: SplitView;
  readonly #closings: ReadonlySet<string>;
  readonly #lastEnd: number;
  readonly #runs: NoteRun[] = [];
  #open: (Span & Pick<NoteRun, "isAfterClosing" | "isAfterPage">) | null = null;
  #isClosed = false;
  #isAfterPage = false;

  constructor(view: SplitView, closings: ReadonlySet<string>) {
    this.#view = view;
    this.#closings = closings;
    this.#lastEnd = view.thread.posts.at(-1)?.span?.end ?? Infinity;
  }

  read({ kind, post, start, end }: Item): void {
    if (kind === "note" && post === null) {
      this.#readNote({ start, end });
      return;
    }
    const closes = kind === "button" && this.#isClosing(start);
    this.#close(closes);
    if (closes) this.#isClosed = true;
    if (kind !== "words") return;
    this.#isClosed = false;
    this.#isAfterPage = false;
  }

  end(): NoteRun[] {
    this.#close(false);
    return this.#runs;
  }

  #readNote({ start, end }: Span): void {
    const { lines } = this.#view;
    const line = lines[lineAt(lines, start)];
    if (line?.isOfPage === true || line?.isHeading === true) {
      this.#close(false);
      this.#isAfterPage = true;
    } else if (this.#isClosing(start)) {
      this.#close(true);
      this.#isClosed = true;
    } else if (this.#open === null) {
      const [isAfterClosing, isAfterPage] = [this.#isClosed, this.#isAfterPage];
      this.#open = { start, end, isAfterClosing, isAfterPage };
    } else this.#open.end = end;
  }

  #isClosing(offset: number): boolean {
    const line = lineAround(this.#view.text, offset);
    return line !== null && this.#closings.has(closingForm(line));
  }

  #close(isClosed: boolean): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const isBelowThread = open.start >= this.#lastEnd;
    this.#runs.push({ ...open, isClosed, isBelowThread });
  }
}
