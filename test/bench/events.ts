import { cpus } from "node:os";
import * as chrono from "chrono-node";
import { readTimeline, type TimelineSource } from "../../src/pipeline/timeline/read-timeline.ts";
import { markedFamily } from "../support/event-families.ts";

/*
 * Speed of the timeline on about 1 MB of invented news, beside chrono-node alone on the same text in one run.
 *
 *   npx tsx test/bench/events.ts
 */

const TARGET_CHARACTERS = 1_000_000;
const RUNS = 3;

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The marked news reports again and again, each copy a document of its own with other names in it. */
function manyReports(): TimelineSource[] {
  const reports = markedFamily("tune").documents.filter(({ kind }) => kind === "news");
  const documents: TimelineSource[] = [];
  let characters = 0;
  for (let copy = 0; characters < TARGET_CHARACTERS; copy += 1)
    for (const { name, text, ...rest } of reports) {
      const own = text.replaceAll(/\b(?:Port Sebel|Morwen|Ardenfeld)\b/gu, `$& ${nameOf(copy)}`);
      documents.push({ ...rest, published: dayOf(copy), name: `${copy}-${name}`, text: own });
      characters += own.length;
    }
  return documents;
}

const pad = (value: number) => String(value).padStart(2, "0");

/** Each copy came out on a day of its own, so that few are taken for one. */
function dayOf(copy: number): string {
  return `${1950 + (copy % 60)}-${pad(1 + (copy % 12))}-${pad(1 + (copy % 28))}`;
}

function nameOf(copy: number): string {
  const letters = Array.from({ length: 4 }, (_, i) =>
    String.fromCodePoint(97 + ((copy >> (2 * i)) % 26)),
  );
  return `${letters.join("").replace(/^./u, (letter) => letter.toUpperCase())}by`;
}

const documents = manyReports();
const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const times = { timeline: new Array<number>(), chrono: new Array<number>() };
let events = 0;
for (let run = 0; run <= RUNS; run += 1) {
  const timeline = timed(() => {
    events = readTimeline(documents).value.length;
  });
  const alone = timed(() => {
    for (const { text } of documents) chrono.parse(text);
  });
  if (run === 0) continue;
  times.timeline.push(timeline);
  times.chrono.push(alone);
}
const [own, peer] = [median(times.timeline), median(times.chrono)];
const speed = (ms: number) => (bytes / 1_000 / ms).toFixed(2);
say(`${cpus()[0]?.model.trim() ?? "unknown processor"}, one core, Node ${process.version}`);
say(
  `${documents.length} reports, ${(bytes / 1e6).toFixed(2)} MB, ${events} events, median of ${RUNS}`,
);
say(`  readTimeline        ${speed(own)} MB/s`);
say(`  chrono-node alone   ${speed(peer)} MB/s  (dates only; time × ${(peer / own).toFixed(2)})`);
