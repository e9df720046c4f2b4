import type { AnalysedPost, Analysis } from "./analysis.ts";
import {
  codeOf,
  heldBy,
  isInferred,
  isSilent,
  isUnsure,
  postKey,
  SENTIMENT,
  stanceOf,
} from "./post-codes.ts";
import { sentimentValueSchema } from "./sentiment.ts";
import { stanceValueSchema } from "./stance.ts";
import { answerSchema } from "./thread.ts";

/** What the numbers of columns stand for: a value's place in its list, counted from 1; 0 for none. */
export const STANCE_CODES = stanceValueSchema.options;
export const TONE_CODES = sentimentValueSchema.options;
export const ANSWER_GROUNDS = answerSchema.shape.by.options;

/** Bits of a code's ground, as the program gives it; `silent`: it found no mention of the target. `GROUNDS`: their combinations. */
export const GROUND = { inferred: 1, fromTalk: 2, unsure: 4, held: 8, silent: 16 } as const;
export const GROUNDS = 32;

/** One coder's codes: a column a target in codebook order, and one of tone. */
export type CoderColumns = {
  readonly id: string;
  readonly stance: readonly Uint8Array[];
  readonly tone: Uint8Array;
};

/** Rows of posts by what they speak of, in ascending order. */
export type PostLists = ReadonlyMap<string, Uint32Array>;

/** The posts of an analysis without their words: one column a property, one row a post, in the order of the analysis. */
export type PostTable = {
  readonly size: number;
  /** Ids of the threads in study order, and of each post the place of its thread among them. */
  readonly threads: readonly string[];
  readonly thread: Uint32Array;
  readonly ids: readonly string[];
  /** Ids that the export gave the posts; "" where it gave none. */
  readonly sourceIds: readonly string[];
  /** As `postKey` makes them. */
  readonly keys: readonly string[];
  /** Row of the post that it stands under; −1 for a top-level post. */
  readonly parent: Int32Array;
  /** 0 for a top-level post. */
  readonly depth: Uint16Array;
  /** Row of the post that it answers; −1 where none is known. */
  readonly answersTo: Int32Array;
  readonly answersBy: Uint8Array;
  readonly words: Uint32Array;
  /** In codebook order. */
  readonly targets: readonly string[];
  /** In the analysis's order, its own coder first. */
  readonly coders: readonly CoderColumns[];
  /** Of the analysis's own coder, by target. */
  readonly grounds: readonly Uint8Array[];
  /** Ids of other coders whose codes are held fixed among the program's. */
  readonly held: readonly string[];
  /** By event id, readers' own events too. */
  readonly events: PostLists;
  /** By date as posts name it (EDTF). */
  readonly dates: PostLists;
  /** Whether the source gives any post's writer, and any post's date. */
  readonly hasAuthors: boolean;
  readonly hasTimes: boolean;
};

type Made = { readonly of: Analysis; readonly table: PostTable };
const made = new WeakMap<readonly AnalysedPost[], Made>();
const given = new WeakMap<readonly AnalysedPost[], PostTable>();

/** The table of an analysis's posts; made once while the same lists are asked for. */
export function tableOf(analysis: Analysis): PostTable {
  const known = given.get(analysis.posts);
  if (known !== undefined) return known;
  const before = made.get(analysis.posts);
  if (before !== undefined && isOf(before, analysis)) return before.table;
  const table = makeTable(analysis);
  made.set(analysis.posts, { of: analysis, table });
  return table;
}

/** An analysis whose posts are known by their table alone: `tableOf` gives it back, `posts` is empty. */
export function withTable(facts: Omit<Analysis, "posts">, table: PostTable): Analysis {
  const posts: AnalysedPost[] = [];
  given.set(posts, table);
  return { ...facts, posts };
}

function isOf({ of, table }: Made, analysis: Analysis): boolean {
  const { threads, coders, codebook, readersEvents } = analysis;
  return (
    of.threads === threads &&
    of.codebook === codebook &&
    of.readersEvents === readersEvents &&
    coders.every(({ id }) => columnsOfCoder(table, id) !== undefined)
  );
}

