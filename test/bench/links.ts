import { analyse } from "../../src/pipeline/analyse.ts";
import { shareOf } from "../../src/pipeline/evaluate/share-interval.ts";
import { readStudy } from "../../src/pipeline/read/read-study.ts";
import { readMarks, scoreLinks, type Scored } from "../support/score-links.ts";

/*
 * The links from posts to events against what readers marked without having seen the program's.
 *
 *   node --import tsx test/bench/links.ts
 */

const MARKS = "test/fixtures/timeline/links";
const LISTS = [
  ["ten posts of the study", "corpus/armenia-2023", `${MARKS}/armenia-2023/ten.json`],
  ["its other 27 posts", "corpus/armenia-2023", `${MARKS}/armenia-2023/rest.json`],
  ["invented: a tram strike", `${MARKS}/tram-strike`, `${MARKS}/tram-strike/marks.json`],
  ["invented: a dam", `${MARKS}/tarn-dam`, `${MARKS}/tarn-dam/marks.json`],
] as const;

const say = (line: string) => process.stdout.write(`${line}\n`);

const digits = (part: number) => part.toFixed(2);

/** "16/45 = .36 (.23 to .50)", the interval as if the mentions were independent. */
function share(hits: number, all: number): string {
  const items = Array.from({ length: all }, (_, i) => ({ hits: Number(i < hits), all: 1 }));
  const { value, interval } = shareOf(items);
  const [low, high] = interval ?? [0, 1];
  return `${hits}/${all} = ${digits(value ?? 0)} (${digits(low)} to ${digits(high)})`;
}

function describe(name: string, score: Scored): void {
  say(`\n${name}`);
  say(`  right, in the marked sentence  ${share(score.right, score.found)}`);
  say(`  right, marked in the post      ${share(score.rightInPost, score.found)}`);
  say(`  found of the sure mentions     ${share(score.recalledSure, score.sure)}`);
  say(`  found of all mentions          ${share(score.recalled, score.marked)}`);
  for (const [ground, [right, found]] of Object.entries(score.byGround))
    say(`  by ${ground}: ${right} of ${found} right in the sentence`);
}

for (const [name, study, marks] of LISTS) {
  const { value, issues } = readStudy(study);
  if (value === null) throw new Error(`expected a study, found ${JSON.stringify(issues)}`);
  describe(name, scoreLinks(analyse(value), readMarks(marks)));
}
