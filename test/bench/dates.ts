import {
  chronoReading,
  countDates,
  intervalOf,
  markedTexts,
  ourReading,
  ratesOf,
  type DateReading,
  type MarkedText,
} from "../support/score-dates.ts";

/*
 * The date finder beside chrono-node alone, on the same texts in one run: overlap, values, speed.
 *
 *   node --import tsx test/bench/dates.ts [tune|check|speed]…
 */

const READINGS: readonly (readonly [string, DateReading])[] = [
  ["threadlens", ourReading],
  ["chrono-node", chronoReading],
];
const SPEED_BYTES = 1_000_000;
const RUNS = 5;

const say = (line: string) => process.stdout.write(`${line}\n`);
const figure = (value: number) => value.toFixed(1).padStart(5);

function scoreOf(name: string, texts: readonly MarkedText[]): void {
  const marked = texts.reduce((sum, { dates }) => sum + dates.length, 0);
  say(`\n${name}: ${texts.length} texts, ${marked} marked dates`);
  for (const [reader, read] of READINGS) {
    const counts = countDates(texts, read);
    for (const of of ["overlapping", "right"] as const) {
      const { precision, recall, f1 } = ratesOf(counts, of);
      const [low, high] = intervalOf(counts, of);
      const what = of === "right" ? "value  " : "relaxed";
      say(
        `  ${reader.padEnd(12)} ${what} P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}  (95 %: ${figure(low)} to ${figure(high)})`,
      );
    }
  }
}

/** The news texts again and again, with other days of the month and other years, until there is about a megabyte. */
function newsOf(texts: readonly MarkedText[]): string[] {
  const news: string[] = [];
  for (let size = 0, round = 0; size < SPEED_BYTES; round += 1)
    for (const { text } of texts) {
      const varied = text.replace(/\d+/gu, (digits) => vary(digits, round));
      news.push(varied);
      size += varied.length;
    }
  return news;
}

function vary(digits: string, round: number): string {
  if (digits.length === 4) return String(1950 + ((Number(digits) + round) % 80));
  return digits.length <= 2 ? String(1 + ((Number(digits) + round) % 28)) : digits;
}

type Seconds = { readonly clock: number; readonly cpu: number };

function secondsOf(news: readonly string[], read: DateReading): Seconds {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  for (const text of news) read(text, "2013-03-22");
  const { user, system } = process.cpuUsage(cpu);
  return { clock: (performance.now() - start) / 1000, cpu: (user + system) / 1_000_000 };
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Runs of the readers take turns, and the median counts; other work on the machine slows the clock, not the processor time. */
function speedOf(texts: readonly MarkedText[]): void {
  const news = newsOf(texts.filter(({ kind }) => kind === "news"));
  const megabytes = news.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000;
  const times = READINGS.map((): Seconds[] => []);
  for (let run = 0; run < RUNS; run += 1)
    for (const [i, [, read]] of READINGS.entries()) times[i]?.push(secondsOf(news, read));
  say(`\nspeed: ${megabytes.toFixed(2)} MB of news text in ${news.length} texts`);
  const cpu = times.map((list) => medianOf(list.map((seconds) => seconds.cpu)));
  for (const [i, [reader]] of READINGS.entries()) {
    const clock = medianOf((times[i] ?? []).map((seconds) => seconds.clock));
    const perSecond = [clock, cpu[i] ?? 0].map((seconds) => (megabytes / seconds).toFixed(2));
    say(
      `  ${reader.padEnd(12)} ${perSecond[0]} MB/s by the clock, ${perSecond[1]} MB per second of one core`,
    );
  }
  say(
    `  ratio to chrono-node alone, by processor time: ${((cpu[1] ?? 0) / (cpu[0] ?? 1)).toFixed(2)}`,
  );
}

const wanted = process.argv.slice(2);
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part);
for (const half of ["tune", "check"] as const)
  if (isWanted(half)) {
    const texts = markedTexts(half);
    scoreOf(`${half}, all`, texts);
    for (const kind of ["news", "encyclopedia"] as const)
      scoreOf(
        `${half}, ${kind}`,
        texts.filter((text) => text.kind === kind),
      );
  }
if (isWanted("speed")) speedOf(markedTexts("tune"));
