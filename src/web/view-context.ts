import type { AnalysedPost, Analysis } from "../model/analysis.ts";
import { selectPosts } from "../model/post-filter.ts";
import { fitAddress, writeAddress, type Address } from "./address.ts";
import { defaultCoder, postKey } from "../model/post-codes.ts";
import { postViews, type PostView } from "./charts/post-view.ts";
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
  readonly posts: ReadonlyMap<string, AnalysedPost>;
  /** The words of every post in the order of `views`, for search and word counts. */
  readonly texts: () => Promise<readonly string[]>;
  /** Number of posts that the filter lets through. */
  readonly matching: number;
  /** The filter's phrase; undefined where no filter is set. */
  readonly group: string | undefined;
  readonly href: (change: Partial<Address>) => string;
  readonly go: (change: Partial<Address>) => void;
  /** What readers opened by hand (tables, cut posts); kept while the page is open. */
  readonly opened: Set<string>;
};

type Given = Pick<ViewContext, "analysis" | "before" | "study" | "studies" | "go" | "opened" | "leftOut"> & {
  readonly address: Address;
};

export function viewContext(given: Given): ViewContext {
  const { analysis } = given;
  const fitted = fitAddress(given.address, analysis);
  const study = given.studies.find(({ id }) => id === fitted.study)?.id ?? null;
  const address = { ...fitted, study };
  const thread = address.view === "thread" ? address.thread : null;
  const coder = address.coder ?? defaultCoder(analysis, thread);
  const isShown = (post: AnalysedPost) => thread === null || post.thread === thread;
  const scope = thread === null ? analysis : { ...analysis, posts: analysis.posts.filter(isShown) };
  const kept = new Set(
    selectPosts(scope, coder, address.filter).map((post) => postKey(analysis, post)),
  );
  return {
    ...given,
    address,
    coder,
    coderChosen: address.coder !== null,
    scope,
    views: postViews(scope, coder, (post) => kept.has(postKey(analysis, post))),
    posts: new Map(analysis.posts.map((post) => [postKey(analysis, post), post])),
    texts: async () => scope.posts.map(({ text }) => text),
    matching: kept.size,
    group:
      setParts(address.filter).length === 0 ? undefined : filterWords(address.filter, analysis),
    href: (change) => writeAddress({ ...address, ...leaving(change, address), ...change }) || "?",
  };
}

/** Another view is of the whole study again, its timeline as reviewed. */
export function leaving({ view }: Partial<Address>, now: Address): Partial<Address> {
  if (view === undefined || view === now.view) return {};
  return { at: null, thread: null, version: "reviewed", days: null };
}
