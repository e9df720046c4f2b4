import { z } from "zod";
import { analysisSchema, type Analysis } from "../model/analysis.ts";

const studySchema = z.object({
  id: z.string(),
  title: z.string(),
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
  const answer = await fetchJson(`api/studies/${encodeURIComponent(study)}/analysis`);
  const analysis = analysisSchema.safeParse(answer);
  if (analysis.success) return analysis.data;
  const [issue] = analysis.error.issues;
  throw new AnswerError(
    `The analysis does not have the form that this page reads (${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}).`,
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
  const problem = problemSchema.safeParse(answer);
  if (problem.success) throw new AnswerError(`${problem.data.title}.`, problem.data.detail);
  throw new AnswerError(`The server answered with ${response.status}.`, "Load the page again.");
}
