import { parseHTML } from "linkedom";
import type { Analysis } from "../../model/analysis.ts";
import { defaultCoder } from "../../model/coverage.ts";
import { element } from "../../web/charts/html.ts";
import { shownCodes } from "../../web/charts/coverage-reading.ts";
import { postViews, type PostView } from "../../web/charts/post-view.ts";
import { timelineView, type TimelineView } from "../../web/charts/timeline-view.ts";

/** Widths in CSS pixels in which a chart is drawn; style sheets show one of them. */
export const WIDTHS = {
  /** A wide screen. */
  wide: 1088,
  /** Paper (A4 without its margins) and a middle screen. */
  page: 690,
  /** A phone. */
  narrow: 358,
} as const;
export type Form = keyof typeof WIDTHS;
export const FORMS = ["wide", "page", "narrow"] as const;

/** What every part of the report draws from. */
export type ReportContext = {
  readonly document: Document;
  readonly analysis: Analysis;
  /** Whose codes the figures count. */
  readonly coder: string;
  /** The same in words, with whose codes stand among them. */
  readonly shownCodes: string;
  readonly views: readonly PostView[];
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
    timeline: timelineView(analysis),
  };
}

/** A section with its heading; `whose` says whose codes it counts. */
export function openSection(
  { document }: Pick<ReportContext, "document">,
  { id, title, whose, style }: { id: string; title: string; whose?: string; style?: string },
): HTMLElement {
  const section = element(document, "section", `part${style === undefined ? "" : ` ${style}`}`);
  section.setAttribute("id", id);
  const head = element(document, "header", "part-head");
  head.append(element(document, "h2", "", title));
  if (whose !== undefined) head.append(element(document, "p", "whose", whose));
  section.append(head);
  return section;
}

/** One drawing for each form of the page; only one is shown at a time. */
export function inForms(
  { document }: Pick<ReportContext, "document">,
  draw: (form: Form) => readonly Element[],
): HTMLElement[] {
  return FORMS.map((form) => {
    const box = element(document, "div", `drawing on-${form}`);
    box.append(...draw(form));
    return box;
  });
}

/** A wide table scrolls sideways on a phone instead of pushing the page. */
export function scrolling(document: Document, table: Element): HTMLElement {
  const box = element(document, "div", "scrolling");
  box.setAttribute("tabindex", "0");
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", table.querySelector("caption")?.textContent ?? "Table");
  box.append(table);
  return box;
}
