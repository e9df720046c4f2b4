const ROWS: readonly (readonly [id: string, parent: string, author: string, text: string])[] = [
  ["101", "", "Ada", "So the tram opens in May, and the council paid for it."],
  ["102", "101", "Ben", "“the council paid for it”? With whose money? No, you are wrong."],
  ["103", "102", "Ada", "“With whose money?” Why do you ask? No, that is not so."],
  ["104", "101", "Dora", "“the tram opens in May”? Really? You are wrong about the tram."],
  ["201", "", "Ben", "Another month of works in Lorland because of the tram."],
  ["202", "201", "Cem", "“month of works”? No. Do you want no tram at all?"],
  ["203", "201", "Ada", "“Another month of works”? Wrong again, why do you say that?"],
  ["301", "", "Dora", "Who asked us whether we want the tram?"],
  ["302", "301", "Cem", "“Who asked us”? No, you were asked. Do you not read?"],
  ["303", "302", "Dora", "“Do you not read?” Do you? That is wrong."],
  ["401", "", "Cem", "I read all of it, and the tram is what I thought of first."],
  ["402", "401", "Dora", "“I read all of it”? Did you? No, you did not."],
  ["403", "401", "Ben", "“what I thought of first”? Why? The tram is not what we need, no."],
];

/** An invented thread of four writers who fall into two sides by their answers, and whose words leave open which: files by path. */
export const tramQuarrel: Readonly<Record<string, string>> = {
  "study.yaml": `study: quarrel
title: Readers on the tram
codebook: codebook.yaml
threads:
  - { id: gazette, file: threads/gazette.csv, title: The tram opens, published: 2024-05-03 }
`,
  "codebook.yaml": `codebook: tram
version: 1
language: en
targets:
  tram:
    label: The tram
    definition: The new tram and its works.
    names: [the tram, tram]
    favor: { means: Speaks for the tram., examples: [Keep it.] }
    against: { means: Speaks against the tram., examples: [Stop it.] }
tags: {}
`,
  "threads/gazette.csv": ["id,parent,author,text", ...ROWS.map(rowOf)].join("\n"),
};

function rowOf(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell}"`).join(",");
}
