import { postAnchor } from "../../web/charts/draw-post.ts";
import { element } from "../../web/charts/html.ts";
import { drawReadersList, readReaders, READERS_TITLE } from "../../web/charts/readers-list.ts";
import { openSection } from "../../web/charts/report-sections.ts";
import type { ReportContext } from "./report-context.ts";

const linked = (key: string): string => `#${postAnchor(key)}`;

/** What posts speak of and no document tells, with the sentences of the posts; nothing where there is none. */
export function drawReadersEvents(context: ReportContext): HTMLElement[] {
  const { document, analysis } = context;
  if (analysis.readersEvents.length === 0) return [];
  const section = openSection(context, { id: "readers", title: READERS_TITLE, ofAll: true });
  section.append(
    element(document, "p", "note", readReaders(analysis)),
    drawReadersList(analysis, { document, linked }),
  );
  return [section];
}
