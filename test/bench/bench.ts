import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { analysePage } from "../../src/pipeline/analyse.ts";
import { codePosts } from "../../src/pipeline/coding/code-posts.ts";
import { readyCodebook } from "../../src/pipeline/coding/post-words.ts";
import { stanceModel } from "../../src/pipeline/coding/text-model/stance-model.ts";
import { readStudy } from "../../src/pipeline/read/read-study.ts";
import { splitThread } from "../../src/pipeline/thread/split-thread.ts";
import { readTimeline } from "../../src/pipeline/timeline/read-timeline.ts";
import { repeatThread } from "./repeat-thread.ts";

/*
 * Speed beside peers, in one run. Machines differ: read the ratios.
 *
 *   npm run build && npm run bench
 */

const STUDY = "corpus/armenia-2023";
const RUNS = 9;
const COPIES = 100;

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Medians over interleaved runs, after one that is not counted. */
function compare(jobs: Readonly<Record<string, () => unknown>>, runs: number): Map<string, number> {
  const times = new Map<string, number[]>(Object.keys(jobs).map((name) => [name, []]));
  for (let i = 0; i <= runs; i += 1)
    for (const [name, job] of Object.entries(jobs)) {
      const ms = timed(job);
      if (i > 0) times.get(name)?.push(ms);
    }
  return new Map(Array.from(times, ([name, values]) => [name, median(values)]));
}

function node(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { maxBuffer: 1 << 28 });
  if (status !== 0)
    throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr.toString()}`);
}

function benchColdStart(): void {
  const times = compare(
    {
      nothing: () => node("-e", "0"),
      analysis: () => node("dist/pipeline/cli.js", "analyse", STUDY, "--json"),
      report: () => node("dist/pipeline/cli.js", "report", STUDY, "--out", "/tmp/threadlens-bench"),
    },
    RUNS,
  );
  const nothing = times.get("nothing") ?? Number.NaN;
  say(`\nFrom cold start, whole process, median of ${RUNS} (37 posts, 5 documents)`);
  for (const [name, ms] of times)
    say(
      `  ${name.padEnd(10)}${ms.toFixed(0).padStart(6)} ms  ${(ms / nothing).toFixed(1)} × node -e 0`,
    );
}

type SentimentPackages = {
  vader: (text: string) => unknown;
  wink: (text: string) => unknown;
};

/** The peers have no types; they are called with a text and their answer is thrown away. */
function loadPeers(): SentimentPackages {
  const require = createRequire(import.meta.url);
  const { SentimentIntensityAnalyzer } = require("vader-sentiment");
  const wink = require("wink-sentiment");
  return {
    vader: (text) => SentimentIntensityAnalyzer.polarity_scores(text),
    wink: (text) => wink(text),
  };
}

function benchPosts(): void {
  const { value: study } = readStudy(STUDY);
  const source = study?.threads[0];
  if (study === null || source === undefined) throw new Error(`no study in ${STUDY}`);
  const page = repeatThread(source.text, COPIES);
  const posts = splitThread(page).posts;
  const { vader, wink } = loadPeers();
  const ready = readyCodebook(study.codebook);
  const times = compare(
    {
      "split + stance + sentiment (threadlens)": () =>
        codePosts(
          splitThread(page).posts.map((post) => ({ ...post, thread: "page" })),
          ready,
          stanceModel(),
        ),
      "whole analysis (threadlens)": () =>
        analysePage({ name: "page.txt", text: page, codebook: study.codebook }),
      "split alone (threadlens)": () => splitThread(page),
      "sentiment alone (vader-sentiment)": () => posts.map((post) => vader(post.text)),
      "sentiment alone (wink-sentiment)": () => posts.map((post) => wink(post.text)),
    },
    3,
  );
  const own = times.get("split + stance + sentiment (threadlens)") ?? Number.NaN;
  const megabytes = (Buffer.byteLength(page) / 1e6).toFixed(1);
  say(
    `\nThe thread ${COPIES} times as one page: ${posts.length} posts, ${megabytes} MB, median of 3`,
  );
  for (const [name, ms] of times)
    say(
      `  ${name.padEnd(42)}${((1000 * posts.length) / ms).toFixed(0).padStart(8)} posts/s  time × ${(ms / own).toFixed(2)}`,
    );
}

function benchTimeline(): void {
  const { value: study } = readStudy(STUDY);
  const documents = (study?.documents ?? []).map(({ id, text, kind, published }) => ({
    name: id,
    text,
    kind,
    ...(published !== null && { published }),
  }));
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const ms = compare({ timeline: () => readTimeline(documents) }, 5).get("timeline") ?? Number.NaN;
  say(
    `\nTimeline of ${documents.length} documents (${characters} characters): ${ms.toFixed(0)} ms`,
  );
}

say(
  `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`,
);
benchColdStart();
benchPosts();
benchTimeline();
