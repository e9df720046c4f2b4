import { partsOf, precisionOf } from "../../../../src/model/edtf.ts";
import type { Event } from "../../../../src/model/event.ts";
import { readReview } from "../../../../src/pipeline/read/read-timeline-file.ts";
import type { TimelineSource } from "../../../../src/pipeline/timeline/read-timeline.ts";
import { applyReview } from "../../../../src/pipeline/timeline/review/apply-review.ts";

const NOTICE = "documents/notice.txt";

/** Two documents on an invented bridge, and a page whose article stands above a comment. */
export const documents: readonly TimelineSource[] = [
  {
    name: NOTICE,
    kind: "news",
    published: "2024-05-10",
    text: [
      "The council closed the bridge on 2 May 2024.",
      "The ferry began to run on Wednesday.",
      "The mayor called the closing “a pity”\n  and promised a new bridge on 4 May 2024.",
      "In June the tram and in July the bus was fined.",
      "== 20 May ==",
      "The tram stood still.",
    ].join("\n"),
  },
  {
    name: "documents/history.txt",
    kind: "encyclopedia",
    text: "The bridge was built in the late 1980s.\nIn May 2024 the bridge was closed by the council.\n",
  },
  {
    name: "threads/page.txt",
    kind: "news",
    text: "The bridge\nThe tram runs.\n\nIt closed on 2 May 2024, I saw it.\n",
    span: { start: 0, end: 26 },
  },
];

/** An event as the program might find it; its quote stands in the document. */
export function foundEvent(
  id: string,
  date: string,
  quote: string,
  { document = NOTICE, title = id, ...rest }: Partial<Event> & { readonly document?: string } = {},
  sources = documents,
): Event {
  const text = sources.find(({ name }) => name === document)?.text ?? "";
  const start = text.indexOf(quote);
  const precision = precisionOf(partsOf(date));
  const words = /\d+ May 2024/u.exec(quote);
  return {
    id,
    kind: "happening",
    date,
    end: null,
    precision,
    title,
    text: quote,
    sources: [
      {
        document,
        start,
        end: start + quote.length,
        quote,
        line: text.slice(0, start).split("\n").length,
        dated: {
          start: start + (words?.index ?? 0),
          end: start + (words?.index ?? 0) + (words?.[0].length ?? 1),
          text: words?.[0] ?? text.slice(start, start + 1),
          date,
          precision,
          resolvedBy: "written",
        },
      },
    ],
    differences: [],
    names: [],
    found: [id],
    posts: [],
    ...rest,
  };
}

export const CLOSED = "The council closed the bridge on 2 May 2024.";
export const FERRY = "The ferry began to run on Wednesday.";
export const FINES = "In June the tram and in July the bus was fined.";
export const TOLD_LATER = "In May 2024 the bridge was closed by the council.";

export const closing = foundEvent("2024-05-02-closed", "2024-05-02", CLOSED);
export const ferry = foundEvent("2024-05-08-ferry", "2024-05-08", FERRY);
export const later = foundEvent("2024-05-bridge-closed", "2024-05", TOLD_LATER, {
  document: "documents/history.txt",
});

export const HEAD = "timeline: bridge\ncurator: Ada\nmade: Read twice.\n";

/** An entry of a review: a found event and what a curator wrote on it. */
export const entry = (
  { id, sources }: Pick<Event, "id" | "sources">,
  decision = "",
  fields = "",
): string =>
  [
    `  - id: ${JSON.stringify(id)}`,
    ...(decision === "" ? [] : [`    ${decision}`]),
    ...(fields === "" ? [] : [`    ${fields}`]),
    "    quotes:",
    ...sources.map(
      ({ document, quote }) => `      - { document: ${document}, quote: ${JSON.stringify(quote)} }`,
    ),
    "",
  ].join("\n");

/** The events as a review in YAML leaves them, and the issues of reading and applying it. */
export function reviewed(found: readonly Event[], yaml: string, sources = documents) {
  const { value: review, issues } = readReview(yaml, "timeline.yaml", "bridge");
  const { value, issues: applied } = applyReview(found, review, sources);
  return { ...value, issues: [...issues, ...applied] };
}
