import {
  DIVISION_TITLE,
  divisionNote,
  readDivision,
  shownDivisions,
} from "../../web/charts/division-view.ts";
import { drawDivision } from "../../web/charts/draw-division.ts";
import { postAnchor } from "../../web/charts/draw-post.ts";
import { element } from "../../web/charts/html.ts";
import { drawSides } from "../../web/charts/sides.ts";
import { inForms, openSection, WIDTHS } from "../../web/charts/report-sections.ts";
import type { ReportContext } from "./report-context.ts";

/** For each thread the two sides that its exchanges fall into; nothing where none is known. */
export function drawDivisionSections(context: ReportContext): HTMLElement[] {
  const { document, analysis } = context;
  return shownDivisions(analysis).map((division, index) => {
    const id = index === 0 ? "sides" : `sides-${division.thread}`;
    const section = openSection(context, {
      id,
      title: DIVISION_TITLE,
      ofAll: true,
      whose: "by the program, from all posts of the thread",
    });
    const reading = readDivision(analysis, division);
    section.append(
      element(document, "p", "reading", reading),
      element(document, "p", "note", divisionNote(analysis, division)),
    );
    const about = { title: DIVISION_TITLE, description: reading };
    const draw = (width: number): Element[] => {
      const drawn = drawSides(analysis, division, { document, width }, about);
      return drawn === null ? [] : [drawn];
    };
    section.append(
      ...inForms(context, (form) => draw(WIDTHS[form])),
      drawDivision(analysis, division, { document, linked: (key) => `#${postAnchor(key)}` }),
    );
    return section;
  });
}
