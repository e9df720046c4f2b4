import type { AnalysedPost, Analysis, CoderFacts } from "../../model/analysis.ts";
import { labelOf } from "../../model/post-codes.ts";
import {
  ANSWER_GROUNDS,
  GROUND,
  STANCE_CODES,
  tableOf,
  TONE_CODES,
  type PostTable,
} from "../../model/post-table.ts";
import type { SentimentValue } from "../../model/sentiment.ts";
import type { StanceValue } from "../../model/stance.ts";
import { codeColumns, keepColumns, viewColumns, type ViewColumns } from "./view-columns.ts";

/** What may be known of some targets: a map is one. */
export type ByTarget<T> = {
  readonly get: (target: string) => T | undefined;
  readonly size: number;
};
/** Some of the targets: a set is one. */
export type Targets = { readonly has: (target: string) => boolean; readonly size: number };

/** A post as the charts see it, in the codes of one coder. */
export type PostView = {
  /** "thread/id", or the id alone where the analysis has one thread. */
  readonly key: string;
  readonly id: string;
  readonly thread: string;
  readonly parent: string | null;
  /** 0 for a top-level post. */
  readonly depth: number;
  /** By target id; a target that the coder left out is missing. */
  readonly stance: ByTarget<StanceValue>;
  /** Targets whose side no clause of the post says: inferred from the conversation or its wording as a whole. */
  readonly inferred: Targets;
  /** Of these, those inferred from the conversation around the post. */
  readonly fromTalk: Targets;
  /** Targets whose code the program is not sure of; none for codes that people made. */
  readonly unsure: Targets;
  /** Targets whose side a person coded, held fixed among the program's. */
  readonly held: Targets;
  /** Targets that the program found no mention of, whoever's codes are shown. */
  readonly silent: Targets;
  /** Null where the coder gave none. */
  readonly tone: SentimentValue | null;
  readonly words: number;
  readonly answers: { readonly to: string; readonly by: string } | null;
  readonly matches: boolean;
};

/**
 * Reduces an analysis to what the charts draw.
 *
 * In:  `matches` tells the posts that the filter keeps; without it all are kept.
 * Out: every post in the analysis's order; one that the coder left out has no stance and no tone.
 */
export function postViews(
  analysis: Analysis,
  coder: string,
  matches: (post: AnalysedPost) => boolean = () => true,
): PostView[] {
  const mask = Uint8Array.from(analysis.posts, (post) => (matches(post) ? 1 : 0));
  return tableViews(tableOf(analysis), { coder, own: analysis.coder.id, mask });
}

type Shown = {
  /** Whose codes are shown. */
  readonly coder: string;
  /** The analysis's own coder, whose codes have grounds. */
  readonly own: string;
  /** 1 for the rows that the filter keeps. */
  readonly mask: Uint8Array;
};

/** The rows of a table as the charts see them. */
export function tableViews(table: PostTable, shown: Shown): PostView[] {
  const rows: Rows = { columns: viewColumns(table, shown) };
  const views = rowViews(rows, table.size);
  keepColumns(views, rows.columns);
  return views;
}

type Reused = { readonly shown: Shown; readonly rows: Rows; readonly views: readonly PostView[] };
const reused = new WeakMap<PostTable, Reused>();

/**
 * The same for one place that shows a table under one filter after another, without making its views again.
 *
 * Views that were given before tell of the latest filter from then on: they are not to be used any more.
 */
export function nextViews(table: PostTable, shown: Shown): PostView[] {
  const before = reused.get(table);
  const isSame = before?.shown.coder === shown.coder && before.shown.own === shown.own;
  const rows: Rows = isSame ? before.rows : { columns: viewColumns(table, shown) };
  if (isSame) rows.columns = viewColumns(table, shown);
  const all = isSame ? before.views : rowViews(rows, table.size);
  reused.set(table, { shown, rows, views: all });
  const views = all.slice();
  keepColumns(views, rows.columns);
  return views;
}

/** The columns that rows are read from. */
type Rows = { columns: ViewColumns };

function rowViews(rows: Rows, size: number): PostView[] {
  return Array.from({ length: size }, (_row, index) => new RowView(rows, index));
}

