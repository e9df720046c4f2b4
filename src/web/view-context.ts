import type { AnalysedPost, Analysis } from "../model/analysis.ts";
import type { PostLink } from "../model/post-links.ts";
import type { PostWords } from "../model/post-texts.ts";
import { defaultCoder } from "../model/coverage.ts";
import { countRows, selectRows, type PostFilter } from "../model/post-filter.ts";
import { tableOf, threadTable, withTable, type PostTable } from "../model/post-table.ts";
import { ELSEWHERE, fitAddress, writeAddress, type Address } from "./address.ts";
import { nextViews, type PostView } from "./charts/post-view.ts";
import type { StudyFacts } from "./fetch-analysis.ts";
import { filterWords, setParts } from "./filter.ts";

/** What every view is given: the study, what the address says, and the posts as it says to see them. */
export type ViewContext = {
  readonly analysis: Analysis;
  /** The same study without the reader's codes; null where the reader set none. */
  readonly before: Analysis | null;
  readonly study: StudyFacts;
  readonly studies: readonly StudyFacts[];
  readonly address: Address;
  readonly coder: string;
  /** Whether the address names the coder, or the first choice is shown. */
  readonly coderChosen: boolean;
  /** The posts that the view is about: those of one thread, or of the whole study. */
  readonly scope: Analysis;
  /** What the address asks for and the study does not have. */
  readonly leftOut: readonly string[];
  readonly views: readonly PostView[];
  /** Posts by key: all of a small study, of a big one those that `load` brought. */
  readonly posts: ReadonlyMap<string, AnalysedPost>;
  /** Makes sure that `posts` holds these; at once where they are here. */
  readonly load: (keys: readonly string[]) => Promise<void>;
  /** Number of posts that another filter would let through, by the same coder; of the filter's words only those shown now can be asked for. */
  readonly count: (filter: PostFilter) => number;
  /** The words of every post of the study and what they quote, in its order; for word counts. */
  readonly words: () => Promise<readonly PostWords[]>;
  /** What every post of the study quotes, names, repeats and echoes, by rows of its table. */
  readonly links: () => Promise<readonly PostLink[]>;
  /** The same; null where they are not here. */
  readonly linksHere: () => readonly PostLink[] | null;
  /** Number of posts that the filter lets through. */
  readonly matching: number;
  /** The filter's phrase; undefined where no filter is set. */
  readonly group: string | undefined;
  readonly href: (change: Partial<Address>) => string;
  readonly go: (change: Partial<Address>) => void;
  /** Has the address say what is shown so already, without drawing the view again. */
  readonly note: (change: Partial<Address>) => void;
  /** What readers opened by hand (tables, cut posts); kept while the page is open. */
  readonly opened: Set<string>;
};

type Given = Pick<
  ViewContext,
  | "analysis"
  | "before"
  | "study"
  | "studies"
  | "go"
  | "opened"
  | "leftOut"
  | "posts"
  | "load"
  | "words"
  | "links"
  | "linksHere"
> & {
  readonly address: Address;
  /** Needed where the filter asks for words. */
  readonly textsHere: readonly string[];
  /** Writes down what was noted; nothing where addresses are not kept. */
  readonly onNote?: (change: Partial<Address>) => void;
};

export function viewContext(given: Given): ViewContext {
  const { analysis, textsHere, onNote, ...page } = given;
  const fitted = fitAddress(given.address, analysis);
  const study = given.studies.find(({ id }) => id === fitted.study)?.id ?? null;
  const address = { ...fitted, study };
  let now: Address = address;
  const thread = address.view === "thread" ? address.thread : null;
  const coder = address.coder ?? defaultCoder(analysis, thread);
  const scope = scopeOf(analysis, thread);
  const table = tableOf(scope);
  const texts = textsOf(tableOf(analysis), textsHere, thread);
  const mask = selectRows(table, coder, address.filter, texts);
  return {
    ...page,
    analysis,
    get address() {
      return now;
    },
    coder,
    coderChosen: address.coder !== null,
    scope,
    views: nextViews(table, { coder, own: analysis.coder.id, mask }),
    count: (filter) => countRows(selectRows(table, coder, filter, texts)),
    matching: countRows(mask),
    group:
      setParts(address.filter).length === 0 ? undefined : filterWords(address.filter, analysis),
    href: (change) => writeAddress({ ...now, ...leaving(change, now), ...change }) || "?",
    note: (change) => {
      now = { ...now, ...change };
      onNote?.(change);
    },
  };
}

const scopes = new WeakMap<Analysis, Map<string, Analysis>>();

/** The posts of one thread alone, known by their table; all where none is named. */
function scopeOf(analysis: Analysis, thread: string | null): Analysis {
  if (thread === null) return analysis;
  const known = scopes.get(analysis) ?? new Map<string, Analysis>();
  scopes.set(analysis, known);
  const before = known.get(thread);
  if (before !== undefined) return before;
  const scope = withTable(analysis, threadTable(tableOf(analysis), thread));
  known.set(thread, scope);
  return scope;
}

const textsOfThreads = new WeakMap<readonly string[], Map<string, readonly string[]>>();

/** The words of a thread's posts; the same list for the same thread, so that a search in it is remembered. */
function textsOf(table: PostTable, texts: readonly string[], thread: string | null) {
  if (thread === null) return texts;
  const known = textsOfThreads.get(texts) ?? new Map<string, readonly string[]>();
  textsOfThreads.set(texts, known);
  const place = table.threads.indexOf(thread);
  const within = known.get(thread) ?? texts.filter((_text, row) => table.thread[row] === place);
  known.set(thread, within);
  return within;
}

/** Another study has other posts, coders and events; another view is of the whole study again, its timeline as reviewed. */
export function leaving({ study, view }: Partial<Address>, now: Address): Partial<Address> {
  if (study !== undefined && study !== now.study) return ELSEWHERE;
  if (view === undefined || view === now.view) return {};
  return { at: null, thread: null, version: "reviewed", days: null };
}
