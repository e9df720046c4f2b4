import { z } from "zod";
import { analysedPostSchema, analysisSchema } from "../model/analysis.ts";
import { codeRowSchema } from "../model/code-row.ts";
import { codebookSchema } from "../model/codebook.ts";
import { curationSchema, eventSchema, readersEventSchema } from "../model/event.ts";
import { issueSchema } from "../model/issue.ts";
import { progressSchema } from "../model/progress.ts";
import { questionsSchema } from "../model/question.ts";
import { readersCodesSchema } from "../model/readers-code.ts";
import { repairsSchema } from "../model/repair.ts";
import { postLinksSchema } from "../model/post-links.ts";
import { postTableSchema } from "../model/post-table-json.ts";
import { postTextsSchema } from "../model/post-texts.ts";
import { daySchema, documentFactsSchema } from "../model/source-document.ts";
import { stanceSchema } from "../model/stance.ts";
import { threadSchema, threadsSchema } from "../model/thread.ts";
import { problemSchema } from "./problem.ts";

const studiesSchema = z.object({
  studies: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      question: z.string().nullable(),
      posts: z.number().int(),
      /** Address of the study's report; null where none was made. */
      report: z.string().nullable(),
    }),
  ),
});
export type Studies = z.infer<typeof studiesSchema>;

const postsPageSchema = z.object({
  /** Whose codes the filter counts. */
  coder: z.string(),
  total: z.number().int().min(0),
  /** 1 is the first. */
  page: z.number().int().min(1),
  pages: z.number().int().min(1),
  posts: z.array(analysedPostSchema),
});
export type PostsPage = z.infer<typeof postsPageSchema>;

const codesPageSchema = z.object({
  /** Whose codes these are; null for all coders'. */
  coder: z.string().nullable(),
  total: z.number().int().min(0),
  /** 1 is the first. */
  page: z.number().int().min(1),
  pages: z.number().int().min(1),
  codes: z.array(
    z.object({
      ...codeRowSchema.shape,
      basis: stanceSchema.shape.basis.meta({
        description:
          "What a side rests on: words of the post, the conversation around it, or a person's code; null for neither and for tone.",
      }),
      sure: z.boolean().nullable().meta({
        description:
          "Whether codes of this confidence were on the other side than the reference in at most one of five on topics left out while the model was fitted; null for tone.",
      }),
    }),
  ),
});
export type CodesPage = z.infer<typeof codesPageSchema>;

/** Versions of a timeline: as the program found it, and as people left it. */
export const versionSchema = z.enum(["found", "reviewed"]);
export type TimelineVersion = z.infer<typeof versionSchema>;

const timelineSchema = z.object({
  version: versionSchema.meta({
    description: "Which version `events` are; found where nobody has reviewed the timeline.",
  }),
  events: z.array(eventSchema),
  readersEvents: z.array(readersEventSchema).meta({
    description:
      "What posts speak of and no document of the study tells, whichever version is asked for: theirs, not checked, and never a fact.",
  }),
  curation: curationSchema.omit({ found: true, readersEvents: true }).nullable().meta({
    description:
      "Who reviewed the timeline, how, and which found events are not shown; null where nobody has.",
  }),
  documents: z.array(documentFactsSchema),
});
export type Timeline = z.infer<typeof timelineSchema>;

const lineSchema = z.string().min(1).max(400);
const nameSchema = z.string().min(1).max(200);
const pastedTextSchema = z.string().min(1).meta({
  description: "A page’s text, or an export’s; a byte order mark at its beginning is dropped.",
});
const fileNameSchema = nameSchema.meta({
  description:
    "Name of the text’s file: with its content it says whether it is a saved page or an export, and in which format.",
});

export const splitBodySchema = z.strictObject({
  text: pastedTextSchema,
  form: nameSchema.optional(),
  name: fileNameSchema.optional(),
  repairs: repairsSchema.optional(),
});

/** Ten times a codebook of three targets. Reading takes time by the square of the number of keys: at worst seconds. */
const CODEBOOK_CHARACTERS = 50_000;
const TOO_LONG = `must be at most ${CODEBOOK_CHARACTERS} characters long`;