function makeTable(analysis: Analysis): PostTable {
  const { posts, coders, coder: own } = analysis;
  const targets = analysis.codebook.targets.map(({ id }) => id);
  const keys = posts.map((post) => postKey(analysis, post));
  const rows = new Map(posts.map((post, row) => [placeOf(post.thread, post.id), row]));
  const rowWithin = (post: AnalysedPost, id: string | undefined | null): number =>
    id === undefined || id === null ? -1 : (rows.get(placeOf(post.thread, id)) ?? -1);
  const threads = [
    ...new Set([...analysis.threads.map(({ id }) => id), ...posts.map((p) => p.thread)]),
  ];
  const threadPlaces = new Map(threads.map((id, index) => [id, index]));
  const parent = Int32Array.from(posts, (post) => rowWithin(post, post.parent));
  const ids = new Set([own.id, ...coders.map(({ id }) => id)]);
  return {
    size: posts.length,
    threads,
    thread: Uint32Array.from(posts, (post) => threadPlaces.get(post.thread) ?? 0),
    ids: posts.map(({ id }) => id),
    sourceIds: posts.map(({ sourceId }) => sourceId ?? ""),
    keys,
    parent,
    depth: depthsOf(parent),
    answersTo: Int32Array.from(posts, (post) => rowWithin(post, post.answers?.to)),
    answersBy: Uint8Array.from(posts, ({ answers }) => codeIn(ANSWER_GROUNDS, answers?.by)),
    words: Uint32Array.from(posts, ({ words }) => words),
    targets,
    coders: [...ids].map((id) => coderColumns(analysis, id, targets)),
    grounds: targets.map((target) => groundsOf(analysis, target)),
    held: heldIds(analysis),
    events: eventLists(analysis, keys),
    dates: datesOf(posts),
    hasAuthors: posts.some(({ author }) => author !== null),
    hasTimes: posts.some(({ postedAt }) => postedAt !== null),
  };
}

function placeOf(thread: string, id: string): string {
  return `${thread}/${id}`;
}

/** What a column of depths can hold. */
const DEEPEST = 0xffff;

/** Replies stand under posts of earlier rows; one that does not counts as top-level. */
export function depthsOf(parent: Int32Array): Uint16Array {
  const depth = new Uint16Array(parent.length);
  for (const [row, above] of parent.entries())
    if (above >= 0 && above < row) depth[row] = Math.min((depth[above] ?? 0) + 1, DEEPEST);
  return depth;
}

function codeIn(values: readonly string[], value: string | undefined): number {
  return value === undefined ? 0 : values.indexOf(value) + 1;
}

function coderColumns(analysis: Analysis, id: string, targets: readonly string[]): CoderColumns {
  const column = (variable: string, values: readonly string[]) =>
    Uint8Array.from(analysis.posts, (post) => codeIn(values, codeOf(analysis, post, id, variable)));
  return {
    id,
    stance: targets.map((target) => column(target, STANCE_CODES)),
    tone: column(SENTIMENT, TONE_CODES),
  };
}

function groundsOf(analysis: Analysis, target: string): Uint8Array {
  return Uint8Array.from(analysis.posts, (post) => {
    const stance = stanceOf(analysis, post, analysis.coder.id, target);
    if (stance === undefined) return 0;
    return (
      (isInferred(stance) ? GROUND.inferred : 0) |
      (stance.basis === "conversation" ? GROUND.fromTalk : 0) |
      (isUnsure(stance) ? GROUND.unsure : 0) |
      (stance.basis === "code" ? GROUND.held : 0) |
      (isSilent(stance) ? GROUND.silent : 0)
    );
  });
}

/** Ids of the other coders whose codes were held fixed, so that they stand among the program's. */
function heldIds(analysis: Analysis): string[] {
  const { posts, coder: own, coders } = analysis;
  const reasons = new Set(
    posts.flatMap(({ stance }) => Object.values(stance).map(({ reason }) => reason)),
  );
  const held = new Set([...reasons].map((reason) => heldBy(analysis, { reason })));
  return coders.map(({ id }) => id).filter((id) => id !== own.id && held.has(id));
}

