import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Event } from "../../../../src/model/event.ts";
import { readReview } from "../../../../src/pipeline/read/read-timeline-file.ts";
import {
  applyReview,
  searchedDocuments,
} from "../../../../src/pipeline/timeline/review/apply-review.ts";
import { matchEntries } from "../../../../src/pipeline/timeline/review/match-entries.ts";
import { updatedReview } from "../../../../src/pipeline/timeline/review/update-review.ts";
import { newReview } from "../../../../src/pipeline/timeline/review/write-review.ts";
import { closing, documents, entry, ferry, foundEvent, HEAD, later } from "./bridge-review.ts";

const searched = searchedDocuments(documents);

function updated(text: string, found: readonly Event[]): string {
  const { value: review } = readReview(text, "timeline.yaml", "bridge");
  if (review === null) throw new Error("expected a review without errors");
  const matches = matchEntries(found, review.value.events, searched);
  return updatedReview(text, review.value, matches, searched);
}

/** Events of one document whose sentences are the quotes given. */
function eventsQuoting(quotes: readonly string[], titles: readonly string[]) {
  const name = "documents/any.txt";
  const text = quotes.join("\n");
  let start = 0;
  const events = quotes.map((quote, i): Event => {
    const end = start + quote.length;
    const dated = {
      start,
      end,
      text: quote,
      date: "2024",
      precision: "year",
      resolvedBy: "written",
    } as const;
    const source = {
      document: name,
      start,
      end,
      quote,
      line: text.slice(0, start).split("\n").length,
      dated,
    };
    start = end + 1;
    const id = `2024-${String(i).padStart(3, "0")}`;
    return {
      ...closing,
      id,
      date: "2024",
      precision: "year",
      title: titles[i] ?? "Untitled",
      text: quote,
      sources: [source],
      found: [id],
    };
  });
  return { events, sources: [{ name, text, kind: "news" } as const] };
}

const anyText = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom(
        ..."a : # - ? ' \" | > & * ! % @ ` { } [ ] , \\ ~ = < . … ’ “".split(" "),
        " ",
        "\t",
      ),
      minLength: 1,
      maxLength: 60,
    }),
    fc.constantFrom(
      "null",
      "true",
      "2024",
      "0x1f",
      "1e3",
      "- a",
      "? b",
      "key: value",
      "#no",
      "---",
      "...",
      "<<",
      "~",
    ),
  )
  .map((text) => text.trim().slice(0, 90))
  .filter((text) => !/\p{Cs}/u.test(text) && text !== "");

describe("newReview", () => {
  test("changes nothing when it is read, whatever stands in titles and quotes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 6 }), (pairs) => {
        const { events, sources } = eventsQuoting(
          pairs.map(([quote]) => quote),
          pairs.map(([, title]) => title),
        );
        const { value: review, issues } = readReview(newReview("bridge", events), "t", "bridge");
        expect(issues).toEqual([]);
        const applied = applyReview(events, review, sources);
        expect(applied.issues.map(({ code }) => code)).toEqual(["review-unsigned"]);
        expect(applied.value.events).toEqual(events);
        expect(applied.value.curation).toMatchObject({ curator: "nobody yet", found: events });
      }),
    );
  });
  test("keeps long quotes as they are, wherever they break", () => {
    const longText = fc
      .array(fc.oneof(anyText, fc.constantFrom("a", " ", "  ", "\t", "-", "#")), {
        minLength: 20,
        maxLength: 60,
      })
      .map((words) => words.join(" ").trim());
    fc.assert(
      fc.property(longText, (quote) => {
        const { events } = eventsQuoting([quote], ["Title"]);
        const { value: review } = readReview(newReview("bridge", events), "t", "bridge");
        expect(review?.value.events[0]?.quotes[0]?.quote).toBe(quote);
      }),
    );
  });
  test("has no events for a study without any, and takes them later", () => {
    const text = newReview("bridge", []);
    expect(updated(updated(text, [closing]), [closing])).toBe(updated(text, [closing]));
    expect(updated(text, [closing])).toContain(closing.id);
  });
});

