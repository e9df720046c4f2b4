import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unguardFormula } from "../../../src/model/formula-guard.ts";
import { z } from "zod";
import { agreementRows } from "../../../src/web/charts/agreement.ts";
import {
  answerMatrix,
  confusionMatrix,
  stancePair,
  stanceTone,
} from "../../../src/web/charts/matrix-data.ts";
import { postViews } from "../../../src/web/charts/post-view.ts";
import {
  csvCell,
  drawTable,
  eventTable,
  matrixTable,
  readersTable,
  scoreTable,
  stanceTable,
  tableCsv,
  toneTable,
  type Table,
} from "../../../src/web/charts/table.ts";
import { timelineView } from "../../../src/web/charts/timeline-view.ts";
import { savedTable } from "../../../src/web/charts/saved-table.ts";
import {
  tidyEvents,
  tidyMatrices,
  tidyStances,
  tidyTones,
} from "../../../src/web/charts/tidy-tables.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";
import { agreementTable, tidyAgreement } from "../../../src/web/charts/agreement-table.ts";
import { plainViews } from "../../support/plain-views.ts";

const analysis = smallAnalysis();
const { targets } = analysis.codebook;
const [tram, council] = targets;
if (tram === undefined || council === undefined) throw new Error("expected two targets");
const views = plainViews(postViews(analysis, "readers"));

describe("tables", () => {
  test("count what their charts draw", () => {
    expect(stanceTable(views, targets).rows.map((row) => row.cells)).toEqual([
      ["The tram", "2", "3", "3", "8"],
      ["Council", "4", "2", "2", "8"],
    ]);
    expect(toneTable(views).rows.map((row) => row.cells)).toEqual([
      ["negative", "2"],
      ["neutral", "4"],
      ["positive", "2"],
    ]);
    expect(matrixTable(stancePair(views, tram, council)).rows[1]?.cells).toEqual([
      "against",
      "0",
      "2",
      "0",
    ]);
    expect(scoreTable(views, targets).rows[1]).toMatchObject({
      cells: ["1.1", "1", "against", "against", "negative", expect.any(String)],
      post: "1.1",
    });
    expect(eventTable(timelineView(analysis)).rows[3]?.cells).toEqual([
      "3 May 2021",
      "happening",
      "The tram opens after a long delay",
      "The Paper; History of the tram",
      "guests",
      "as found",
      "1",
    ]);
    const found = eventTable(timelineView(analysis, "found"));
    expect(found.rows.map(({ cells }) => cells[5])).toContain(
      "Hidden by Ada Oak: Told again with the opening.",
    );
    const alone = eventTable(timelineView({ ...analysis, curation: null }));
    expect(alone.columns.map(({ name }) => name)).not.toContain("review");
    expect(readersTable(timelineView(analysis))?.rows).toEqual([
      {
        cells: ["19 May 2021", "“A tram burned in the depot”", "4"],
        event: "readers-2021-05-19-a-tram-burned",
      },
    ]);
    expect(readersTable(timelineView({ ...analysis, readersEvents: [] }))).toBeNull();
    expect(agreementTable(agreementRows(analysis, "readers")).rows[1]?.cells).toEqual([
      "Council",
      "0.30",
      "-0.30 to 0.70",
      "0.70",
      "8",
      "not measured",
    ]);
  });

  test("never write 0 for a cell that a filter empties", () => {
    const kept = postViews(analysis, "readers", ({ id }) => id !== "1.1");
    const none = postViews(analysis, "readers", ({ id }) => id === "1");
    const rowOf = (some: typeof kept) => matrixTable(stancePair(some, tram, council)).rows[1];
    expect(rowOf(kept)?.cells).toEqual(["against", "0", "1 of 2", "0"]);
    expect(rowOf(none)?.cells).toEqual(["against", "0", "0 of 2", "0"]);
  });

  test("leave out filtered posts and say what is not coded", () => {
    const kept = views.map((view, index) => ({
      ...view,
      matches: index === 0,
      stance: new Map(),
      tone: null,
    }));
    const { rows } = scoreTable(kept, targets);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells.slice(2, 5)).toEqual(["not coded", "not coded", "not coded"]);
  });
});

/** What a program reads of a chart's file: names of the columns, and the rows below them. */
const savedRows = (table: Table): Record<string, string>[] => {
  const text = savedTable(table, { posts: "3 of 8 posts: against, “x”", codes: "two readers" });
  expect(text).not.toMatch(/\n\n/u);
  return z.array(z.record(z.string(), z.string())).parse(parse(text, { columns: true }));
};

const sumOf = (rows: Record<string, string>[], target: string) =>
  rows
    .filter((row) => row["target"] === target)
    .reduce((posts, row) => posts + Number(row["posts"]), 0);

