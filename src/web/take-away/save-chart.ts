import { tableCsv, type Table } from "../charts/table.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
import type { ViewContext } from "../view-context.ts";
import { chartPicture } from "./chart-picture.ts";
import { pngOf, saveFile, svgText } from "./save-file.ts";
import { sourceLine } from "./source-line.ts";

export type SavedChart = {
  readonly id: string;
  readonly title: string;
  readonly reading: string;
  readonly tables: () => readonly Table[];
  /** The box in which the chart is drawn. */
  readonly box: HTMLElement;
};

/** "Save": the chart as a picture, and its table, each with title, reading and source. */
export function saveChart(context: ViewContext, chart: SavedChart): HTMLElement {
  const { id, title } = chart;
  const name = `${context.analysis.study}-${id}`;
  const rows = (): MenuRow[] => [
    ...(chart.box.hidden
      ? []
      : [
          row("picture, SVG", () => void savePicture(context, chart, `${name}.svg`)),
          row("picture, PNG", () => void savePicture(context, chart, `${name}.png`)),
        ]),
    row("table, CSV", () =>
      saveFile(`${name}.csv`, chart.tables().map(tableCsv).join("\n"), "text/csv"),
    ),
  ];
  return menuPhrase(
    { id: `save-${id}`, words: "Save", set: false, label: `${title}: take it away` },
    rows,
  );
}

async function savePicture(
  context: ViewContext,
  { title, reading, box }: SavedChart,
  name: string,
): Promise<void> {
  const svg = await chartPicture(box, { title, reading, source: sourceLine(context) });
  if (name.endsWith(".svg")) saveFile(name, svgText(svg), "image/svg+xml");
  else saveFile(name, await pngOf(svg), "image/png");
}

const row = (words: string, choose: () => void): MenuRow => ({ words, chosen: false, choose });