describe("updatedReview", () => {
  const DECIDED = `# Our own head, in two
# lines.
${HEAD}events: # those of May
  # The date is disputed.
${entry(closing, "title: 'The council says: closed' # as it says")}
  # Ada: not sure about this one
${entry(ferry, "hide: >-\n      no happening,\n      only a plan")}added: []
`;

  test("leaves the text as it is where the program finds nothing else", () => {
    expect(updated(DECIDED, [closing, ferry])).toBe(DECIDED);
    const crlf = DECIDED.replaceAll("\n", "\r\n");
    expect(updated(crlf, [closing, ferry])).toBe(crlf);
  });
  test("adds what is new at its place by date and keeps decisions and comments", () => {
    const text = updated(DECIDED, [later, closing, ferry]);
    expect(text.match(/^ {2}- id: .*$/gmu)).toEqual(
      [later, closing, ferry].map(({ id }) => expect.stringContaining(id)),
    );
    for (const kept of [
      "# Our own head, in two\n# lines.\n",
      "# those of May\n",
      `  # The date is disputed.\n  - id: ${JSON.stringify(closing.id)}\n`,
      "title: 'The council says: closed' # as it says\n",
      "  # Ada: not sure about this one\n",
      "hide: >-\n      no happening, only a plan\n",
    ])
      expect(text).toContain(kept);
    expect(updated(text, [later, closing, ferry])).toBe(text);
  });
  test("keeps the line ends of the file", () => {
    const text = updated(DECIDED.replaceAll("\n", "\r\n"), [later, closing, ferry]);
    expect(text.replaceAll("\r\n", "").includes("\n")).toBe(false);
  });
  test("adds events to a list that is empty, missing or on one line", () => {
    const one = `events: [{ id: ${JSON.stringify(closing.id)}, title: Closed, quotes: [{ document: documents/notice.txt, quote: ${closing.text} }] }]\n`;
    for (const list of ["", "events: # none yet\n", "events: [] # none yet\n", one]) {
      const text = updated(HEAD + list, [later, closing]);
      const { value, issues } = readReview(text, "t", "bridge");
      expect(issues).toEqual([]);
      expect(value?.value.events.map(({ id }) => id)).toEqual([later.id, closing.id]);
      expect(text.includes("# none yet")).toBe(list.includes("# none yet"));
    }
  });
  test("writes the end of a span, in an entry that lacks it too", () => {
    const span = { ...closing, end: "2024-05-09" };
    const text = newReview("bridge", [span]);
    expect(text).toMatch(/date: 2024-05-02\n    end: 2024-05-09\n/u);
    expect(updated(text.replace("    end: 2024-05-09\n", ""), [span])).toBe(text);
    expect(updated(text, [span])).toBe(text);
  });
  test("keeps entries that are no longer found", () => {
    const text = updated(DECIDED, [later]);
    for (const { id } of [closing, ferry, later]) expect(text).toContain(id);
  });
  test("writes the ids and words that the program has now, also where events are merged", () => {
    const yaml = `${HEAD}events:\n${entry(closing, "title: Closed")}${entry(later, `into: ${closing.id}`)}`;
    const cut = foundEvent("new-id", "2024-05-02", "The council closed the bridge");
    const text = updated(yaml, [cut, later]);
    expect(text).toContain(`- id: "new-id"\n`);
    expect(text).toContain("into: new-id\n");
    expect(text).not.toContain(closing.id);
    expect(readReview(text, "t", "bridge").value?.value.events[0]).toMatchObject({
      title: "Closed",
      quotes: [{ line: 1, quote: "The council closed the bridge" }],
    });
  });
  test("adds the quotes of sources found since, and corrects lines", () => {
    const both = { ...closing, sources: [...closing.sources, ...later.sources] };
    const yaml = `${HEAD}events:\n${entry(closing).replace("{ document", "{ line: 7, document")}`;
    expect(readReview(updated(yaml, [both]), "t", "bridge").value?.value.events).toMatchObject([
      { quotes: [{ line: 1 }, { document: "documents/history.txt", line: 2 }] },
    ]);
  });
  test("loses no comment line and no decision of any file, whatever is found", () => {
    const all = [later, closing, ferry];
    const some = fc.subarray(all);
    const notes = fc.array(fc.stringMatching(/^[a-z ]{0,20}$/u), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(some, some, notes, (reviewedBefore, found, comments) => {
        const entries = reviewedBefore.map(
          (event, i) => `  # note ${i} ${comments[i] ?? ""}\n${entry(event, `hide: because ${i}`)}`,
        );
        const yaml = `${HEAD}events:${entries.length === 0 ? " []" : ""}\n${entries.join("")}`;
        const text = updated(yaml, found);
        for (const i of reviewedBefore.keys()) {
          expect(text).toContain(`# note ${i}`);
          expect(text).toContain(`hide: because ${i}`);
        }
        for (const { id } of found) expect(text).toContain(id);
        expect(updated(text, found)).toBe(text);
      }),
    );
  });
});
