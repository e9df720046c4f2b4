import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../../../../src/pipeline/timeline/dates/find-dates.ts";
import { linkEvents } from "../../../../src/pipeline/timeline/links/link-events.ts";
import { readTimeline } from "../../../../src/pipeline/timeline/read-timeline.ts";

const text = [
  "The harbour bridge opened in May 1968.",
  "On 3 October 2019, the Oldport council voted to close the harbour bridge.",
  "On 3 October 2019, dockers blocked the northern gate of the fish market.",
  "In 2020 the ferry company Norda went bankrupt.",
  "On 4 April 2031, the tunnel collapsed during drilling under the strait.",
].join("\n");
const { value: events } = readTimeline([{ name: "port", kind: "encyclopedia", text }]);
const published = "2021-01-01";

/** Year or day of the linked event, and the words that show it. */
function link(post: string) {
  const found = linkEvents(post, events, findDates(post, { published }), published);
  return found.map(({ event, start, end }) => {
    const { date } = events.find(({ id }) => id === event) ?? { date: "none" };
    return [date, post.slice(start, end)];
  });
}

describe("linkEvents", () => {
  test("links a post by a date that fits and the words of the event", () => {
    expect(link("Remember 3 October 2019, when the council voted on the bridge? Shame.")).toEqual([
      ["2019-10-03", "3 October 2019, when the council voted on the bridge"],
    ]);
    expect(link("in 2020 norda went bankrupt, so what")).toEqual([
      ["2020", "2020 norda went bankrupt"],
    ]);
  });

  test("asks for more words where the date says less than the event’s", () => {
    expect(link("In 2019 the council slept.")).toEqual([]);
    expect(link("In 2019 the council voted to close that bridge.")).toHaveLength(1);
  });

  test("links by words alone only where they are those of the title", () => {
    expect(link("Dockers blocked the gate of the fish market and nobody cared.")).toEqual([
      ["2019-10-03", "Dockers blocked the gate of the fish market"],
    ]);
    expect(link("The council and the market are in Oldport.")).toEqual([]);
  });

  test("does not link where the date of the post contradicts the event’s", () => {
    expect(link("In 1987 dockers blocked the gate of the fish market.")).toEqual([]);
  });

  test("does not take an undated post to speak of what came long after", () => {
    expect(link("The tunnel collapsed during drilling under the strait.")).toEqual([]);
  });

  test("takes neither “this year” nor a decade for the date of an event", () => {
    expect(link("This year the ferry company Norda is fine.")).toEqual([]);
    expect(link("In the 2020s the ferry company Norda will grow.")).toEqual([]);
  });

  test("asks for a shared name or more rare words where only a year fits", () => {
    const told = "The authorities of Westmark declared independence in 1991 and left the union.";
    const { value } = readTimeline([{ name: "west", kind: "encyclopedia", text: told }]);
    const linked = (post: string) => linkEvents(post, value, findDates(post)).length;
    expect(linked("Ostland had already declared its independence in 1991.")).toBe(0);
    expect(linked("Westmark declared it in 1991.")).toBe(1);
    expect(linked("In 1991 the union lost them, they declared independence.")).toBe(1);
  });

  test("gives spans inside the text and each event once, for any text", () => {
    const word = fc.constantFrom(
      ..."council bridge voted close harbour 2019 in . Norda __proto__ constructor".split(" "),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const post = words.join(" ");
        const found = linkEvents(post, events, findDates(post));
        expect(new Set(found.map(({ event }) => event)).size).toBe(found.length);
        for (const { start, end } of found) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(post.length);
        }
      }),
    );
  });

  test("finds nothing without events", () => {
    expect(linkEvents("In 2019 it rained.", [], [])).toEqual([]);
  });
});
