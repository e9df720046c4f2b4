import type { Analysis } from "./analysis.ts";
import { labelOf, SENTIMENT } from "./post-codes.ts";
import { columnsOfCoder, tableOf, threadTable, type PostTable } from "./post-table.ts";

/**
 * The coder whose codes are shown first.
 *
 * In:  `thread` for the posts of one thread; without it those of the whole study.
 * Out: the first of the other coders that covers every post and target, else the program.
 */
export function defaultCoder(analysis: Analysis, thread: string | null = null): string {
  const whole = tableOf(analysis);
  const table = thread === null ? whole : threadTable(whole, thread);
  const full = table.coders.find(
    ({ id, stance }) =>
      id !== analysis.coder.id &&
      table.size > 0 &&
      stance.every((column) => !column.includes(0)) &&
      analysis.coders.some((coder) => coder.id === id),
  );
  return full?.id ?? analysis.coder.id;
}

/** Ids of the other coders whose codes are held fixed, so that they stand among the program's. */
export function heldCoders(analysis: Analysis): readonly string[] {
  return tableOf(analysis).held;
}

/** Posts that a coder gave any code: for a target, or for the tone. */
export function codedPosts(table: PostTable, coder: string): number {
  const columns = columnsOfCoder(table, coder);
  const all = columns === undefined ? [] : [...columns.stance, columns.tone];
  let count = 0;
  for (let row = 0; row < table.size; row += 1)
    if (all.some((column) => column[row] !== 0)) count += 1;
  return count;
}

/** How much of an analysis a coder who is not the program coded. */
export type Coverage = {
  readonly coder: string;
  /** Whether its codes are held fixed, and so stand among the program's. */
  readonly isHeld: boolean;
  /** Posts with any code: for a target, or for the tone. */
  readonly posts: number;
  /** How many posts have its code, by target and for "sentiment". */
  readonly codes: ReadonlyMap<string, number>;
  /** Targets, and "sentiment", that it coded in no post. */
  readonly never: readonly string[];
  /** Whether it coded every post's tone and stance toward every target. */
  readonly isWhole: boolean;
};

/**
 * How the codes that are shown were made, in sentences; those of people held fixed among the program's by themselves.
 *
 * Out: "Codes of “me”, 2 posts: Given with the analysis and held fixed in it. All other codes: Made by the program …"; ""
 *      for a coder that the analysis has no facts of.
 */
export function madeWords(analysis: Analysis, coder: string): string {
  const factsOf = (id: string) => analysis.coders.find((facts) => facts.id === id);
  const made = factsOf(coder)?.made ?? "";
  const held = coveragesOf(analysis).filter(({ isHeld }) => isHeld);
  if (coder !== analysis.coder.id || held.length === 0) return made;
  const people = held.map(({ coder: id, posts }) => {
    const label = labelOf(analysis, id);
    const words = `${label.slice(0, 1).toUpperCase()}${label.slice(1)}, ${posts}`;
    return `${words} ${posts === 1 ? "post" : "posts"}: ${factsOf(id)?.made ?? ""}`;
  });
  return `${people.join(" ")} All other codes: ${made}`;
}

const known = new WeakMap<PostTable, Map<string, Coverage>>();

/** What each of the other coders coded, in the analysis's order. */
export function coveragesOf(analysis: Analysis): Coverage[] {
  const table = tableOf(analysis);
  const byCoder = known.get(table) ?? new Map<string, Coverage>();
  known.set(table, byCoder);
  const others = analysis.coders.filter(({ id }) => id !== analysis.coder.id);
  return others.map(({ id }) => {
    const coverage = byCoder.get(id) ?? coverageOf(table, id);
    byCoder.set(id, coverage);
    return coverage;
  });
}

function coverageOf(table: PostTable, coder: string): Coverage {
  const columns = columnsOfCoder(table, coder);
  const stances = columns?.stance ?? [];
  const all = [...stances, ...(columns === undefined ? [] : [columns.tone])];
  const variables = [...table.targets, SENTIMENT];
  const countOf = (name: string, index: number) =>
    [name, all[index]?.reduce((sum, code) => sum + (code === 0 ? 0 : 1), 0) ?? 0] as const;
  const codes = new Map(variables.map(countOf));
  return {
    coder,
    isHeld: table.held.includes(coder),
    posts: codedPosts(table, coder),
    codes,
    never: variables.filter((name) => codes.get(name) === 0),
    isWhole: all.length === variables.length && all.every((column) => !column.includes(0)),
  };
}
