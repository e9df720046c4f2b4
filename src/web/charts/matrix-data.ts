import type { Analysis } from "../../model/analysis.ts";
import type { SentimentValue } from "../../model/sentiment.ts";
import type { StanceValue } from "../../model/stance.ts";
import { inText, STANCE_WORDS, STANCES, TONES, type TargetLabel } from "./label.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import { columnsOfCoder, GROUND, tableOf } from "../../model/post-table.ts";
import { coderLabel, type PostView } from "./post-view.ts";
import { codeColumns, perViews } from "./view-columns.ts";

export type Head =
  | { readonly of: "stance"; readonly value: StanceValue }
  | { readonly of: "tone"; readonly value: SentimentValue };

/** "in favor", "against", "neither", or the tone. */
export function headWords(head: Head): string {
  return head.of === "stance" ? STANCE_WORDS[head.value] : head.value;
}

export type Cell = {
  /** Posts that the filter keeps. */
  readonly count: number;
  /** All posts. */
  readonly whole: number;
  /** What choosing the cell means: "tram:favor council:against"; null where no filter can say it. */
  readonly filter: string | null;
  /** Keys of the kept posts; none where they are too many to list. */
  readonly posts: readonly string[];
  /** Rows and columns say the same. */
  readonly same: boolean;
  /** Kept posts, or pairs of posts, of which a code is inferred. */
  readonly inferred: number;
  /** Kept posts, or pairs of posts, of which a code takes a side that the program is not sure of. */
  readonly unsure: number;
  /** Pairs that belong here and are in no count. */
  readonly leftOut: number;
};

export type MatrixData = {
  readonly kind: "pair" | "tone" | "answers" | "confusion";
  /** Label of what is coded, of a pair the first. */
  readonly variable: string;
  /** Label of the second target of a pair; null elsewhere. */
  readonly second: string | null;
  readonly title: string;
  readonly rowsName: string;
  readonly columnsName: string;
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly cells: readonly (readonly Cell[])[];
};

const stanceHeads = STANCES.map((value): Head => ({ of: "stance", value }));
const toneHeads = TONES.map((value): Head => ({ of: "tone", value }));

/** The codes of a row and a column as numbers of their heads, 0 for none, and what else is known of the pair. */
type Pairing = {
  readonly size: number;
  readonly keyOf: (index: number) => string;
  readonly row: (index: number) => number;
  readonly column: (index: number) => number;
  readonly kept: (index: number) => boolean;
  /** Bits of `GROUND`, of both codes. */
  readonly ground: (index: number) => number;
  /** Whether a code inferred from the conversation leaves the pair out of the counts. */
  readonly withoutTalk: boolean;
};
type Naming = Omit<MatrixData, "cells"> & {
  readonly filter: (row: string, column: string) => string | null;
  readonly marksSame: boolean;
};

/** Every two targets, in codebook order. */
export function targetPairs(targets: readonly TargetLabel[]): [TargetLabel, TargetLabel][] {
  return targets.flatMap((a, index) =>
    targets.slice(index + 1).map((b): [TargetLabel, TargetLabel] => [a, b]),
  );
}

/** A matrix is counted once for its chart, its table and the sentences on it. */
const matrices = perViews((): Map<string, MatrixData> => new Map());

function once(views: readonly PostView[], name: string, make: () => MatrixData): MatrixData {
  const known = matrices(views, "");
  const before = known.get(name);
  if (before !== undefined) return before;
  const fresh = make();
  known.set(name, fresh);
  return fresh;
}

/** Stance toward one target by stance toward another. */
export function stancePair(views: readonly PostView[], a: TargetLabel, b: TargetLabel): MatrixData {
  return once(views, JSON.stringify(["pair", a, b]), () => {
    const { stance, grounds } = codeColumns(views);
    const [rows, columns] = [stance(a.id), stance(b.id)];
    const [first, second] = [grounds(a.id), grounds(b.id)];
    const pairing = {
      ...pairingOf(views, rows, columns),
      ground: (i: number) => (first[i] ?? 0) | (second[i] ?? 0),
    };
    return matrixOf(pairing, {
      kind: "pair",
      variable: a.label,
      second: b.label,
      title: a.label,
      rowsName: a.label,
      columnsName: `toward ${inText(b.label)}`,
      rows: stanceHeads,
      columns: stanceHeads,
      filter: (row, column) => `${a.id}:${row} ${b.id}:${column}`,
      marksSame: false,
    });
  });
}

/** Stance toward a target by tone. */
export function stanceTone(views: readonly PostView[], target: TargetLabel): MatrixData {
  return once(views, JSON.stringify(["tone", target]), () => {
    const { stance, tone, grounds } = codeColumns(views);
    const bits = grounds(target.id);
    const pairing = {
      ...pairingOf(views, stance(target.id), tone),
      ground: (i: number) => bits[i] ?? 0,
    };
    return matrixOf(pairing, {
      kind: "tone",
      variable: target.label,
      second: null,
      title: target.label,
      rowsName: target.label,
      columnsName: "tone of the post",
      rows: stanceHeads,
      columns: toneHeads,
      filter: (row, column) => `${target.id}:${row} ${SENTIMENT}:${column}`,
      marksSame: false,
    });
  });
}

/**
 * Stance of an answer by stance of the post it answers; posts that answer none are in no cell.
 *
 * A pair with a code that was inferred from the conversation is left out: it cannot show what it was made from.
 */
