import { onTestFinished } from "vitest";
import { pino } from "pino";
import { issueOf } from "../../src/model/issue.ts";
import { codebookSchema } from "../../src/model/codebook.ts";
import type { AppOptions } from "../../src/server/create-app.ts";
import { serve } from "../../src/server/main.ts";
import type { Pipeline } from "../../src/server/pipeline.ts";
import { riverAnalysis, riverStudy } from "./small-study.ts";

/** Steps small enough to see through: a post a line that begins with a hyphen. */
export const linePipeline: Pipeline = {
  splitThread: (text, options) => {
    const lines = text.split("\n").filter((line) => line.startsWith("- "));
    return {
      format: "threadlens-thread/1",
      form: { name: options?.form ?? "hyphens", confidence: 1 },
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
  },
  analyseText: ({ name, text, codebook }) => {
    const found = text.includes("- ");
    return {
      ...riverAnalysis([]),
      study: name,
      codebook: { ...riverAnalysis([]).codebook, id: codebook.codebook },
      issues: found ? [] : [issueOf("no-posts", { file: name, line: 1, column: 1 }, "no line")],
    };
  },
  readCodebookText: (codebook, file) => {
    const read = codebookSchema.safeParse(codebook);
    if (read.success) return { value: read.data, issues: [] };
    const place = { file, line: 1, column: 1 };
    const words = read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    return { value: null, issues: words.map((found) => issueOf("yaml-value", place, found)) };
  },
};

/** The real server on a free port, closed when the test ends; gives its address. */
export async function runApp(options: Partial<AppOptions> = {}): Promise<string> {
  const study = riverStudy();
  const { url, close } = await serve({
    studies: new Map([[study.id, study]]),
    pipeline: linePipeline,
    pageDir: "/nonexistent",
    logger: pino({ level: "silent" }),
    ...options,
    host: "127.0.0.1",
    port: 0,
  });
  onTestFinished(close);
  return url;
}
