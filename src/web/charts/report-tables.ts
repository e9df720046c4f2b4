import { element } from "./html.ts";
import { numeral } from "./label.ts";
import { answerMatrix, stancePair, targetPairs } from "./matrix-data.ts";
import { scrolling, type FigureContext } from "./report-sections.ts";
import { drawTable, matrixTable, scoreTable, stanceTable, toneTable, type Table } from "./table.ts";

/** A table of more posts is left to the file of posts. */
const MOST_TABLED = 1_000;

/** The tables behind one figure of the report. */
export type FigureTables = {
  /** The figure's number. */
  readonly figure: number;
  readonly title: string;
  readonly tables: readonly Table[];
  /** Captions must be seen where several tables stand beside each other. */
  readonly isNamed: boolean;
  /** Said in the place of tables that are too long; "" where none is. */
  readonly missing: string;
};

/** The counts behind figures 1 to 4. */
export function codeTables({ views, targets }: FigureContext): FigureTables[] {
  const isLong = views.length > MOST_TABLED;
  const pairs = targetPairs(targets).map(([a, b]) => matrixTable(stancePair(views, a, b)));
  const answers = targets.map((target) => matrixTable(answerMatrix(views, target)));
  const all: FigureTables[] = [
    {
      figure: 1,
      title: "Posts by stance, and by tone",
      tables: [stanceTable(views, targets), toneTable(views)],
      isNamed: false,
      missing: "",
    },
    {
      figure: 2,
      title: "Every post",
      tables: isLong ? [] : [scoreTable(views, targets)],
      isNamed: false,
      missing: isLong ? `The codes of all ${numeral(views.length)} posts are in posts.csv.` : "",
    },
    { figure: 3, title: "Stances that go together", tables: pairs, isNamed: true, missing: "" },
    { figure: 4, title: "Who answers whom", tables: answers, isNamed: true, missing: "" },
  ];
  return all.filter(({ tables, missing }) => tables.length > 0 || missing !== "");
}

/** Tables of one figure beside each other, as many as there is room for. */
export function drawTables(
  { document }: Pick<FigureContext, "document">,
  { tables, isNamed, missing }: FigureTables,
  style = "",
): HTMLElement {
  const row = element(document, "div", `tables${isNamed ? " named" : ""}${style}`);
  if (missing !== "") row.append(element(document, "p", "note", missing));
  for (const table of tables) row.append(scrolling(document, drawTable(table, document)));
  return row;
}
