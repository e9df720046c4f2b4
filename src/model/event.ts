import { z } from "zod";
import { spanSchema } from "./place.ts";

export const precisionSchema = z.enum([
  "day",
  "month",
  "season",
  "quarter",
  "year",
  "decade",
  "century",
]);
export type Precision = z.infer<typeof precisionSchema>;

/** A date expression found in a text. */
export const dateMentionSchema = z.object({
  ...spanSchema.shape,
  /** The words, exactly as in the text. */
  text: z.string(),
  /** EDTF / ISO 8601-2: "2023-09-24", "2023-09", "2023", "199X", "2022-22" for summer. */
  date: z.string(),
  /** End of a range, else null. */
  endDate: z.string().nullable(),
  precision: precisionSchema,
  /** What a part that the words leave open was taken from: "written" where nothing was open. */
  resolvedBy: z.enum(["written", "published", "heading", "context"]),
  /** EDTF: the day of publication, the heading's date or the date in the text that the open part was read against; absent where nothing was open. */
  against: z.string().optional(),
  /** The days that the words may mean where their order is open ("03/04/2023"); `date` is what these have in common. */
  readings: z.array(z.string()).optional(),
});
export type DateMention = z.infer<typeof dateMentionSchema>;

export const eventSourceSchema = z.object({
  /** Id of the document: its file as the study names it. */
  document: z.string(),
  /** The sentence, row or heading; offsets in the document's text. */
  ...spanSchema.shape,
  /** The document's own words from start to end. */
  quote: z.string(),
  /** Line of `start` in the document; 1 is the first. */
  line: z.number().int().min(1),
  /** The words that date it, their offsets in the document, what dated them, and the date that this source gives. */
  dated: dateMentionSchema.pick({
    start: true,
    end: true,
    text: true,
    date: true,
    precision: true,
    resolvedBy: true,
    against: true,
    readings: true,
  }),
});
export type EventSource = z.infer<typeof eventSourceSchema>;

/** What sources tell differently of one event: “84 people”, “more than 140 people”. */
export const differenceSchema = z.object({
  /** What they differ on, in the words of the sources: "people detained". */
  about: z.string(),
  /** One a source; offsets in the document's text. */
  tellings: z
    .array(z.object({ document: z.string(), ...spanSchema.shape, text: z.string() }))
    .min(2),
});
export type Difference = z.infer<typeof differenceSchema>;

/** A happening, or what somebody made known in words: said, announced, denied, demanded. */
export const eventKindSchema = z.enum(["happening", "statement"]);
export type EventKind = z.infer<typeof eventKindSchema>;

export const eventSchema = z.object({
  /** Made from date and words; does not change when an unrelated document is added, or the title by a person. */
  id: z.string(),
  kind: eventKindSchema,
  date: z.string(),
  end: z.string().nullable(),
  precision: precisionSchema,
  /** At most 90 characters, from the document's own words. */
  title: z.string(),
  /** The full sentence of the first source. */
  text: z.string(),
  sources: z.array(eventSourceSchema).min(1),
  /** Where the sources do not agree. */
  differences: z.array(differenceSchema),
  /** Usual names of it, from the codebook's `events` and from the documents. */
  names: z.array(z.string()),
  /** Ids of the events, as the program found them, that it is made of; none for one that a person added. */
  found: z.array(z.string()),
  /** Keys (thread/post) of the posts that speak of it; a study's only thread leaves the thread out. */
  posts: z.array(z.string()),
});
export type Event = z.infer<typeof eventSchema>;

/** How a post's words are known to speak of an event. */
export const mentionGroundSchema = z.enum([
  /** By a usual name: "the tram strike". */
  "name",
  /** By a date that fits the event's, in a sentence about it. */
  "date",
  /** By people, places and things that single it out. */
  "words",
]);

/** One place where a post speaks of an event; offsets in the post's text. */
export const eventMentionSchema = z.object({
  ...spanSchema.shape,
  by: mentionGroundSchema,
  /** In words a reader understands: "names the year 2020 and “war”". */
  how: z.string(),
  confidence: z.number().min(0).max(1),
});
export type EventMention = z.infer<typeof eventMentionSchema>;

/** What posts speak of and no document tells; it is shown as theirs and never as a fact. */
export const readersEventSchema = z.object({
  id: z.string(),
  /** As the codebook gives it, else as the post does. */
  date: z.string(),
  end: z.string().nullable(),
  precision: precisionSchema,
  /** At most 90 characters: a usual name from the codebook, else the post's own words. */
  title: z.string(),
  /** Whether the codebook's `events` name it. */
  isNamed: z.boolean(),
  /** Ids of the documents that name it without giving it a date; empty where none does. */
  namedIn: z.array(z.string()),
  mentions: z
    .array(
      z.object({
        /** Key (thread/post) of the post; a study's only thread leaves the thread out. */
        post: z.string(),
        /** The sentence it stands in. */
        quote: z.string(),
        ...eventMentionSchema.shape,
      }),
    )
    .min(1),
});
export type ReadersEvent = z.infer<typeof readersEventSchema>;

/** What people made of the timeline that the program found. */
export const curationSchema = z.object({
  /** Who reviewed it. */
  curator: z.string(),
  /** How it was reviewed, in a sentence. */
  made: z.string(),
  /** The timeline as the program found it. */
  found: z.array(eventSchema),
  /** What readers alone mention beside the timeline as found. */
  readersEvents: z.array(readersEventSchema),
  /** Found events that the curator took out, and why. */
  hidden: z.array(z.object({ event: z.string(), why: z.string() })),
});
export type Curation = z.infer<typeof curationSchema>;