function eventLists({ posts, readersEvents }: Analysis, keys: readonly string[]): PostLists {
  const lists = new Map<string, Set<number>>();
  for (const [row, { events }] of posts.entries())
    for (const { event } of events) addTo(lists, event, row);
  if (readersEvents.length > 0) {
    const rows = new Map(keys.map((key, row) => [key, row]));
    for (const { id, mentions } of readersEvents)
      for (const { post } of mentions) {
        const row = rows.get(post);
        if (row !== undefined) addTo(lists, id, row);
      }
  }
  return sortedLists(lists);
}

function datesOf(posts: readonly AnalysedPost[]): PostLists {
  const lists = new Map<string, Set<number>>();
  for (const [row, { dates }] of posts.entries())
    for (const { date } of dates) addTo(lists, date, row);
  return sortedLists(lists);
}

function addTo(lists: Map<string, Set<number>>, name: string, row: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, new Set([row]));
  else list.add(row);
}

function sortedLists(lists: ReadonlyMap<string, ReadonlySet<number>>): PostLists {
  return new Map([...lists].map(([name, rows]) => [name, Uint32Array.from(rows).toSorted()]));
}

const rowMaps = new WeakMap<PostTable, ReadonlyMap<string, number>>();

/** The row of a post by its key. */
export function rowsByKey(table: PostTable): ReadonlyMap<string, number> {
  const known = rowMaps.get(table);
  if (known !== undefined) return known;
  const rows = new Map(table.keys.map((key, row) => [key, row]));
  rowMaps.set(table, rows);
  return rows;
}

const threadTables = new WeakMap<PostTable, Map<string, PostTable>>();

/** The rows of one thread as a table of their own. */
export function threadTable(table: PostTable, thread: string): PostTable {
  const known = threadTables.get(table) ?? new Map<string, PostTable>();
  threadTables.set(table, known);
  const before = known.get(thread);
  if (before !== undefined) return before;
  const place = table.threads.indexOf(thread);
  const rows: number[] = [];
  for (const [row, of] of table.thread.entries()) if (of === place) rows.push(row);
  const picked = pickRows(table, rows);
  known.set(thread, picked);
  return picked;
}

/** Some rows of a table, in the order given; what they stand under or answer outside is as if it were not known. */
function pickRows(table: PostTable, rows: readonly number[]): PostTable {
  const places = new Int32Array(table.size).fill(-1);
  for (const [place, row] of rows.entries()) places[row] = place;
  const bytes = (column: Uint8Array) => Uint8Array.from(rows, (row) => column[row] ?? 0);
  const links = (column: Int32Array) =>
    Int32Array.from(rows, (row) => places[column[row] ?? -1] ?? -1);
  const texts = (column: readonly string[]) => rows.map((row) => column[row] ?? "");
  const lists = (all: PostLists): PostLists =>
    new Map(
      [...all].flatMap(([name, list]): [string, Uint32Array][] => {
        const kept = list.map((row) => places[row] ?? -1).filter((place) => place < table.size);
        return kept.length === 0 ? [] : [[name, kept]];
      }),
    );
  return {
    ...table,
    size: rows.length,
    thread: Uint32Array.from(rows, (row) => table.thread[row] ?? 0),
    ids: texts(table.ids),
    sourceIds: texts(table.sourceIds),
    keys: texts(table.keys),
    parent: links(table.parent),
    depth: Uint16Array.from(rows, (row) => table.depth[row] ?? 0),
    answersTo: links(table.answersTo),
    answersBy: bytes(table.answersBy),
    words: Uint32Array.from(rows, (row) => table.words[row] ?? 0),
    coders: table.coders.map(({ id, stance, tone }) => ({
      id,
      stance: stance.map(bytes),
      tone: bytes(tone),
    })),
    grounds: table.grounds.map(bytes),
    events: lists(table.events),
    dates: lists(table.dates),
  };
}

/** One coder's columns; undefined for a coder that the analysis has no codes of. */
export function columnsOfCoder(table: PostTable, coder: string): CoderColumns | undefined {
  return table.coders.find(({ id }) => id === coder);
}

/** Number of posts of a thread. */
export function threadSize(table: PostTable, thread: string): number {
  const place = table.threads.indexOf(thread);
  let count = 0;
  for (const of of table.thread) if (of === place) count += 1;
  return count;
}
