import type { Analysis } from "../../model/analysis.ts";
import type { SentimentValue } from "../../model/sentiment.ts";
import type { StanceValue } from "../../model/stance.ts";
import { inText, STANCE_WORDS, STANCES, TONES, type TargetLabel } from "./label.ts";
import { codeOf, heldCoders, isCodedBy, postKey, SENTIMENT } from "../../model/post-codes.ts";
import { coderLabel, type PostView } from "./post-view.ts";

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
  /** Keys of the kept posts. */
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
  readonly title: string;
  readonly rowsName: string;
  readonly columnsName: string;
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly cells: readonly (readonly Cell[])[];
};

const stanceHeads = STANCES.map((value): Head => ({ of: "stance", value }));
const toneHeads = TONES.map((value): Head => ({ of: "tone", value }));

type Pairing = {
  readonly key: string;
  readonly row: string;
  readonly column: string;
  readonly matches: boolean;
  readonly inferred?: boolean;
  readonly unsure?: boolean;
  /** In no count. */
  readonly leftOut?: boolean;
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

/** Stance toward one target by stance toward another. */
export function stancePair(views: readonly PostView[], a: TargetLabel, b: TargetLabel): MatrixData {
  const pairings = views.flatMap((view) =>
    pairingOf(
      {
        ...view,
        inferred: view.inferred.has(a.id) || view.inferred.has(b.id),
        unsure: view.unsure.has(a.id) || view.unsure.has(b.id),
      },
      view.stance.get(a.id),
      view.stance.get(b.id),
    ),
  );
  return matrixOf(pairings, {
    kind: "pair",
    title: a.label,
    rowsName: a.label,
    columnsName: `toward ${inText(b.label)}`,
    rows: stanceHeads,
    columns: stanceHeads,
    filter: (row, column) => `${a.id}:${row} ${b.id}:${column}`,
    marksSame: false,
  });
}

/** Stance toward a target by tone. */
export function stanceTone(views: readonly PostView[], target: TargetLabel): MatrixData {
  const pairings = views.flatMap((view) =>
    pairingOf(
      { ...view, inferred: view.inferred.has(target.id), unsure: view.unsure.has(target.id) },
      view.stance.get(target.id),
      view.tone,
    ),
  );
  return matrixOf(pairings, {
    kind: "tone",
    title: target.label,
    rowsName: target.label,
    columnsName: "tone of the post",
    rows: stanceHeads,
    columns: toneHeads,
    filter: (row, column) => `${target.id}:${row} ${SENTIMENT}:${column}`,
    marksSame: false,
  });
}

/**
 * Stance of an answer by stance of the post it answers; posts that answer none are in no cell.
 *
 * A pair with a code that was inferred from the conversation is left out: it cannot show what it was made from.
 */
export function answerMatrix(views: readonly PostView[], target: TargetLabel): MatrixData {
  const byKey = new Map(views.map((view) => [view.key, view]));
  const pairings = views.flatMap((view) => {
    const answered = view.answers === null ? undefined : byKey.get(view.answers.to);
    const leftOut = view.fromTalk.has(target.id) || answered?.fromTalk.has(target.id) === true;
    const unsure = view.unsure.has(target.id) || answered?.unsure.has(target.id) === true;
    const inferred = view.inferred.has(target.id) || answered?.inferred.has(target.id) === true;
    return pairingOf(
      { ...view, inferred, unsure, leftOut },
      view.stance.get(target.id),
      answered?.stance.get(target.id),
    );
  });
  return matrixOf(pairings, {
    kind: "answers",
    title: `Toward ${inText(target.label)}`,
    rowsName: "answer",
    columnsName: "post answered",
    rows: stanceHeads,
    columns: stanceHeads,
    filter: () => null,
    marksSame: true,
  });
}

/** The reference's codes by the program's own, over the posts that both coded; `variable` null for tone. */
export function confusionMatrix(
  analysis: Analysis,
  reference: string,
  variable: TargetLabel | null,
): MatrixData {
  const name = variable?.id ?? SENTIMENT;
  const held = heldCoders(analysis);
  const pairings = analysis.posts.flatMap((post) =>
    isCodedBy(post, held, name)
      ? []
      : pairingOf(
          { key: postKey(analysis, post), matches: true },
          codeOf(analysis, post, reference, name),
          codeOf(analysis, post, analysis.coder.id, name),
        ),
  );
  const heads = variable === null ? toneHeads : stanceHeads;
  return matrixOf(pairings, {
    kind: "confusion",
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
  {
    key,
    matches,
    inferred = false,
    unsure = false,
    leftOut = false,
  }: Omit<Pairing, "row" | "column">,
  row: string | null | undefined,
  column: string | null | undefined,
): Pairing[] {
  if (row === undefined || row === null || column === undefined || column === null) return [];
  return [{ key, row, column, matches, inferred, unsure, leftOut }];
}

function matrixOf(pairings: readonly Pairing[], naming: Naming): MatrixData {
  const { filter, marksSame, ...named } = naming;
  const cellOf = (row: Head, column: Head): Cell => {
    const all = pairings.filter((p) => p.row === row.value && p.column === column.value);
    const whole = all.filter((p) => p.leftOut !== true);
    const kept = whole.filter((p) => p.matches);
    return {
      count: kept.length,
      whole: whole.length,
      filter: filter(row.value, column.value),
      posts: kept.map((p) => p.key),
      same: marksSame && row.value === column.value,
      inferred: kept.filter((p) => p.inferred).length,
      unsure: kept.filter((p) => p.unsure).length,
      leftOut: all.length - whole.length,
    };
  };
  return {
    ...named,
    cells: named.rows.map((row) => named.columns.map((column) => cellOf(row, column))),
  };
}
