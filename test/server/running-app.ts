import { onTestFinished } from "vitest";
import { pino } from "pino";
import { issueOf, type WithIssues } from "../../src/model/issue.ts";
import { codebookSchema, type Codebook } from "../../src/model/codebook.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Job, JobEnd, SentPage, SentText } from "../../src/model/job.ts";
import type { Thread } from "../../src/model/thread.ts";
import type { AppOptions } from "../../src/server/create-app.ts";
import { serve } from "../../src/server/main.ts";
import type { Pipeline } from "../../src/server/pipeline.ts";
import { riverAnalysis, riverStudy } from "./small-study.ts";

/** A post a line that begins with a hyphen. */
function splitLines({ text, form }: SentText): Thread {
  const lines = text.split("\n").filter((line) => line.startsWith("- "));
  return {
    format: "threadlens-thread/1",
    form: { name: form ?? "hyphens", confidence: 1 },
    article: null,
    issues: lines.length === 0 ? [issueOf("no-posts", null, "no line with a hyphen")] : [],
    posts: lines.map((line, index) => ({
      id: String(index + 1),
      sourceId: null,
      parent: null,
      author: null,
      postedAt: null,
      span: null,
      text: line.slice(2),
      links: [],
      answers: null,
    })),
    furniture: [],
  };
}

function readCodebookObject(codebook: string | object, file: string): WithIssues<Codebook | null> {
  const read = codebookSchema.safeParse(codebook);
  if (read.success) return { value: read.data, issues: [] };
  const place = { file, line: 1, column: 1 };
  const words = read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  return { value: null, issues: words.map((found) => issueOf("yaml-value", place, found)) };
}

const doneWith = (answer: object): JobEnd => ({
  kind: "done",
  bytes: new TextEncoder().encode(JSON.stringify(answer)),
});

/** Steps small enough to see through. */
export const linePipeline: Pipeline = {
  work: async (job, { onProgress }) => {
    onProgress({ step: "coding", done: 0, total: 4 });
    onProgress({ step: "coding", done: 4, total: 4 });
    if ("of" in job) return "page" in job.of ? doPage(job, job.of.page) : answerOf(job, {});
    if (job.want === "split") return doneWith(splitLines(job.text));
    return job.want === "codebook"
      ? doneWith(readCodebookObject(job.codebook, "codebook"))
      : doneWith({ zipped: job.page.name });
  },
};

function doPage(job: Job, { name, text, codebook }: SentPage): JobEnd {
  const { value, issues } = readCodebookObject(codebook, "codebook");
  if (value === null) return { kind: "refused", what: "codebook", issues };
  const place = { file: name, line: 1, column: 1 };
  if (!text.includes("- "))
    return { kind: "refused", what: "text", issues: [issueOf("no-posts", place, "no line")] };
  const facts = { ...riverAnalysis([]).codebook, id: value.codebook };
  return answerOf(job, { ...riverAnalysis([]), study: name, codebook: facts });
}

/** Codes are of posts that are not there, all of them. */
function answerOf({ want, codes }: Job, analysis: Partial<Analysis>): JobEnd {
  const issues = codes.map(({ post }) => issueOf("codes-unknown-post", null, post));
  const questions = { format: "threadlens-questions/1", questions: [], codes: "", issues };
  const answer = want === "analysis" ? { ...riverAnalysis(), ...analysis, issues } : questions;
  return doneWith(answer);
}
/** The real server on a free port, or the one that is wanted; closed when the test ends; gives its address. */
export async function runApp(options: Partial<AppOptions> = {}, port = 0): Promise<string> {
  const study = riverStudy();
  const { url, close } = await serve({
    studies: new Map([[study.id, study]]),
    pipeline: linePipeline,
    pageDir: "/nonexistent",
    logger: pino({ level: "silent" }),
    ...options,
    host: "127.0.0.1",
    port,
  });
  onTestFinished(close);
  return url;
}
