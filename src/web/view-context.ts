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
  readonly study: StudyFacts;
  readonly studies: readonly StudyFacts[];
  readonly address: Address;
  readonly coder: string;
  /** What the address asks for and the study does not have. */
  readonly leftOut: readonly string[];
  readonly views: readonly PostView[];
  readonly posts: ReadonlyMap<string, AnalysedPost>;
  /** Number of posts that the filter lets through. */
  readonly matching: number;
  /** The filter's phrase; undefined where no filter is set. */
  readonly group: string | undefined;
  readonly href: (change: Partial<Address>) => string;
  readonly go: (change: Partial<Address>) => void;
  /** What readers opened by hand (tables, cut posts); kept while the page is open. */
  readonly opened: Set<string>;
};

type Given = Pick<ViewContext, "analysis" | "study" | "studies" | "go" | "opened" | "leftOut"> & {
  readonly address: Address;
};

export function viewContext(given: Given): ViewContext {
  const { analysis } = given;
  const fitted = fitAddress(given.address, analysis);
  const study = given.studies.find(({ id }) => id === fitted.study)?.id ?? null;
  const address = { ...fitted, study };
  const coder = address.coder ?? defaultCoder(analysis);
  const kept = new Set(
    selectPosts(analysis, coder, address.filter).map((post) => postKey(analysis, post)),
  );
  return {
    ...given,
    address,
    coder,
    views: postViews(analysis, coder, (post) => kept.has(postKey(analysis, post))),
    posts: new Map(analysis.posts.map((post) => [postKey(analysis, post), post])),
    matching: kept.size,
    group:
      setParts(address.filter).length === 0 ? undefined : filterWords(address.filter, analysis),
    href: (change) => writeAddress({ ...address, ...change }) || "?",
  };
}
