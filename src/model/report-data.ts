import type { Analysis } from "./analysis.ts";
import { linksOf, type PostLink } from "./post-links.ts";
import { postTableJson, type PostTableJson } from "./post-table-json.ts";

/** What the script of a report knows beside what its page says: the codes of posts and the names of things, no texts. */
export type ReportData = {
  readonly facts: Omit<Analysis, "posts">;
  readonly table: PostTableJson;
  /** Of the links between posts, those of posts that repeat another one. */
  readonly repeats: readonly PostLink[];
};

/** The data of a report; everything that its script does not ask for is left out. */
export function reportData(analysis: Analysis): ReportData {
  const { posts: _posts, ...facts } = analysis;
  const side = { means: "", examples: [] };
  return {
    table: postTableJson(analysis),
    repeats: linksOf(analysis).filter(({ kind }) => kind === "repeats"),
    facts: {
      ...facts,
      question: null,
      limits: [],
      codebook: {
        ...facts.codebook,
        targets: facts.codebook.targets.map(({ id, label }) => ({
          id,
          label,
          definition: "",
          names: [],
          favor: side,
          against: side,
        })),
        tags: {},
        events: {},
      },
      threads: facts.threads.map((thread) => ({ ...thread, issues: [], furniture: [] })),
      divisions: [],
      documents: [],
      events: facts.events.map((event) => ({
        ...event,
        text: "",
        sources: [],
        differences: [],
        names: [],
        found: [],
      })),
      curation: null,
      summary: { ...facts.summary, counts: {}, agreement: [] },
      issues: [],
    },
  };
}
