import { ELSEWHERE, fitAddress, type Address } from "./address.ts";
import { OWN_STUDY, ownStudy, ownThread } from "./data/own-thread.ts";
import { analysisWithCodes } from "./data/readers-codes.ts";
import { inFull, servedStudy } from "./data/served-study.ts";
import type { StudyFacts } from "./fetch-analysis.ts";
import { leftOut } from "./left-out.ts";
import { viewContext, type ViewContext } from "./view-context.ts";

type Asked = {
  readonly address: Address;
  readonly search: string;
  readonly served: readonly StudyFacts[];
  /** Ends the work of coding again. */
  readonly signal: AbortSignal;
};

type Page = Pick<ViewContext, "opened" | "go"> & {
  readonly onNote: (change: Partial<Address>) => void;
};

/**
 * Fetches the study that an address names, coded again where it holds the reader's codes.
 *
 * Out: makes what a view is given; to be called when the view is really drawn, since the views that are shown follow the
 *      last context made.
 */
export async function openStudy({ address, search, served, signal }: Asked) {
  const mine = ownStudy();
  const studies = mine === null ? served : [...served, mine];
  const study = studies.find(({ id }) => id === address.study) ?? studies[0];
  if (study === undefined) throw new Error("expected a study, found none");
  const asked = address.study === OWN_STUDY && mine === null ? withoutStudy(address) : address;
  const pasted = study.id === OWN_STUDY ? ownThread() : null;
  const plain = pasted === null ? await servedStudy(study) : inFull(pasted.analysis);
  const fitted = fitAddress(asked, plain.analysis);
  const isCoded = fitted.mine.length > 0;
  const held = isCoded ? inFull(await analysisWithCodes(study.id, fitted.mine, signal)) : plain;
  const { analysis, posts, load, words, links, linksHere } = held;
  const ids = studies.map(({ id }) => id);
  if (fitted.filter.words !== "") await words();
  const textsHere = held.textsHere() ?? [];
  return (page: Page): ViewContext =>
    viewContext({
      ...page,
      analysis,
      before: isCoded ? plain.analysis : null,
      study,
      studies,
      address: asked,
      posts,
      load,
      leftOut: leftOut(search, analysis, ids),
      words,
      links,
      linksHere,
      textsHere,
    });
}

/** Of a thread that is gone only the view is left: its filter and its codes are of no other study. */
function withoutStudy({ view }: Address): Address {
  return { ...ELSEWHERE, study: null, view };
}
