import { readTimeline } from "../../src/pipeline/timeline/read-timeline.ts";
import { markedFamily, markedStudy } from "../support/event-families.ts";
import { scoreEvents, totalsOf } from "../support/score-events.ts";

/*
 * The timeline beside events that readers marked who had not seen the program: the study's five documents, the invented
 * family that rules were written with and the one that was only ever scored.
 *
 *   npx tsx test/bench/events-score.ts
 */

const families = {
  study: markedStudy(),
  tune: markedFamily("tune"),
  check: markedFamily("check"),
};
for (const [name, { documents, marks }] of Object.entries(families)) {
  const score = scoreEvents(documents, marks, readTimeline(documents).value);
  process.stdout.write(`${name.padEnd(6)} ${totalsOf(score)}\n`);
}
