import {
  ANSWER_GROUNDS,
  columnsOfCoder,
  GROUND,
  STANCE_CODES,
  TONE_CODES,
  type PostTable,
} from "../../model/post-table.ts";
import type { PostView } from "./post-view.ts";

/** What the counts of charts are made from: the codes of one coder as columns, one row a view. */
export type CodeColumns = {
  readonly size: number;
  /** One and the same object for the same codes, whatever the filter. */
  readonly codes: object;
  /** 1 for the rows that the filter keeps. */
  readonly mask: Uint8Array;
  /** Numbers of `STANCE_CODES` and `TONE_CODES`, 0 where the coder gave none. */
  readonly stance: (target: string) => Uint8Array;
  readonly tone: Uint8Array;
  /** Bits of `GROUND`; for codes that the program did not give, only the one that says what it found no mention of. */
  readonly grounds: (target: string) => Uint8Array;
  /** Row of the view answered; −1 for none. */
  readonly answersTo: Int32Array;
  readonly answersBy: Uint8Array;
  readonly words: Uint32Array;
  readonly depth: Uint16Array;
};

/** The same with the table that it is taken from. */
export type ViewColumns = CodeColumns & {
  readonly table: PostTable;
  readonly targets: readonly string[];
};

type Shown = { readonly coder: string; readonly own: string; readonly mask: Uint8Array };

/** The columns of a table in the codes of one coder; grounds are those of the analysis's own. */
export function viewColumns(table: PostTable, { coder, own, mask }: Shown): ViewColumns {
  const { size, targets, answersTo, answersBy, words, depth } = table;
  const none = new Uint8Array(size);
  const codes = columnsOfCoder(table, coder);
  const places = new Map(targets.map((target, index) => [target, index]));
  const at = (columns: readonly Uint8Array[], target: string) =>
    columns[places.get(target) ?? -1] ?? none;
  const grounds = coder === own ? table.grounds : silences(table);
  return {
    table,
    targets,
    codes: codes ?? none,
    size,
    mask,
    stance: (target) => at(codes?.stance ?? [], target),
    tone: codes?.tone ?? none,
    grounds: (target) => at(grounds, target),
    answersTo,
    answersBy,
    words,
    depth,
  };
}

const silent = new WeakMap<PostTable, readonly Uint8Array[]>();

function silences(table: PostTable): readonly Uint8Array[] {
  const before = silent.get(table);
  if (before !== undefined) return before;
  const made = table.grounds.map((column) => column.map((bits) => bits & GROUND.silent));
  silent.set(table, made);
  return made;
}

const columnsOf = new WeakMap<readonly PostView[], CodeColumns>();

/** Remembers the columns that views were made from. */
export function keepColumns(views: readonly PostView[], columns: CodeColumns): void {
  columnsOf.set(views, columns);
}

/** The columns of views: those that they were made from, else read off them once. */
export function codeColumns(views: readonly PostView[]): CodeColumns {
  const known = columnsOf.get(views);
  if (known !== undefined) return known;
  const read = readColumns(views);
  columnsOf.set(views, read);
  return read;
}

function readColumns(views: readonly PostView[]): CodeColumns {
  const rows = new Map(views.map(({ key }, row) => [key, row]));
  const stances = new Map<string, Uint8Array>();
  const grounds = new Map<string, Uint8Array>();
  const names: readonly string[] = ANSWER_GROUNDS;
  return {
    size: views.length,
    codes: rows,
    mask: Uint8Array.from(views, ({ matches }) => (matches ? 1 : 0)),
    stance: (target) => {
      const column =
        stances.get(target) ??
        Uint8Array.from(views, ({ stance }) => numberOf(STANCE_CODES, stance.get(target)));
      stances.set(target, column);
      return column;
    },
    tone: Uint8Array.from(views, ({ tone }) => numberOf(TONE_CODES, tone ?? undefined)),
    grounds: (target) => {
      const column = grounds.get(target) ?? Uint8Array.from(views, (view) => bitsOf(view, target));
      grounds.set(target, column);
      return column;
    },
    answersTo: Int32Array.from(views, ({ answers }) =>
      answers === null ? -1 : (rows.get(answers.to) ?? -1),
    ),
    answersBy: Uint8Array.from(views, ({ answers }) => numberOf(names, answers?.by)),
    words: Uint32Array.from(views, ({ words }) => words),
    depth: Uint16Array.from(views, ({ depth }) => depth),
  };
}

function numberOf(values: readonly string[], value: string | undefined): number {
  return value === undefined ? 0 : values.indexOf(value) + 1;
}

function bitsOf(view: PostView, target: string): number {
  return (
    (view.inferred.has(target) ? GROUND.inferred : 0) |
    (view.fromTalk.has(target) ? GROUND.fromTalk : 0) |
    (view.unsure.has(target) ? GROUND.unsure : 0) |
    (view.held.has(target) ? GROUND.held : 0) |
    (view.silent.has(target) ? GROUND.silent : 0)
  );
}

/** What is made from views and remembered with them, by name: a count is made once for all sections that tell it. */
export function perViews<T>(
  make: (views: readonly PostView[], name: string) => T,
): (views: readonly PostView[], name: string) => T {
  const known = new WeakMap<readonly PostView[], Map<string, T>>();
  return (views, name) => {
    const byName = known.get(views) ?? new Map<string, T>();
    known.set(views, byName);
    const before = byName.get(name);
    if (before !== undefined) return before;
    const fresh = make(views, name);
    byName.set(name, fresh);
    return fresh;
  };
}
