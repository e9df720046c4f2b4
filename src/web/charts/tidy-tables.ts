import { listed, type TargetLabel } from "./label.ts";
import type { Cell, MatrixData } from "./matrix-data.ts";
import type { PostView } from "./post-view.ts";
import { hasUnsure, sidesOf } from "./stance-counts.ts";
import { eventTable, number, word, type Column, type Row, type Table } from "./table.ts";
import type { TimelineView } from "./timeline-view.ts";
import { toneCounts } from "./tone-counts.ts";

type Count = Pick<Cell, "count" | "whole">;
/** What a count is of, in columns; the count; and what else is counted of it. */
type Counted = {
  readonly about: readonly string[];
  readonly posts: Count;
  readonly more: readonly string[];
};
type Names = { readonly about: readonly string[]; readonly more: readonly string[] };

/** A row a count, for programs: whole numbers; `of_all` only where a filter leaves posts out. */
function tidyTable(caption: string, names: Names, counts: readonly Counted[]): Table {
  const isFiltered = counts.some(({ posts }) => posts.count !== posts.whole);
  return {
    caption,
    columns: [
      ...names.about.map(word),
      ...["posts", ...(isFiltered ? ["of_all"] : []), ...names.more].map(number),
    ],
    rows: counts.map(({ about, posts, more }) => ({
      cells: [...about, String(posts.count), ...(isFiltered ? [String(posts.whole)] : []), ...more],
    })),
  };
}

const MATRIX_COLUMNS = {
  pair: ["first", "first_stance", "second", "second_stance"],
  tone: ["target", "stance", "tone"],
  answers: ["target", "answer_stance", "answered_stance"],
  confusion: ["variable", "reference", "reference_code", "program_code"],
} as const satisfies Record<MatrixData["kind"], readonly string[]>;

const MATRIX_CAPTIONS = {
  pair: "Posts by their stances toward two targets",
  tone: "Posts by stance and tone",
  answers: "Answers by their stance and that of the post answered",
  confusion: "Posts by the codes of reference and program",
} as const satisfies Record<MatrixData["kind"], string>;

/** Matrices of one kind as one table, a row a cell. */
export function tidyMatrices(matrices: readonly MatrixData[]): Table {
  const kind = matrices[0]?.kind ?? "pair";
  const isInferred = kind !== "confusion";
  const names = { about: MATRIX_COLUMNS[kind], more: isInferred ? ["inferred"] : [] };
  const counts = matrices.flatMap((matrix) =>
    matrix.rows.flatMap((row, r) =>
      matrix.columns.flatMap((column, c): Counted[] => {
        const cell = matrix.cells[r]?.[c];
        if (cell === undefined) return [];
        const about = aboutCell(matrix, row.value, column.value);
        return [{ about, posts: cell, more: isInferred ? [String(cell.inferred)] : [] }];
      }),
    ),
  );
  return tidyTable(MATRIX_CAPTIONS[kind], names, counts);
}

function aboutCell(matrix: MatrixData, row: string, column: string): string[] {
  const { kind, variable, second, rowsName } = matrix;
  if (kind === "pair") return [variable, row, second ?? "", column];
  return kind === "confusion" ? [variable, rowsName, row, column] : [variable, row, column];
}

/** Posts by target and stance; `surer` only where the program is unsure of some, and empty for neither. */
export function tidyStances(views: readonly PostView[], targets: readonly TargetLabel[]): Table {
  const isOpen = hasUnsure(views, targets);
  const counts = targets.flatMap(({ id, label }) => {
    const { against, favor, neither } = sidesOf(views, id);
    return [against, favor, neither].map((side): Counted => {
      const { value, matching, whole, sure, held, inferred } = side;
      const surer = value === "neither" ? "" : String(sure);
      return {
        about: [label, value],
        posts: { count: matching, whole },
        more: [...(isOpen ? [surer] : []), String(held), String(inferred)],
      };
    });
  });
  const more = [...(isOpen ? ["surer"] : []), "held", "inferred"];
  return tidyTable(
    "Posts by stance toward each target",
    { about: ["target", "stance"], more },
    counts,
  );
}

/** Posts by tone. */
export function tidyTones(views: readonly PostView[]): Table {
  const counts = toneCounts(views).map(({ value, whole, matching }): Counted => ({
    about: [value],
    posts: { count: matching, whole },
    more: [],
  }));
  return tidyTable("Posts by tone", { about: ["tone"], more: [] }, counts);
}

const READERS = "mentioned by readers alone";

/** Dated events and what readers alone mention, as one table. */
export function tidyEvents(view: TimelineView): Table {
  const { caption, columns, rows } = eventTable(view);
  const placeOf = (name: string) => columns.findIndex((column) => column.name === name);
  const [kind, event, posts] = [placeOf("kind"), placeOf("event"), placeOf("posts")];
  const readers = view.readers.map((mark): Row => ({
    cells: columns.map((_column: Column, at) => {
      if (at === 0) return mark.when;
      if (at === kind) return READERS;
      if (at === event) return mark.title;
      return at === posts ? String(mark.posts.length) : "";
    }),
  }));
  return {
    caption: listed([caption, ...(readers.length > 0 ? [READERS] : [])]),
    columns,
    rows: [...rows, ...readers],
  };
}
