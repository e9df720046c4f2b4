import { element } from "./html.ts";
import type { TargetLabel } from "./label.ts";
import type { PostView } from "./post-view.ts";
import type { PostRepeat } from "./repeat-reading.ts";

/** Widths in CSS pixels in which a chart of a report is drawn; style sheets show one of them. */
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

/** What the figures of a report draw from, as it is printed and as it answers to its reader. */
export type FigureContext = {
  readonly document: Document;
  readonly views: readonly PostView[];
  readonly targets: readonly TargetLabel[];
  /** Whose codes the figures count, in words. */
  readonly shownCodes: string;
  /** Every post that repeats another one. */
  readonly repeats: readonly PostRepeat[];
  /** How the program's surer codes meet the reference, where its codes are shown; "" for none. */
  readonly sureHere: string;
  /** The filter's phrase; none where every post is counted. */
  readonly group?: string | undefined;
  /** The forms to draw; all unless said otherwise. */
  readonly forms?: readonly Form[];
};

type SectionHead = {
  readonly id: string;
  readonly title: string;
  /** Whose codes it counts. */
  readonly whose?: string;
  readonly style?: string;
  /** Counts every post, whatever a reader filters. */
  readonly ofAll?: boolean;
};

/** What marks a section that no filter changes. */
export const OF_ALL = "data-of-all";

/** A section with its heading. */
export function openSection(
  { document }: Pick<FigureContext, "document">,
  { id, title, whose, style, ofAll = false }: SectionHead,
): HTMLElement {
  const section = element(document, "section", `part${style === undefined ? "" : ` ${style}`}`);
  section.setAttribute("id", id);
  if (ofAll) section.setAttribute(OF_ALL, "");
  const head = element(document, "header", "part-head");
  head.append(element(document, "h2", "", title));
  if (whose !== undefined) head.append(element(document, "p", "whose", whose));
  section.append(head);
  return section;
}

/** One drawing for each form of the page; only one is shown at a time. */
export function inForms(
  { document, forms = FORMS }: Pick<FigureContext, "document" | "forms">,
  draw: (form: Form) => readonly Element[],
): HTMLElement[] {
  return forms.map((form) => {
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
