import type { Keyness, KeyWord } from "./keyness-data.ts";
import { KEYNESS_TITLE } from "./keyness-reading.ts";
import type { Column, Table } from "./table.ts";

const number = (name: string): Column => ({ name, numeric: true });

/** Rows of a table on the page; the rest is in the file. */
const MOST_ROWS = 500;

/** Every word tested with its counts, and its ratio of odds where the groups are compared. */
export function keynessTable({ comparison, words }: Keyness): Table {
  const { first, second, isFair } = comparison;
  const groups = [first, second].flatMap(({ words: name }) => [
    number(`uses in posts ${name}`),
    number(`posts ${name}`),
  ]);
  const odds = ["ratio of odds, with the prior", "95 % from", "to", "z"].map((name) =>
    number(name),
  );
  return {
    caption: `${KEYNESS_TITLE}: ${first.words}, and ${second.words}`,
    columns: [{ name: "Word", numeric: false }, ...groups, ...(isFair ? odds : [])],
    rows: words.slice(0, MOST_ROWS).map((word) => ({ cells: cellsOf(word, isFair) })),
  };
}

const COUNTS = ["group", "uses", "posts"] as const;
const ODDS = ["odds_ratio", "odds_from", "odds_to", "z"] as const;

/** The same of all words, for programs: every number as digits. */
export function tidyKeyness({ comparison, words }: Keyness): Table {
  const { first, second, isFair } = comparison;
  const groups = ["first", "second"].flatMap((group) => COUNTS.map((name) => `${group}_${name}`));
  return {
    caption: KEYNESS_TITLE,
    columns: ["word", ...groups, ...(isFair ? ODDS : [])].map((name) => ({
      name,
      numeric: name !== "word" && !name.endsWith("_group"),
    })),
    rows: words.map(({ form, first: one, second: two, odds }) => {
      const counts = [
        [first.words, one.uses, one.posts],
        [second.words, two.uses, two.posts],
      ];
      const { delta, interval, z } = odds;
      const ratios = [delta, ...interval].map((value) => Math.exp(value).toPrecision(3));
      const cells = [form, ...counts.flat().map(String)];
      return { cells: [...cells, ...(isFair ? [...ratios, z.toFixed(2)] : [])] };
    }),
  };
}

function cellsOf({ form, first, second, odds }: KeyWord, isFair: boolean): string[] {
  const counts = [first.uses, first.posts, second.uses, second.posts].map(String);
  const { delta, interval, z } = odds;
  const ratios = [delta, ...interval].map((value) => ratio(value));
  return [form, ...counts, ...(isFair ? [...ratios, z.toFixed(2).replace("-", "−")] : [])];
}

/** "2.9", "0.21", "310": a ratio of odds to two or three figures. */
export function ratio(delta: number): string {
  const times = Math.exp(delta);
  if (times >= 10) return times < 10_000 ? String(Math.round(times)) : "over 10000";
  return times < 0.001 ? "under 0.001" : times.toPrecision(2);
}