/** One row of the columns, read when asked. */
class RowView implements PostView {
  readonly #rows: Rows;
  readonly #row: number;
  constructor(rows: Rows, row: number) {
    this.#rows = rows;
    this.#row = row;
  }
  get key(): string {
    return this.#rows.columns.table.keys[this.#row] ?? "";
  }
  get id(): string {
    return this.#rows.columns.table.ids[this.#row] ?? "";
  }
  get thread(): string {
    const { table } = this.#rows.columns;
    return table.threads[table.thread[this.#row] ?? 0] ?? "";
  }
  get parent(): string | null {
    const { table } = this.#rows.columns;
    return table.keys[table.parent[this.#row] ?? -1] ?? null;
  }
  get depth(): number {
    return this.#rows.columns.table.depth[this.#row] ?? 0;
  }
  get stance(): ByTarget<StanceValue> {
    return new RowStances(this.#rows.columns, this.#row);
  }
  get inferred(): Targets {
    return new RowGrounds(this.#rows.columns, this.#row, GROUND.inferred);
  }
  get fromTalk(): Targets {
    return new RowGrounds(this.#rows.columns, this.#row, GROUND.fromTalk);
  }
  get unsure(): Targets {
    return new RowGrounds(this.#rows.columns, this.#row, GROUND.unsure);
  }
  get held(): Targets {
    return new RowGrounds(this.#rows.columns, this.#row, GROUND.held);
  }
  get silent(): Targets {
    return new RowGrounds(this.#rows.columns, this.#row, GROUND.silent);
  }
  get tone(): SentimentValue | null {
    return TONE_CODES[(this.#rows.columns.tone[this.#row] ?? 0) - 1] ?? null;
  }
  get words(): number {
    return this.#rows.columns.table.words[this.#row] ?? 0;
  }
  get answers(): PostView["answers"] {
    const { keys, answersTo, answersBy } = this.#rows.columns.table;
    const to = keys[answersTo[this.#row] ?? -1];
    const by = ANSWER_GROUNDS[(answersBy[this.#row] ?? 0) - 1];
    return to === undefined || by === undefined ? null : { to, by };
  }
  get matches(): boolean {
    return this.#rows.columns.mask[this.#row] === 1;
  }
}

class RowStances implements ByTarget<StanceValue> {
  readonly #columns: ViewColumns;
  readonly #row: number;
  constructor(columns: ViewColumns, row: number) {
    this.#columns = columns;
    this.#row = row;
  }
  get(target: string): StanceValue | undefined {
    return STANCE_CODES[(this.#columns.stance(target)[this.#row] ?? 0) - 1];
  }
  get size(): number {
    const { targets, stance } = this.#columns;
    return targets.filter((target) => stance(target)[this.#row] !== 0).length;
  }
}

class RowGrounds implements Targets {
  readonly #columns: ViewColumns;
  readonly #row: number;
  readonly #bit: number;
  constructor(columns: ViewColumns, row: number, bit: number) {
    this.#columns = columns;
    this.#row = row;
    this.#bit = bit;
  }
  has(target: string): boolean {
    return ((this.#columns.grounds(target)[this.#row] ?? 0) & this.#bit) !== 0;
  }
  get size(): number {
    return this.#columns.targets.filter((target) => this.has(target)).length;
  }
}

export function coderFacts(analysis: Analysis, coder: string): CoderFacts | undefined {
  return analysis.coders.find(({ id }) => id === coder);
}

/** The coder's name for readers; its id where the analysis has no facts of it. */
export function coderLabel(analysis: Analysis, coder: string): string {
  return labelOf(analysis, coder);
}

export function isFiltered(views: readonly PostView[]): boolean {
  return codeColumns(views).mask.includes(0);
}

/** Whether the coder said anything of the post. */
export function isCoded(view: PostView): boolean {
  return view.stance.size > 0 || view.tone !== null;
}

/** Whether the post takes a side toward the target. */
export function judges(view: PostView, target: string): boolean {
  const value = view.stance.get(target);
  return value === "favor" || value === "against";
}

/** Whether the post takes a side that is not marked as unsure; a person's code among the program's is neither. */
export function isSureOf(view: PostView, target: string): boolean {
  return judges(view, target) && !view.unsure.has(target) && !view.held.has(target);
}
