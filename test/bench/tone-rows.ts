import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { ToneRow } from "../../src/pipeline/coding/sentiment/tone-row.ts";
import { splitThread } from "../../src/pipeline/thread/split-thread.ts";

/** Kept unread until the last day. */
const HELD_BACK = new Set(["windfarm", "railway-gas", "snap-election-2021"]);
const CODES = ".codes.json";
const RATING_SCALE = 4;
/** A post coded positive or negative stands for a mean rating of ± 2. */
const CODED: Readonly<Record<string, number>> = { negative: -0.5, neutral: 0, positive: 0.5 };
const codesSchema = z.array(z.object({ id: z.string(), sentiment: z.string() }));

/** Tweets and review sentences with their mean ratings. */
export const readRated = (folder: string): ToneRow[] =>
  ["tweets", "amazon"].flatMap((group) =>
    decode(readFileSync(join(folder, `vader-${group}.tsv`))).flatMap((line) => {
      const [, rating, text] = line.split("\t");
      return rating === undefined || text === undefined
        ? []
        : [{ text, rating: Number(rating) / RATING_SCALE, weight: 1, group }];
    }),
  );

/** The posts of coded threads, by ids of the splitter. */
export const readThreads = (folders: readonly string[]): ToneRow[] =>
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(CODES) && !HELD_BACK.has(basename(file, CODES)))
      .toSorted()
      .flatMap((file) => readThread(folder, basename(file, CODES))),
  );

function readThread(folder: string, name: string): ToneRow[] {
  const { posts } = splitThread(readFileSync(join(folder, `${name}.txt`), "utf8"));
  const codes = codesSchema.parse(
    JSON.parse(readFileSync(join(folder, `${name}${CODES}`), "utf8")),
  );
  return codes.flatMap(({ id, sentiment }) => {
    const text = posts.find((post) => post.id === id)?.text;
    if (text === undefined) throw new Error(`no post ${id} in ${name}`);
    return [{ text, rating: CODED[sentiment] ?? 0, weight: 1, group: name }];
  });
}

/** Lines in UTF-8, or in windows-1252 where they are not. */
function decode(bytes: Uint8Array): string[] {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const western = new TextDecoder("windows-1252");
  const lines: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const to = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, to === -1 ? bytes.length : to);
    lines.push(decodeLine(line, strict, western));
    from = to === -1 ? bytes.length : to + 1;
  }
  return lines;
}

function decodeLine(line: Uint8Array, strict: TextDecoder, western: TextDecoder): string {
  try {
    return strict.decode(line).trimEnd();
  } catch {
    return western.decode(line).trimEnd();
  }
}
