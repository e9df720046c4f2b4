import { z } from "zod";
import {
  analysedPostSchema,
  analysisSchema,
  type AnalysedPost,
  type Analysis,
} from "../model/analysis.ts";
import { postLinksSchema, readPostLinks, type PostLink } from "../model/post-links.ts";
import { postTableSchema, readPostTable } from "../model/post-table-json.ts";
import { postTextsSchema, readPostTexts, type PostWords } from "../model/post-texts.ts";
import { withTable } from "../model/post-table.ts";

const studySchema = z.object({
  id: z.string(),
  title: z.string(),
  posts: z.number(),
  /** Address of the report, from the page's own. */
  report: z.string().nullable(),
});
export type StudyFacts = z.infer<typeof studySchema>;
const studiesSchema = z.object({ studies: z.array(studySchema) });
const problemSchema = z.object({ title: z.string(), detail: z.string() });

/** What a reader is told when an answer does not come or cannot be read. */
export class AnswerError extends Error {
  readonly advice: string;
  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

export async function fetchStudies(): Promise<StudyFacts[]> {
  return studiesSchema.parse(await fetchJson("api/studies")).studies;
}

export async function fetchAnalysis(study: string): Promise<Analysis> {
  return read(analysisSchema, await fetchJson(`${pathOf(study)}/analysis`));
}

/** A study of very many posts: what it says beside them, and the posts as columns without their words. */
export async function fetchWithTable(study: string): Promise<Analysis> {
  const [facts, sent] = await Promise.all([
    fetchJson(`${pathOf(study)}/analysis?posts=none`),
    fetchJson(`${pathOf(study)}/table`),
  ]);
  const table = readPostTable(read(postTableSchema, sent));
  if (table === null) throw otherForm("the columns do not fit one another");
  return withTable(read(analysisSchema, facts), table);
}

const postsSchema = z.object({ posts: z.array(analysedPostSchema) });

/** At most 50 posts by their keys; those that the study does not have are left out. */
export async function fetchPosts(study: string, keys: readonly string[]): Promise<AnalysedPost[]> {
  const query = new URLSearchParams(keys.map((key) => ["key", key]));
  return read(postsSchema, await fetchJson(`${pathOf(study)}/posts?${query.toString()}`)).posts;
}

/** The words of every post of a study of so many, and what they quote, in the order of the table. */
export async function fetchTexts(study: string, size: number): Promise<readonly PostWords[]> {
  const words = readPostTexts(
    read(postTextsSchema, await fetchJson(`${pathOf(study)}/texts`)),
    size,
  );
  if (words === null) throw otherForm("the texts do not fit the table");
  return words;
}

/** What the posts of a study of so many quote, name, repeat and echo. */
export async function fetchLinks(study: string, size: number): Promise<readonly PostLink[]> {
  const links = readPostLinks(
    read(postLinksSchema, await fetchJson(`${pathOf(study)}/links`)),
    size,
  );
  if (links === null) throw otherForm("the links do not fit the table");
  return links;
}

function pathOf(study: string): string {
  return `api/studies/${encodeURIComponent(study)}`;
}

function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const fitting = schema.safeParse(answer);
  if (fitting.success) return fitting.data;
  const [issue] = fitting.error.issues;
  throw otherForm(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

function otherForm(found: string): AnswerError {
  return new AnswerError(
    `The analysis does not have the form that this page reads (${found}).`,
    "Build page and server from the same version, then load the page again.",
  );
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path).catch(() => {
    throw new AnswerError(
      "The server does not answer.",
      "See that it runs, then load the page again.",
    );
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw refusal(answer, response.status, "Load the page again.");
}

/** What a server that refuses says and advises; `advice` where its answer says nothing that can be read. */
export function refusal(answer: unknown, status: number, advice = "Try again."): AnswerError {
  const problem = problemSchema.safeParse(answer);
  return problem.success
    ? new AnswerError(`${problem.data.title}.`, problem.data.detail)
    : new AnswerError(`The server answered with ${status}.`, advice);
}
