import { z } from "zod";
import type { Analysis } from "./analysis.ts";
import { postKey } from "./post-codes.ts";
import {
  ANSWER_GROUNDS,
  depthsOf,
  GROUNDS,
  STANCE_CODES,
  tableOf,
  TONE_CODES,
  type PostLists,
  type PostTable,
} from "./post-table.ts";

const wholeSchema = z.int().min(0);
const digitsSchema = z.string().regex(/^[0-9a-v]*$/u);

/** Rows of a list as steps from the row before, the first from −1. */
const listSchema = z.object({ name: z.string(), steps: z.array(z.int().min(1)) });

/**
 * The posts of a study without their words, as columns: one value a post, in the order of the analysis.
 *
 * A column of codes is a string with one digit a post, 0 for none; stances: 1 favor, 2 against, 3 neither; tones: 1
 * negative, 2 neutral, 3 positive; grounds (base 32, of the first coder): 1 inferred + 2 from the conversation +
 * 4 unsure + 8 held + 16 not mentioned.
 */
export const postTableSchema = z.object({
  format: z.literal("threadlens-posts/1"),
  study: z.string(),
  /** Number of posts. */
  posts: wholeSchema,
  threads: z.array(z.string()),
  /** Runs of posts of one thread: its place in `threads`, and how many. */
  thread: z.array(z.tuple([wholeSchema, wholeSchema])),
  /** Ids of the posts, each on a line. */
  ids: z.string(),
  /** Ids that the export gave them; left out where it gave none. */
  sourceIds: z.array(z.string()).optional(),
  /** How many posts before it stands the one that it stands under; 0 for a top-level post. */
  parent: z.array(wholeSchema),
  /** How many posts before it stands the one that it answers, negative for one after it; 0 where none is known. */
  answersTo: z.array(z.int()),
  /** 1 position, 2 quotes, 3 mentions, 4 echoes, 5 agrees. */
  answersBy: digitsSchema,
  words: z.array(wholeSchema),
  /** In codebook order. */
  targets: z.array(z.string()),
  /** The analysis's own coder first; stances by target, in the order of `targets`. */
  coders: z.array(z.object({ id: z.string(), stance: z.array(digitsSchema), tone: digitsSchema })),
  grounds: z.array(digitsSchema),
  /** Coders whose codes are held fixed among the program's. */
  held: z.array(z.string()),
  /** Posts by the event that they speak of. */
  events: z.array(listSchema),
  /** Posts by the date that they name (EDTF). */
  dates: z.array(listSchema),
  hasAuthors: z.boolean(),
  hasTimes: z.boolean(),
});
export type PostTableJson = z.infer<typeof postTableSchema>;

/** The table of an analysis's posts as it is sent. */
export function postTableJson(analysis: Analysis): PostTableJson {
  const table = tableOf(analysis);
  return {
    format: "threadlens-posts/1",
    study: analysis.study,
    posts: table.size,
    threads: [...table.threads],
    thread: runsOf(table.thread),
    ids: table.ids.join("\n"),
    ...(table.sourceIds.some((id) => id !== "") && { sourceIds: [...table.sourceIds] }),
    parent: stepsBack(table.parent),
    answersTo: stepsBack(table.answersTo),
    answersBy: digits(table.answersBy),
    words: [...table.words],
    targets: [...table.targets],
    coders: table.coders.map(({ id, stance, tone }) => ({
      id,
      stance: stance.map(digits),
      tone: digits(tone),
    })),
    grounds: table.grounds.map(digits),
    held: [...table.held],
    events: listsJson(table.events),
    dates: listsJson(table.dates),
    hasAuthors: table.hasAuthors,
    hasTimes: table.hasTimes,
  };
}

/** The table that was sent; null where its columns do not have one value a post, or a value has no meaning. */
export function readPostTable(json: PostTableJson): PostTable | null {
  const { posts, threads, targets, coders, grounds, ids: lines } = json;
  const ids = posts === 0 ? [] : lines.split("\n");
  const { sourceIds = ids.map(() => "") } = json;
  const thread = Uint32Array.from(
    json.thread.flatMap(([place, count]) => repeated(place, count, posts)),
  );
  const fits =
    [ids, sourceIds, thread, json.parent, json.answersTo, json.words].every(
      ({ length }) => length === posts,
    ) &&
    thread.every((place) => place < threads.length) &&
    isColumn(json.answersBy, posts, ANSWER_GROUNDS.length) &&
    grounds.length === targets.length &&
    grounds.every((column) => isColumn(column, posts, GROUNDS - 1)) &&
    coders.every(
      ({ stance, tone }) =>
        stance.length === targets.length &&
        stance.every((column) => isColumn(column, posts, STANCE_CODES.length)) &&
        isColumn(tone, posts, TONE_CODES.length),
    );
  if (!fits) return null;
  const parent = rowsBack(json.parent);
  return {
    size: posts,
    threads,
    thread,
    ids,
    sourceIds,
    keys:
      threads.length > 1
        ? ids.map((id, row) => postKey(json, { thread: threads[thread[row] ?? 0] ?? "", id }))
        : ids,
    parent,
    depth: depthsOf(parent),
    answersTo: rowsBack(json.answersTo),
    answersBy: numbers(json.answersBy),
    words: Uint32Array.from(json.words),
    targets,
    coders: coders.map(({ id, stance, tone }) => ({
      id,
      stance: stance.map(numbers),
      tone: numbers(tone),
    })),
    grounds: grounds.map(numbers),
    held: json.held,
    events: readLists(json.events, posts),
    dates: readLists(json.dates, posts),
    hasAuthors: json.hasAuthors,
    hasTimes: json.hasTimes,
  };
}

const BASE = 32;

function digits(column: Uint8Array): string {
  return Array.from(column, (value) => value.toString(BASE)).join("");
}

function numbers(column: string): Uint8Array {
  const values = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row += 1) values[row] = digitAt(column, row);
  return values;
}

const [ZERO, LETTER_A] = [48, 97];

function digitAt(column: string, row: number): number {
  const code = column.charCodeAt(row);
  return code >= LETTER_A ? code - LETTER_A + 10 : code - ZERO;
}

function isColumn(column: string, length: number, most: number): boolean {
  if (column.length !== length) return false;
  for (let row = 0; row < length; row += 1) if (digitAt(column, row) > most) return false;
  return true;
}

function runsOf(column: Uint32Array): [number, number][] {
  const runs: [number, number][] = [];
  for (const value of column) {
    const last = runs.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

/** No run is longer than the column. */
function repeated(value: number, count: number, most: number): number[] {
  return Array.from({ length: Math.min(count, most + 1) }, () => value);
}

function stepsBack(rows: Int32Array): number[] {
  return Array.from(rows, (to, row) => (to < 0 ? 0 : row - to));
}

function rowsBack(steps: readonly number[]): Int32Array {
  return Int32Array.from(steps, (step, row) => {
    const to = row - step;
    return step === 0 || to < 0 || to >= steps.length ? -1 : to;
  });
}

function listsJson(lists: PostLists): PostTableJson["events"] {
  return [...lists].map(([name, rows]) => ({
    name,
    steps: Array.from(rows, (row, index) => row - (rows[index - 1] ?? -1)),
  }));
}

function readLists(lists: PostTableJson["events"], size: number): PostLists {
  return new Map(
    lists.map(({ name, steps }) => {
      const rows: number[] = [];
      let at = -1;
      for (const step of steps) {
        at += step;
        if (at < size) rows.push(at);
      }
      return [name, Uint32Array.from(rows)];
    }),
  );
}
