import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventsOf } from "../../src/web/work.ts";

const event = (name: string, data: string) => `event: ${name}\ndata: ${data}\n\n`;

/** An answer that comes in these pieces. */
function answerIn(pieces: readonly Uint8Array<ArrayBuffer>[]): Response {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  return new Response(body);
}

describe("eventsOf", () => {
  test("reads the same events wherever the network cuts the answer", async () => {
    const sent = [
      { name: "progress", data: '{"done":1}' },
      { name: "done", data: '{"words":"“ԱԲ” 🚋"}' },
    ];
    const bytes = new TextEncoder().encode(
      sent.map(({ name, data }) => event(name, data)).join(""),
    );
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const ends = [...places.toSorted((a, b) => a - b), bytes.length];
        const pieces = ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
        const read: object[] = [];
        for await (const one of eventsOf(answerIn(pieces))) read.push(one);
        expect(read).toEqual(sent);
      }),
    );
  });
});
