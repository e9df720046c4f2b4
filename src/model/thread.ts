import { z } from "zod";
import { issueSchema } from "./issue.ts";
import { spanSchema } from "./place.ts";
import { repairsSchema } from "./repair.ts";

export const linkSchema = z.object({
  kind: z.enum(["quotes", "mentions", "echoes", "repeats"]),
  /** Id of the post linked to, or "article". */
  to: z.string(),
  /** Offsets in the post's own text. */
  ...spanSchema.shape,
  confidence: z.number().min(0).max(1),
});
export type Link = z.infer<typeof linkSchema>;

export const answerSchema = z.object({
  to: z.string(),
  by: z.enum(["position", "quotes", "mentions", "echoes", "agrees"]),
  confidence: z.number().min(0).max(1),
});

export const postSchema = z.object({
  /** "12" the twelfth top-level post, "12.1" its first reply. */
  id: z.string(),
  /** The id that the export gave it; null for pasted text. */
  sourceId: z.string().nullable(),
  parent: z.string().nullable(),
  author: z.string().nullable(),
  /** As on the page or ISO 8601 where the export is exact. */
  postedAt: z.string().nullable(),
  /** Place of the body in the source text; null where the text was decoded from an export. */
  span: spanSchema.nullable(),
  /** The body; each line without its indentation, ends trimmed. */
  text: z.string(),
  links: z.array(linkSchema),
  /** The best guess of the post that is really answered, with its ground. */
  answers: answerSchema.nullable(),
});
export type Post = z.infer<typeof postSchema>;

/**
 * Pieces of a page that are nobody's words. Of a post: its number, bullet, level, author, date, the post or person it
 * names as answered ("reply-to"), votes, badge, title, signature, buttons ("Reply", share links, permalink), marks
 * (separators, "says:", "Posted by"). Of the page: the note on the article's author, headings, notes.
 */
const FURNITURE = [
  "number",
  "bullet",
  "level",
  "author",
  "date",
  "reply-to",
  "votes",
  "badge",
  "title",
  "signature",
  "button",
  "mark",
  "author-note",
  "heading",
  "note",
] as const;

export const furnitureSchema = z.object({
  ...spanSchema.shape,
  kind: z.enum(FURNITURE),
  /** The post that the piece belongs to; null for the page's own. */
  post: z.string().nullable(),
});
export type Furniture = z.infer<typeof furnitureSchema>;

/** A place that could be read otherwise, for a person to decide. */
export const doubtSchema = z.object({
  kind: z.enum([
    "list",
    "gap",
    "header",
    "form",
    "short",
    "unnamed",
    "article-end",
    "below",
    "lost",
  ]),
  /** What it is about, in the source text. */
  ...spanSchema.shape,
  /** 1 is the first line of the text. */
  line: z.number().int().min(1),
  /** The post it is about; null for the page. */
  post: z.string().nullable(),
  /** What was found and why it was read so, in one to three sentences. */
  reason: z.string(),
  options: z
    .array(
      z.object({
        /** What happens, as on a button. */
        words: z.string(),
        /** To be made after those that are made already. */
        repairs: repairsSchema,
        /** The form to read the page in, where that is the choice; repairs made before do not fit then. */
        form: z.string().nullable(),
      }),
    )
    .min(2),
  /** Index of the option that the split is now. */
  kept: z.number().int().min(0),
});
export type Doubt = z.infer<typeof doubtSchema>;

export const threadSchema = z.object({
  format: z.literal("threadlens-thread/1"),
  form: z.object({
    /** "none" where no comments were found. */
    name: z.string(),
    confidence: z.number().min(0).max(1),
  }),
  article: spanSchema.nullable(),
  issues: z.array(issueSchema),
  posts: z.array(postSchema),
  furniture: z.array(furnitureSchema),
  /** Where a page could be split otherwise, in page order; left out where nobody is asked. */
  doubts: z.array(doubtSchema).optional(),
});
export type Thread = z.infer<typeof threadSchema>;

/** What a file with several threads is split into. */
export const threadsSchema = z.object({
  format: z.literal("threadlens-threads/1"),
  threads: z.array(
    threadSchema.extend({
      /** As the export names it. */
      id: z.string(),
      title: z.string().nullable(),
    }),
  ),
  /** Of the file itself; those of a thread stand in the thread. */
  issues: z.array(issueSchema),
});
export type Threads = z.infer<typeof threadsSchema>;
