import type { Analysis } from "../../model/analysis.ts";
import { unguardFormula } from "../../model/formula-guard.ts";
import { PROGRAM_CODER, postKey, SENTIMENT } from "../../model/post-codes.ts";
import type { ReadersCode } from "../../model/readers-code.ts";
import { sentimentValueSchema } from "../../model/sentiment.ts";
import { stanceValueSchema } from "../../model/stance.ts";
import type { NamedPost } from "./every-post.ts";
import { csvRows } from "./csv-rows.ts";
import { placeOf } from "./my-codes.ts";

/** A row that does not fit the study. */
export type RowFault = { readonly line: number; readonly words: string };

export type ReadCodes = {
  /** One a post and variable, in file order. */
  readonly codes: readonly ReadersCode[];
  readonly faults: readonly RowFault[];
  /** Rows without a value yet, and rows of the program's own. */
  readonly passedOver: number;
};

type Study = {
  readonly threads: Analysis["threads"];
  readonly targets: readonly { readonly id: string }[];
  readonly posts: readonly NamedPost[];
};

/** A file of more characters is no file of codes. */
const LONGEST = 4_000_000;
const REQUIRED = ["variable", "value"] as const;
const NAMES = ["post", "post.id", "post.sourceId"] as const;

/**
 * Reads a file of codes as `writeCodes`, a study's codes and `threadlens ask` have them, as the reader's own.
 *
 * In:     CSV with the columns thread, post, coder, variable, value in any order; thread may be empty or left out where the
 *         post is found without it, coder is not looked at but for the program's own rows; others are passed over.
 * Out:    the codes that fit; a fault with its line for every row that does not.
 */
export function readCodes(text: string, study: Study): ReadCodes {
  const [header, ...rows] = text.length > LONGEST ? [] : csvRows(text);
  const columns = header?.cells ?? [];
  const fault =
    text.length > LONGEST ? "The file is too large for a file of codes." : faultOf(columns);
  if (fault !== null) return { codes: [], faults: [{ line: 1, words: fault }], passedOver: 0 };
  const places = new Map(columns.map((name, place) => [name, place]));
  const find = postFinder(study);
  const known = new Map<string, { readonly code: ReadersCode; readonly line: number }>();
  const faults: RowFault[] = [];
  let passedOver = 0;
  for (const { cells, line } of rows) {
    const cell = (name: string) => unguardFormula(cells[places.get(name) ?? -1] ?? "");
    if (cell("value") === "" || cell("coder") === PROGRAM_CODER) {
      passedOver += 1;
      continue;
    }
    const read = readRow(cell, study, find);
    const earlier = "words" in read ? undefined : known.get(placeOf(read));
    if ("words" in read) faults.push({ line, words: read.words });
    else if (earlier === undefined) known.set(placeOf(read), { code: read, line });
    else if (earlier.code.value !== read.value)
      faults.push({
        line,
        words: `“${read.value}”, but line ${earlier.line} says “${earlier.code.value}” of the same post and variable`,
      });
  }
  return { codes: [...known.values()].map(({ code }) => code), faults, passedOver };
}

type Cell = (column: string) => string;
type Finder = (cell: Cell) => { readonly key: string } | { readonly words: string };

function readRow(cell: Cell, { targets }: Study, find: Finder): ReadersCode | { words: string } {
  const found = find(cell);
  if ("words" in found) return found;
  const { key: post } = found;
  const variable = cell("variable");
  const isTone = variable === SENTIMENT;
  if (!isTone && !targets.some(({ id }) => id === variable))
    return { words: `there is no target “${shown(variable)}”` };
  const schema = isTone ? sentimentValueSchema : stanceValueSchema;
  const value = schema.safeParse(cell("value"));
  if (value.success) return { post, variable, value: value.data };
  const options = schema.options.join(", ");
  return { words: `“${shown(cell("value"))}” is none of ${options}` };
}

function faultOf(columns: readonly string[]): string | null {
  const missing: string[] = REQUIRED.filter((name) => !columns.includes(name));
  if (!NAMES.some((name) => columns.includes(name))) missing.unshift("post");
  if (missing.length === 0) return null;
  return `There is no column ${missing.join(", ")}. The first line must be: thread,post,coder,variable,value`;
}

/** Finds posts by thread and name, of either kind of id; never one of several that a name fits. */
function postFinder({ posts, threads }: Study): Finder {
  const names = new Map<string, Set<string>>();
  const add = (column: string, thread: string, name: string, key: string) => {
    for (const where of [thread, ""]) {
      const place = [column, where, name].join("\n");
      names.set(place, (names.get(place) ?? new Set()).add(key));
    }
  };
  for (const post of posts) {
    const key = postKey({ threads }, post);
    for (const column of ["post", "post.id"]) add(column, post.thread, post.id, key);
    if (post.sourceId === null) continue;
    for (const column of ["post", "post.sourceId"])
      add(column, post.thread, post.sourceId.trim(), key);
  }
  return (cell) => {
    const thread = cell("thread");
    const given = NAMES.filter((column) => cell(column) !== "");
    const lists = given.map(
      (column) => names.get([column, thread, cell(column)].join("\n")) ?? new Set<string>(),
    );
    const fit = [...(lists[0] ?? [])].filter((key) => lists.every((keys) => keys.has(key)));
    const [key] = fit;
    const name = shown(given.map((column) => cell(column))[0] ?? "");
    const where = thread === "" ? "" : ` in “${shown(thread)}”`;
    if (key === undefined) return { words: `there is no post “${name}”${where}` };
    return fit.length === 1
      ? { key }
      : {
          words: `“${name}”${where} may be one of ${fit.length} posts; name its thread, or its number in a column post.id`,
        };
  };
}

const LONGEST_SHOWN = 60;

/** Words of a stranger's file as they may stand in a sentence. */
function shown(words: string): string {
  const line = words.replaceAll(/\s/gu, " ");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
