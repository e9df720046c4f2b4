import { readFileSync } from "node:fs";
import { z } from "zod";
import { eventKindSchema } from "../../src/model/event.ts";
import { documentKindSchema } from "../../src/model/source-document.ts";
import type { TimelineSource } from "../../src/pipeline/timeline/read-timeline.ts";
import { eventMarkSchema, type EventMark } from "./score-events.ts";
import { studySources } from "./study-sources.ts";

const ROOT = new URL("../fixtures/timeline/marked/", import.meta.url);
const familySchema = z.object({
  documents: z.array(
    z.object({ name: z.string(), kind: documentKindSchema, published: z.string().nullable() }),
  ),
  events: z.array(
    z.object({
      id: z.number(),
      date: z.string(),
      endDate: z.string().nullable(),
      kind: eventKindSchema,
      sure: z.boolean(),
      tellings: z.array(
        z.object({ document: z.string(), quote: z.string(), dateWords: z.string() }),
      ),
      differ: z.array(z.string()),
    }),
  ),
});

type Marked = { readonly documents: readonly TimelineSource[]; readonly marks: EventMark[] };

/** Invented documents and the events that a careful reader marked in them, before any rule was written. */
export function markedFamily(folder: "tune" | "check"): Marked {
  const read = (name: string) => readFileSync(new URL(`${folder}/${name}`, ROOT), "utf8");
  const family = familySchema.parse(JSON.parse(read("events.json")));
  const documents = family.documents.map(({ name, kind, published }) => ({
    name,
    kind,
    text: read(name),
    ...(published !== null && { published }),
  }));
  let count = 0;
  const marks = family.events.flatMap(({ date, endDate, kind, sure, tellings, differ }) => {
    const first = count + 1;
    return tellings.map(({ document, quote, dateWords }): EventMark => {
      count += 1;
      return {
        n: count,
        document,
        quote,
        date,
        end: endDate,
        kind,
        sure: sure && dateWords !== "",
        sameAs: count === first ? null : first,
        isDayDisputed: differ.some((about) => /^(?:day|time):/u.test(about)),
        isToldElsewhere: tellings.length > 1,
      };
    });
  });
  return { documents, marks };
}

/** The bundled study's documents and the events that a reader who had not seen the program marked in them. */
export function markedStudy(): Marked {
  const file = readFileSync(new URL("five/events.json", ROOT), "utf8");
  const { marks } = z.object({ marks: z.array(eventMarkSchema) }).parse(JSON.parse(file));
  return { documents: studySources("corpus/armenia-2023"), marks };
}