export function answerMatrix(views: readonly PostView[], target: TargetLabel): MatrixData {
  return once(views, JSON.stringify(["answers", target]), () => {
    const { stance, answersTo, grounds } = codeColumns(views);
    const [codes, bits] = [stance(target.id), grounds(target.id)];
    const answered = (i: number) => answersTo[i] ?? -1;
    const pairing = {
      ...pairingOf(views, codes, codes),
      column: (i: number) => codes[answered(i)] ?? 0,
      ground: (i: number) => (bits[i] ?? 0) | (bits[answered(i)] ?? 0),
      withoutTalk: true,
    };
    return matrixOf(pairing, {
      kind: "answers",
      variable: target.label,
      second: null,
      title: `Toward ${inText(target.label)}`,
      rowsName: "answer",
      columnsName: "post answered",
      rows: stanceHeads,
      columns: stanceHeads,
      filter: () => null,
      marksSame: true,
    });
  });
}

/** The reference's codes by the program's own, over the posts that both coded; `variable` null for tone. */
export function confusionMatrix(
  analysis: Analysis,
  reference: string,
  variable: TargetLabel | null,
): MatrixData {
  const table = tableOf(analysis);
  const columnOf = (coder: string): Uint8Array => {
    const columns = columnsOfCoder(table, coder);
    const place = variable === null ? -1 : table.targets.indexOf(variable.id);
    return (variable === null ? columns?.tone : columns?.stance[place]) ?? new Uint8Array();
  };
  const [rows, columns] = [columnOf(reference), columnOf(analysis.coder.id)];
  const held = table.held.map(columnOf);
  const isHeld = (i: number) => held.some((column) => (column[i] ?? 0) > 0);
  const pairing: Pairing = {
    size: table.size,
    keyOf: (i) => table.keys[i] ?? "",
    row: (i) => (isHeld(i) ? 0 : (rows[i] ?? 0)),
    column: (i) => columns[i] ?? 0,
    kept: () => true,
    ground: () => 0,
    withoutTalk: false,
  };
  const heads = variable === null ? toneHeads : stanceHeads;
  return matrixOf(pairing, {
    kind: "confusion",
    variable: variable?.label ?? "Tone",
    second: null,
    title: variable?.label ?? "Tone",
    rowsName: coderLabel(analysis, reference),
    columnsName: "program says",
    rows: heads,
    columns: heads,
    filter: () => null,
    marksSame: true,
  });
}

/** What the matrix sets against each other, in words. */
export function matrixTitle({ kind, title, rowsName, columnsName }: MatrixData): string {
  if (kind === "pair") return `Stance toward ${inText(rowsName)} and ${columnsName}`;
  if (kind === "tone") return `Stance toward ${inText(rowsName)} by ${columnsName}`;
  if (kind === "answers") return `${title}: ${rowsName} by ${columnsName}`;
  return `${title}: ${rowsName} by what the program says`;
}

/** Sum over the cells that a test picks, by the values of row and column. */
export function sumCells(
  matrix: MatrixData,
  picks: (row: string, column: string) => boolean,
): number {
  let sum = 0;
  for (const [r, row] of matrix.rows.entries())
    for (const [c, column] of matrix.columns.entries())
      if (picks(row.value, column.value)) sum += matrix.cells[r]?.[c]?.count ?? 0;
  return sum;
}

function pairingOf(
  views: readonly PostView[],
  rows: Uint8Array,
  columns: Uint8Array,
): Omit<Pairing, "ground"> {
  const { size, mask } = codeColumns(views);
  return {
    size,
    keyOf: (i) => views[i]?.key ?? "",
    row: (i) => rows[i] ?? 0,
    column: (i) => columns[i] ?? 0,
    kept: (i) => mask[i] === 1,
    withoutTalk: false,
  };
}

/** Keys of a cell's posts are listed where it has no more than these. */
const MOST_LISTED = 500;

type Counted = {
  count: number;
  whole: number;
  inferred: number;
  unsure: number;
  leftOut: number;
  readonly posts: string[];
};

function matrixOf(pairing: Pairing, naming: Naming): MatrixData {
  const { filter, marksSame, ...named } = naming;
  const width = named.columns.length + 1;
  const cells = Array.from({ length: (named.rows.length + 1) * width }, emptyCell);
  for (let i = 0; i < pairing.size; i += 1) {
    const [row, column] = [pairing.row(i), pairing.column(i)];
    const cell = row === 0 || column === 0 ? undefined : cells[row * width + column];
    if (cell !== undefined) addPair(cell, pairing, i);
  }
  const cellOf = (row: Head, r: number, column: Head, c: number): Cell => ({
    ...(cells[(r + 1) * width + c + 1] ?? emptyCell()),
    filter: filter(row.value, column.value),
    same: marksSame && row.value === column.value,
  });
  return {
    ...named,
    cells: named.rows.map((row, r) =>
      named.columns.map((column, c) => {
        const cell = cellOf(row, r, column, c);
        return cell.count > MOST_LISTED ? { ...cell, posts: [] } : cell;
      }),
    ),
  };
}

function emptyCell(): Counted {
  return { count: 0, whole: 0, inferred: 0, unsure: 0, leftOut: 0, posts: [] };
}

function addPair(cell: Counted, pairing: Pairing, i: number): void {
  const ground = pairing.ground(i);
  if (pairing.withoutTalk && (ground & GROUND.fromTalk) !== 0) {
    cell.leftOut += 1;
    return;
  }
  cell.whole += 1;
  if (!pairing.kept(i)) return;
  cell.count += 1;
  if ((ground & GROUND.inferred) !== 0) cell.inferred += 1;
  if ((ground & GROUND.unsure) !== 0) cell.unsure += 1;
  if (cell.posts.length < MOST_LISTED) cell.posts.push(pairing.keyOf(i));
}
