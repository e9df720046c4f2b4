import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReview } from "../../../../src/pipeline/read/read-timeline-file.ts";
import { closing, FERRY, ferry, FINES, foundEvent, later, reviewed } from "./bridge-review.ts";

const events = [
  later,
  closing,
  ferry,
  foundEvent("2024-05-08-ferry-again", "2024-05-08", FERRY),
  foundEvent("2024-06-fine", "2024-06", FINES),
  foundEvent("2024-07-fine", "2024-07", FINES),
  { ...closing, id: "both", found: ["both"], sources: [...closing.sources, ...later.sources] },
];
const ids = [...events.map(({ id }) => id), "gone", "__proto__"];
const quotes = events.flatMap(({ sources }) =>
  sources.map(({ document, quote }) => ({ document, quote })),
);

const anyEntry = fc.record(
  {
    id: fc.constantFrom(...ids),
    date: fc.constantFrom("2024-05-02", "2024-06", "1999"),
    title: fc.constantFrom("A title", "__proto__"),
    into: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    quotes: fc.array(fc.constantFrom(...quotes, { document: "none", quote: "No such words." }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  { requiredKeys: ["id", "quotes"] },
);
const anyReview = fc.record({
  timeline: fc.constant("bridge"),
  curator: fc.constant("Ada"),
  made: fc.constant("Made up."),
  events: fc.array(
    fc.oneof(
      anyEntry,
      anyEntry.map(({ into: _, ...entry }) => ({ ...entry, hide: "no event" })),
    ),
    { maxLength: 10 },
  ),
});

describe("a review, whatever stands in it,", () => {
  test("leaves each found event either shown once or hidden once", () => {
    fc.assert(
      fc.property(anyReview, fc.subarray(events), (review, found) => {
        const { events: shown, curation } = reviewed(found, JSON.stringify(review));
        const places = [
          ...shown.flatMap((event) => event.found),
          ...(curation?.hidden.map(({ event }) => event) ?? []),
        ];
        expect(places.toSorted()).toEqual(found.map(({ id }) => id).toSorted());
      }),
    );
  });
  test("says of each entry without an event of its own why it has none", () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const { issues, curation } = reviewed([], JSON.stringify(review));
        const unknown = issues.filter(({ code }) => code === "review-unknown-event");
        expect(unknown).toHaveLength(review.events.length);
        expect(curation?.hidden).toEqual([]);
      }),
    );
  });
  test("is read or refused with a place, and never breaks the program", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("", "events:\n", "added:\n  - "),
        (text, lead) => {
          const { value, issues } = readReview(lead + text, "timeline.yaml", "bridge");
          expect(value).toBeNull();
          for (const { place } of issues) expect(place?.file).toBe("timeline.yaml");
          expect(issues).not.toEqual([]);
        },
      ),
    );
  });
});
