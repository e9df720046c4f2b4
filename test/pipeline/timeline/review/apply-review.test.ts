import { describe, expect, test } from "vitest";
import { applyReview } from "../../../../src/pipeline/timeline/review/apply-review.ts";
import {
  closing,
  documents,
  entry,
  ferry,
  FERRY,
  FINES,
  foundEvent,
  HEAD,
  later,
  reviewed,
} from "./bridge-review.ts";

const found = [later, closing, ferry];
const review = (...entries: readonly string[]) => `${HEAD}events:\n${entries.join("")}`;

describe("applyReview", () => {
  test("leaves a timeline that nobody reviewed as it is", () => {
    expect(applyReview(found, null, documents)).toEqual({
      value: { events: found, curation: null },
      issues: [],
    });
  });
  test("shows the curator's title and kind and keeps the id", () => {
    const yaml = review(
      entry(closing, "title: The council says it closed the bridge", "kind: statement"),
      entry(ferry),
      entry(later),
    );
    const { events, curation, issues } = reviewed(found, yaml);
    expect(issues).toEqual([]);
    expect(events).toEqual([
      later,
      { ...closing, title: "The council says it closed the bridge", kind: "statement" },
      ferry,
    ]);
    expect(curation).toMatchObject({ curator: "Ada", made: "Read twice.", found, hidden: [] });
  });
  test("hides an event and says why", () => {
    const yaml = review(entry(closing), entry(ferry, "hide: no happening"), entry(later));
    const { events, curation } = reviewed(found, yaml);
    expect(events).toEqual([later, closing]);
    expect(curation?.hidden).toEqual([{ event: ferry.id, why: "no happening" }]);
  });
  test("shows nothing where everything is hidden", () => {
    const yaml = review(...found.map((event) => entry(event, "hide: not here")));
    const { events, curation, issues } = reviewed(found, yaml);
    expect([events, issues]).toEqual([[], []]);
    expect(curation?.hidden).toHaveLength(3);
  });
  test("makes one event of those merged, along chains", () => {
    const yaml = review(
      entry(later, `into: ${ferry.id}`),
      entry(closing, "title: The bridge closes"),
      entry(ferry, `into: ${closing.id}`),
    );
    const { events, issues } = reviewed(found, yaml);
    expect(issues).toEqual([]);
    expect(events).toMatchObject([
      { ...closing, title: "The bridge closes", sources: {}, found: {} },
    ]);
    expect(events[0]?.found.toSorted()).toEqual([closing.id, later.id, ferry.id].toSorted());
    expect(events[0]?.sources).toHaveLength(3);
  });
  test("says on what the sources of merged events differ", () => {
    const text = "On 3 May 2024 the council closed the bridge.";
    const sources = [...documents, { name: "documents/other.txt", kind: "news" as const, text }];
    const other = foundEvent(
      "other",
      "2024-05-03",
      text,
      { document: "documents/other.txt", text },
      sources,
    );
    const yaml = review(entry(closing), entry(other, `into: ${closing.id}`));
    const { events } = reviewed([closing, other], yaml, sources);
    expect(events.map(({ id }) => id)).toEqual([closing.id]);
    const [difference] = events[0]?.differences ?? [];
    expect(difference?.tellings.map(({ text: words }) => words)).toEqual([
      "2 May 2024",
      "3 May 2024",
    ]);
  });
  test("hides what is merged into a hidden event", () => {
    const yaml = review(
      entry(later, `into: ${closing.id}`),
      entry(closing, "hide: told elsewhere"),
    );
    expect(reviewed([later, closing], yaml)).toMatchObject({
      events: [],
      issues: [{ code: "review-into-hidden", severity: "warning", place: { line: 6 } }],
      curation: { hidden: [{ event: closing.id }, { event: later.id, why: "told elsewhere" }] },
    });
  });
  test("merges nothing in a circle, and says where it is", () => {
    const yaml = review(
      entry(later, `into: ${closing.id}`),
      entry(closing, `into: ${ferry.id}`),
      entry(ferry, `into: ${closing.id}`),
    );
    const { events, issues } = reviewed(found, yaml);
    expect(events.map(({ found: ids }) => ids)).toEqual([[closing.id, later.id], [ferry.id]]);
    expect(issues).toMatchObject([{ code: "review-into", severity: "error", place: { line: 10 } }]);
    expect(issues[0]?.message).toContain(`${closing.id} → ${ferry.id} → ${closing.id}`);
  });
  test("shows an event by itself that is merged into nothing, and says so", () => {
    const { events, issues } = reviewed([closing], review(entry(closing, "into: nowhere")));
    expect(events).toEqual([closing]);
    expect(issues).toMatchObject([{ code: "review-into", place: { line: 6 } }]);
  });
  test("knows an event by its words when its id has changed", () => {
    const renamed = { ...closing, id: "2024-05-02-council-closed-bridge", found: [] };
    const yaml = review(entry(closing, "title: Closed"), entry(later, `into: ${closing.id}`));
    const { events, issues } = reviewed([later, renamed], yaml);
    expect(issues).toEqual([]);
    expect(events).toMatchObject([{ id: renamed.id, title: "Closed", sources: [{}, {}] }]);
  });
  test("knows an event by the place of its words when its sentence is cut otherwise", () => {
    const cut = foundEvent("another-id", "2024-05-02", "The council closed the bridge");
    const yaml = review(entry(closing, "title: Closed", "date: 2024-05-02"));
    const { events, issues } = reviewed([cut], yaml);
    expect(issues).toEqual([]);
    expect(events).toMatchObject([{ id: "another-id", title: "Closed" }]);
  });
  test("tells two events of one sentence apart by their dates when ids have changed", () => {
    const [june, july] = [
      foundEvent("2024-06-new", "2024-06", FINES),
      foundEvent("2024-07-new", "2024-07", FINES),
    ];
    const yaml = review(
      entry({ ...july, id: "july" }, "title: Bus", "date: 2024-07"),
      entry({ ...june, id: "june" }, "title: Tram", "date: 2024-06"),
    );
    const { events, issues } = reviewed([june, july], yaml);
    expect(issues).toEqual([]);
    expect(events.map(({ date, title }) => [date, title])).toEqual([
      ["2024-06", "Tram"],
      ["2024-07", "Bus"],
    ]);
  });
  test("takes no event for one of another date in its sentence that another entry has", () => {
    const july = foundEvent("2024-07-bus", "2024-07", FINES);
    const yaml = review(
      entry(july, "date: 2024-07"),
      entry({ ...july, id: "2024-06-tram" }, "title: Tram", "date: 2024-06"),
    );
    const { events, issues } = reviewed([july], yaml);
    expect(events).toEqual([july]);
    expect(issues).toMatchObject([{ code: "review-unknown-event", place: { line: 9 } }]);
  });
  test("keeps one what was reviewed as one when the program finds it as two", () => {
    const both = { ...closing, sources: [...closing.sources, ...later.sources] };
    const { events, issues } = reviewed([later, closing], review(entry(both, "title: Closed")));
    expect(issues).toEqual([]);
    expect(events).toMatchObject([{ title: "Closed", found: [closing.id, later.id] }]);
  });
  test("says where an entry's event is now found as one with another", () => {
    const both = { ...closing, sources: [...closing.sources, ...later.sources] };
    const agreed = review(entry(closing), entry(later, `into: ${closing.id}`));
    expect(reviewed([both], agreed)).toMatchObject({ events: [both], issues: [] });
    const other = reviewed([both], review(entry(closing), entry(later, "hide: no event")));
    expect(other.events).toEqual([both]);
    expect(other.issues).toMatchObject([{ code: "review-twice", place: { line: 8 } }]);
  });
  test("says where the review has an event twice; the first entry counts", () => {
    const yaml = review(entry(closing, "title: First"), entry(closing, "title: Second"));
    const { events, issues } = reviewed([closing], yaml);
    expect(events).toMatchObject([{ title: "First" }]);
    expect(issues).toMatchObject([{ code: "review-twice", place: { line: 9 } }]);
  });
  test("says at its line which entry is no longer found, and what to do", () => {
    const gone = { ...ferry, id: "gone" };
    const { issues } = reviewed([closing], review(entry(closing), entry(gone)));
    expect(issues).toMatchObject([
      { code: "review-unknown-event", severity: "warning", place: { line: 8 } },
    ]);
    expect(issues[0]?.message).toMatch(/gone .* added:/u);
    const hidden = reviewed([closing], review(entry(closing), entry(gone, "hide: no event")));
    expect(hidden.issues[0]?.message).toContain("can be removed");
  });
  test("keeps a merge and its title when the entry merged into is no longer found", () => {
    const gone = { ...ferry, id: "gone" };
    const yaml = review(
      entry(gone, "title: All of it"),
      entry(closing, "into: gone"),
      entry(later, "into: gone"),
    );
    const { events, issues } = reviewed([later, closing], yaml);
    expect(events).toMatchObject([{ title: "All of it", found: [closing.id, later.id] }]);
    expect(issues).toMatchObject([{ code: "review-unknown-event" }]);
  });
  test("says which quote its document no longer has", () => {
    const [source] = closing.sources;
    if (source === undefined) throw new Error("the event has a source");
    const stale = { ...source, quote: "The council closed the tunnel on 2 May 2024." };
    const elsewhere = { ...source, document: "documents/none.txt" };
    const yaml = review(entry({ id: closing.id, sources: [source, stale, elsewhere] }));
    const { events, issues } = reviewed([closing], yaml);
    expect(events).toEqual([closing]);
    expect(issues).toMatchObject([
      { code: "review-stale-quote", severity: "warning", place: { line: 8 } },
      { code: "review-stale-quote", place: { line: 9 } },
    ]);
    expect(issues[0]?.message).toContain("council closed the tunnel");
  });
  test("says where the program now gives another date than the one reviewed", () => {
    const { events, issues } = reviewed([ferry], review(entry(ferry, "date: 2024-05-01")));
    expect(events).toEqual([ferry]);
    expect(issues).toMatchObject([{ code: "review-date-changed", place: { line: 6 } }]);
  });
  test("shows what the review has never seen, and counts it", () => {
    const { events, issues } = reviewed(found, review(entry(closing)));
    expect(events).toEqual(found);
    expect(issues).toMatchObject([{ code: "review-new-events", severity: "warning" }]);
    expect(issues[0]?.message).toContain("2 found events are not in this review");
  });
  test("takes a quote that a curator dates as a further source", () => {
    const yaml = review(
      entry(closing).trimEnd(),
      "\n      - { document: documents/history.txt, quote: In May 2024 the bridge was closed by the council., dated: May 2024 }\n",
    );
    const { events, issues } = reviewed([closing], yaml);
    expect(issues).toEqual([]);
    expect(events[0]?.sources).toMatchObject([
      { document: "documents/notice.txt" },
      { document: "documents/history.txt", line: 2, dated: { text: "May 2024", date: "2024-05" } },
    ]);
  });
  test("takes ids as mere words", () => {
    const odd = ["__proto__", "constructor", "toString"].map((id) => ({
      ...ferry,
      id,
      found: [id],
    }));
    const [first] = odd;
    const yaml = review(...odd.map((event) => entry(event, "into: __proto__")).slice(1));
    const { events, issues } = reviewed(odd, yaml);
    expect(issues).toMatchObject([{ code: "review-new-events" }]);
    expect(events).toMatchObject([
      { id: first?.id, found: ["__proto__", "constructor", "toString"] },
    ]);
  });
  test("tells of many faults only so many, and how many more there are", () => {
    const entries = Array.from({ length: 200 }, (_, i) => entry({ ...ferry, id: `gone-${i}` }));
    const { issues } = reviewed([closing], review(...entries));
    expect(issues.filter(({ code }) => code === "review-unknown-event")).toHaveLength(50);
    expect(issues.at(-1)?.message).toContain("150 more");
  });
  test("reads ten thousand entries in seconds", () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      foundEvent(`event-${i}`, "2024-05-08", FERRY),
    );
    const yaml = review(
      ...many.map((event, i) => entry(event, i === 0 ? "title: All" : `into: event-${i - 1}`)),
    );
    const { events, issues } = reviewed(many, yaml);
    expect(issues).toEqual([]);
    expect(events).toMatchObject([{ title: "All" }]);
    expect(events[0]?.found).toHaveLength(10_000);
  }, 20_000);
});
