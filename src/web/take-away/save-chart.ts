import { counted } from "../charts/label.ts";
import { savedTable } from "../charts/saved-table.ts";
import type { Table } from "../charts/table.ts";
import { countWords } from "../count-words.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
import type { ViewContext } from "../view-context.ts";
import { pngOf, saveFile, svgText } from "./save-file.ts";
import { sourceLine } from "./source-line.ts";
import { pictureMakers } from "./take-away-makers.ts";

export type SavedChart = {
  readonly id: string;
  readonly title: string;
  readonly reading: string;
  readonly table: () => Table;
  /** Whose codes are counted; undefined where none are. */
  readonly whose?: string | undefined;
  /** Made by the program from all posts, whatever the filter and the coder shown. */
  readonly ofAll?: boolean;
  /** The box in which the chart is drawn. */
  readonly box: HTMLElement;
};

/** "Save": the chart as a picture, and its table, each with title, reading and source. */
export function saveChart(context: ViewContext, chart: SavedChart): HTMLElement {
  const { id, title } = chart;
  const name = fileName(context, chart);
  const rows = (): MenuRow[] => [
    ...(chart.box.hidden
      ? []
      : [
          row("picture, SVG", () => void savePicture(context, chart, `${name}.svg`)),
          row("picture, PNG", () => void savePicture(context, chart, `${name}.png`)),
        ]),
    row("table, CSV", () =>
      saveFile(`${name}.csv`, savedTable(chart.table(), aboutOf(context, chart)), "text/csv"),
    ),
  ];
  return menuPhrase(
    { id: `save-${id}`, words: "Save", set: false, label: `${title}: take it away` },
    rows,
  );
}

/** Named after the coder too, so that the same chart of two coders is two files. */
function fileName({ analysis, coder }: ViewContext, { id, whose, ofAll }: SavedChart): string {
  const name = `${analysis.study}-${id}`;
  if (whose === undefined) return name;
  return `${name}-${ofAll === true ? analysis.coder.id : coder}`;
}

function aboutOf(context: ViewContext, { whose, ofAll }: SavedChart) {
  const isAll = whose === undefined || ofAll === true;
  const all = `All ${counted(context.views.length, "post")}`;
  return { posts: isAll ? all : countWords(context), codes: whose ?? "" };
}

async function savePicture(
  context: ViewContext,
  { title, reading, box }: SavedChart,
  name: string,
): Promise<void> {
  const { chartPicture } = await pictureMakers();
  const svg = await chartPicture(box, { title, reading, source: sourceLine(context) });
  if (name.endsWith(".svg")) saveFile(name, svgText(svg), "image/svg+xml");
  else saveFile(name, await pngOf(svg), "image/png");
}

const row = (words: string, choose: () => void): MenuRow => ({ words, choose });