/** What is nested too deeply to be written is too long. */
function jsonLength(value: object): number {
  try {
    return JSON.stringify(value).length;
  } catch (error) {
    if (error instanceof RangeError) return Infinity;
    throw error;
  }
}

const sentCodebookSchema = z
  .record(z.string(), z.unknown())
  .refine((codebook) => jsonLength(codebook) <= CODEBOOK_CHARACTERS, TOO_LONG);

const anyCodebookSchema = z
  .union([z.string().min(1).max(CODEBOOK_CHARACTERS), sentCodebookSchema], {
    error: (fault) =>
      fault.input === undefined
        ? undefined
        : "must be a codebook as an object or as YAML text, or the id of a served study",
  })
  .meta({
    description:
      "A codebook as an object (see Codebook) or as YAML text, or the id of a served study.",
  });

export const codebookBodySchema = z.strictObject({ codebook: anyCodebookSchema });

const checkedCodebookSchema = z.object({
  codebook: z.record(z.string(), z.unknown()).nullable().meta({
    description: "In the form in which a file holds it (see Codebook); null where it has errors.",
  }),
  yaml: z.string().nullable(),
  issues: z.array(issueSchema),
});

const studyFolderSchema = z.string().meta({
  contentMediaType: "application/zip",
  description:
    "study.yaml, codebook.yaml, the text under threads/, the codes in codes/you.csv where there are any, and README.txt.",
});

export const analysesBodySchema = z.strictObject({
  text: pastedTextSchema,
  codebook: anyCodebookSchema,
  form: nameSchema.optional(),
  thread: lineSchema.optional().meta({
    description:
      "Of an export with several threads: the one that is meant, by the export’s id, as the answer of /api/split names it. All of them where it is left out.",
  }),
  name: fileNameSchema.optional(),
  published: daySchema.optional(),
  title: lineSchema.optional(),
  publisher: lineSchema.optional(),
  repairs: repairsSchema.optional(),
  codes: readersCodesSchema.optional(),
});

export type AnalysesBody = z.infer<typeof analysesBodySchema>;

export const studyBodySchema = z.strictObject({ codes: readersCodesSchema });

const annotationsSchema = z
  .object({
    "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
    id: z.string(),
    type: z.literal("AnnotationCollection"),
    label: z.string(),
    total: z.number().int().min(0),
    first: z.object({ items: z.array(z.looseObject({ type: z.literal("Annotation") })) }).loose(),
  })
  .meta({ description: "An AnnotationCollection of the W3C Web Annotation Data Model." });

const citationSchema = z
  .array(z.looseObject({ id: z.string(), type: z.string(), title: z.string() }))
  .meta({ description: "Items of CSL-JSON: the study, its documents, the program." });

const healthSchema = z.object({ status: z.literal("ok"), studies: z.number().int() });

const openapiSchema = z.object({ openapi: z.literal("3.1.0") }).loose();

/** By the name under which the OpenAPI document lists them. */
export const bodySchemas = {
  SplitBody: splitBodySchema,
  AnalysesBody: analysesBodySchema,
  CodebookBody: codebookBodySchema,
  StudyBody: studyBodySchema,
  Codebook: codebookSchema,
} as const;

export const answerSchemas = {
  Studies: studiesSchema,
  Analysis: analysisSchema,
  Questions: questionsSchema,
  Progress: progressSchema,
  PostsPage: postsPageSchema,
  PostTable: postTableSchema,
  PostTexts: postTextsSchema,
  PostLinks: postLinksSchema,
  CodesPage: codesPageSchema,
  Post: analysedPostSchema,
  Event: eventSchema,
  ReadersEvent: readersEventSchema,
  Timeline: timelineSchema,
  Thread: threadSchema,
  Threads: threadsSchema,
  SplitAnswer: z.union([threadSchema, threadsSchema]),
  CheckedCodebook: checkedCodebookSchema,
  StudyFolder: studyFolderSchema,
  Issue: issueSchema,
  Annotations: annotationsSchema,
  Citation: citationSchema,
  Health: healthSchema,
  OpenApi: openapiSchema,
  Problem: problemSchema,
} as const;
export type BodyName = keyof typeof bodySchemas;
export type AnswerName = keyof typeof answerSchemas;
