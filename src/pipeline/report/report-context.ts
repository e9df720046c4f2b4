import { parseHTML } from "linkedom";
import type { Analysis } from "../../model/analysis.ts";
import { defaultCoder } from "../../model/coverage.ts";
import { shownCodes } from "../../web/charts/coverage-reading.ts";
import { postViews } from "../../web/charts/post-view.ts";
import { repeatsIn } from "../../web/charts/repeat-reading.ts";
import type { FigureContext } from "../../web/charts/report-sections.ts";
import { readSureHere } from "../../web/charts/sure-here.ts";
import { timelineView, type TimelineView } from "../../web/charts/timeline-view.ts";

/** What every part of the report draws from. */
export type ReportContext = FigureContext & {
  readonly analysis: Analysis;
  /** Whose codes the figures count. */
  readonly coder: string;
  readonly targets: Analysis["codebook"]["targets"];
  readonly timeline: TimelineView;
};

/** Reduces an analysis to what the report shows, in the codes of its default coder. */
export function reportContext(analysis: Analysis): ReportContext {
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const coder = defaultCoder(analysis);
  return {
    document,
    analysis,
    coder,
    shownCodes: shownCodes(analysis, coder),
    views: postViews(analysis, coder),
    targets: analysis.codebook.targets,
    repeats: repeatsIn(analysis),
    sureHere: coder === analysis.coder.id ? readSureHere(analysis) : "",
    timeline: timelineView(analysis),
  };
}