describe("savedTable", () => {
  const filtered = views.map((view, i) => ({ ...view, matches: i % 2 === 0 }));

  test("says in each row which table it is of, which posts are counted, and whose codes", () => {
    const [row] = savedRows(tidyTones(views));
    expect(row).toEqual({
      tone: "negative",
      posts: "2",
      table: "Posts by tone",
      counted_posts: "3 of 8 posts: against, “x”",
      codes: "two readers",
    });
  });

  test("has a row a cell of all matrices of a chart, in whole numbers", () => {
    const pairs = [stancePair(views, tram, council), stancePair(views, council, tram)];
    const rows = savedRows(tidyMatrices(pairs));
    expect(rows).toHaveLength(2 * 9);
    expect(rows[4]).toMatchObject({
      first: "The tram",
      first_stance: "against",
      second: "Council",
      second_stance: "against",
      posts: "2",
      inferred: "0",
    });
    expect(Object.keys(rows[0] ?? {})).not.toContain("of_all");
    expect(rows[9]).toMatchObject({ first: "Council", second: "The tram" });
  });

  test("tells of all posts beside those that a filter keeps", () => {
    const rows = [
      ...savedRows(tidyMatrices([stancePair(filtered, tram, council)])),
      ...savedRows(tidyStances(filtered, targets)),
      ...savedRows(tidyTones(filtered)),
    ];
    for (const row of rows) {
      expect(row["posts"]).toMatch(/^\d+$/u);
      expect(row["of_all"]).toMatch(/^\d+$/u);
    }
  });

  test("names what each kind of matrix sets against each other", () => {
    const names = [
      stanceTone(views, tram),
      answerMatrix(views, tram),
      confusionMatrix(analysis, "readers", tram),
    ].map((matrix) => tidyMatrices([matrix]).columns.map(({ name }) => name));
    expect(names).toEqual([
      ["target", "stance", "tone", "posts", "inferred"],
      ["target", "answer_stance", "answered_stance", "posts", "inferred"],
      ["variable", "reference", "reference_code", "program_code", "posts"],
    ]);
  });

  test("sums to the same posts as the table that the page shows", () => {
    const rows = savedRows(tidyStances(views, targets));
    const shown = stanceTable(views, targets).rows.map(({ cells }) => cells.at(-1));
    expect(targets.map(({ label }) => String(sumOf(rows, label)))).toEqual(shown);
  });

  test("puts what readers alone mention below the events, under the same names", () => {
    const view = timelineView(analysis);
    const { columns, rows } = tidyEvents(view);
    expect(columns).toEqual(eventTable(view).columns);
    expect(rows).toHaveLength(view.events.length + view.readers.length);
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
    expect(rows.at(-1)?.cells[1]).toBe("mentioned by readers alone");
  });

  test("writes agreement as digits, and nothing where a figure is not defined", () => {
    const rows = savedRows(tidyAgreement(agreementRows(analysis, "readers")));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows)
      for (const name of ["alpha", "alpha_from", "alpha_to", "macro_f1", "reference_passes_alpha"])
        expect(row[name]).toMatch(/^(?:-?\d+\.\d{3})?$/u);
  });
});

describe("drawTable", () => {
  test("makes heads of the first row and column, and never reads text as markup", () => {
    const table = {
      caption: "A <b>table</b>",
      columns: [
        { name: "Post", numeric: false },
        { name: "words", numeric: true },
      ],
      rows: [{ cells: ["<i>1</i>", "2"], post: "1", filter: "tram:favor", event: "e" }],
    };
    const made = drawTable(table, pageDocument());
    expect(made.querySelectorAll("th[scope='col']")).toHaveLength(2);
    expect(made.querySelector("tbody th")?.textContent).toBe("<i>1</i>");
    expect(made.querySelector("i")).toBeNull();
    expect(made.querySelector("tbody tr")?.getAttribute("data-post")).toBe("1");
  });
});

describe("tableCsv", () => {
  test("gives back every cell through a reader of CSV, but for the guard of formulas", () => {
    const cells = fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (rows) => {
        const columns = ["a", "b"].map((name) => ({ name, numeric: false }));
        const csv = tableCsv({ columns, rows: rows.map((row) => ({ cells: row })) });
        const read: string[][] = parse(csv, { record_delimiter: "\n" });
        expect(read.slice(1).map((row) => row.map(unguardFormula))).toEqual(rows);
      }),
    );
  });

  test.each([
    ["=SUM(A1)", "'=SUM(A1)"],
    ["@cmd", "'@cmd"],
    ["-2+3", "'-2+3"],
    ["-0.3", "-0.3"],
    ['say "no", twice', '"say ""no"", twice"'],
  ])("writes %j so that no spreadsheet runs it", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
