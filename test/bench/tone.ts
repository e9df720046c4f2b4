import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { format } from "prettier";
import { foldOf, macroF1, toneValue } from "../../src/pipeline/coding/sentiment/fit-band.ts";
import { scoreSentiment } from "../../src/pipeline/coding/sentiment/score-sentiment.ts";
import { toneJudge } from "../../src/pipeline/coding/sentiment/tone-model.ts";
import { readTone } from "../../src/pipeline/coding/sentiment/tone-reading.ts";
import type { ToneRow } from "../../src/pipeline/coding/sentiment/tone-row.ts";
import { trainTone } from "../../src/pipeline/coding/sentiment/train-tone.ts";
import { splitSentences } from "../../src/pipeline/language/split-sentences.ts";
import { readRated, readThreads } from "./tone-rows.ts";

/*
 * Tone beside peers, in one run: texts left out, in folds and by whole kinds of text.
 *
 *   node --import tsx test/bench/tone.ts BENCH-FOLDER THREADS-FOLDER… [--write]
 *
 * --write trains on all rows and stores the model.
 */

const MODEL = "src/pipeline/coding/sentiment/tone-model.json";
const FOLDS = 5;
const DRAWS = 1000;
const VADER_BAND = 0.05;
const POST_WORDS = 100;

type Scored = {
  readonly rating: number;
  readonly score: number;
  readonly band: number;
  readonly group: string;
};
type Figures = { readonly r: number; readonly f1: number };

const say = (line: string) => process.stdout.write(`${line}\n`);
const isThread = ({ group }: { readonly group: string }) =>
  group !== "tweets" && group !== "amazon";
const kindOf = (row: { readonly group: string }) => (isThread(row) ? "threads" : row.group);

/** Scores rows by models that were trained without those of the same key. */
function leftOut(rows: readonly ToneRow[], keyOf: (row: ToneRow) => string): Scored[] {
  const scored: Scored[] = [];
  for (const key of new Set(rows.map(keyOf))) {
    const model = trainTone(rows.filter((row) => keyOf(row) !== key));
    const judge = toneJudge(model);
    for (const { text, rating, group } of rows.filter((row) => keyOf(row) === key)) {
      const sentences = readTone(text, splitSentences(text));
      scored.push({ rating, group, score: judge(sentences).text, band: model.neutralBand });
    }
  }
  return scored;
}

function figuresOf(rows: readonly Scored[]): Figures {
  const values = rows.map(({ score, rating, band }) => ({ score: toneValue(score, band), rating }));
  return { r: pearson(rows), f1: macroF1(values, 0.5) };
}

function pearson(rows: readonly Scored[]): number {
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (const { score, rating } of rows) {
    x += score;
    y += rating;
    xx += score * score;
    yy += rating * rating;
    xy += score * rating;
  }
  const n = rows.length;
  return (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
}

/** A 95 % interval by drawing rows again, with a fixed seed. */
function interval(rows: readonly Scored[], of: (figures: Figures) => number): string {
  let seed = 4;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const drawn = Array.from({ length: DRAWS }, () =>
    of(figuresOf(rows.flatMap(() => rows[Math.floor(next() * rows.length)] ?? []))),
  ).toSorted((a, b) => a - b);
  const at = (share: number) => (drawn[Math.floor(share * DRAWS)] ?? Number.NaN).toFixed(3);
  return `${at(0.025)}–${at(0.975)}`;
}

function report(name: string, rows: readonly Scored[]): void {
  for (const kind of ["tweets", "amazon", "threads"]) {
    const own = rows.filter((row) => kindOf(row) === kind);
    if (own.length === 0) continue;
    const { r, f1 } = figuresOf(own);
    say(
      `  ${name.padEnd(28)} ${kind.padEnd(8)} r ${r.toFixed(3)} [${interval(own, (f) => f.r)}]  macro-F1 ${f1.toFixed(3)} [${interval(own, (f) => f.f1)}]`,
    );
  }
  const groups = [...new Set(rows.filter(isThread).map((row) => row.group))];
  const each = groups.map((group) => {
    const own = rows.filter((row) => row.group === group);
    const right = own.filter((row) => toneValue(row.score, row.band) === toneValue(row.rating));
    return `${group} ${figuresOf(own).f1.toFixed(2)} (${((100 * right.length) / own.length).toFixed(0)} %)`;
  });
  if (each.length > 0) say(`    by thread, macro-F1 (accuracy): ${each.join(", ")}`);
}

/** The peers have no types; only their score is used. */
function loadPeers() {
  const require = createRequire(import.meta.url);
  const { SentimentIntensityAnalyzer } = require("vader-sentiment");
  const wink = require("wink-sentiment");
  return {
    vader: (text: string): number =>
      Number(SentimentIntensityAnalyzer.polarity_scores(text).compound),
    wink: (text: string): number => Number(wink(text).normalizedScore),
  };
}

const scoredBy = (
  rows: readonly ToneRow[],
  scoreOf: (text: string) => number,
  band: number,
): Scored[] =>
  rows.map(({ text, rating, group }) => ({ rating, group, score: scoreOf(text), band }));

function benchSpeed(rows: readonly ToneRow[], peers: ReturnType<typeof loadPeers>): void {
  const words = rows
    .map((row) => row.text)
    .join(" ")
    .split(/\s+/u);
  const posts: string[] = [];
  for (let at = 0; at + POST_WORDS <= words.length; at += POST_WORDS)
    posts.push(words.slice(at, at + POST_WORDS).join(" "));
  const split = posts.map((text) => splitSentences(text));
  const jobs: Readonly<Record<string, () => unknown>> = {
    "threadlens, sentences given": () =>
      posts.map((text, i) => scoreSentiment(text, split[i] ?? [])),
    "threadlens, sentences found": () => posts.map((text) => scoreSentiment(text)),
    "vader-sentiment": () => posts.map((text) => peers.vader(text)),
    "wink-sentiment": () => posts.map((text) => peers.wink(text)),
  };
  say(`\n${posts.length} posts of ${POST_WORDS} words, best of 3`);
  for (const [name, job] of Object.entries(jobs)) {
    let best = Infinity;
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      job();
      best = Math.min(best, performance.now() - start);
    }
    say(`  ${name.padEnd(28)} ${((1000 * posts.length) / best).toFixed(0).padStart(8)} posts/s`);
  }
}

const args = process.argv.slice(2);
const [bench, ...folders] = args.filter((arg) => !arg.startsWith("--"));
if (bench === undefined) throw new Error("expected BENCH-FOLDER THREADS-FOLDER…, found nothing");
const rows = [...readRated(bench), ...readThreads(folders)];
const peers = loadPeers();
if (args.includes("--write")) {
  const model = trainTone(rows);
  writeFileSync(MODEL, await format(JSON.stringify(model), { parser: "json", printWidth: 100 }));
  say(`${MODEL}: ${model.data.rows} rows, sha256 ${model.data.sha256}`);
} else {
  say("Pearson r with the mean rating, macro-F1 of three values; 95 % bootstrap intervals");
  report("vader-sentiment", scoredBy(rows, peers.vader, VADER_BAND));
  report("wink-sentiment", scoredBy(rows, peers.wink, VADER_BAND));
  report(
    "threadlens, texts left out",
    leftOut(rows, (row) => (isThread(row) ? row.group : `fold ${foldOf(row.text, FOLDS)}`)),
  );
  report("threadlens, kind left out", leftOut(rows, kindOf));
  benchSpeed(rows, peers);
}
