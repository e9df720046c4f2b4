import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { destination, pino } from "pino";
import { z } from "zod";
import type { WithIssues } from "../../model/issue.ts";
import type { ServedStudy } from "../../server/served-study.ts";
import { analysePage } from "../analyse.ts";
import { readCodebook } from "../read/read-codebook.ts";
import { splitThread } from "../thread/split-thread.ts";
import { loadAnalysis } from "./load.ts";
import { counted, EXIT, failed, hasErrors, issueLines, type Streams } from "./output.ts";
import { reportFolder, writeReport } from "./report.ts";

const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));
const PAGE = join(PACKAGE, "dist", "page");
const CORPUS = join(PACKAGE, "corpus");

const environmentSchema = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3_000),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).optional(),
});

export type ServeOptions = {
  /** Writes each study's report before serving it. */
  readonly report?: boolean;
};

/** `threadlens serve [STUDY…]`: the page and the API; without a study, those that come with the program. */
export async function serveCommand(
  paths: readonly string[],
  options: ServeOptions,
  streams: Streams,
): Promise<number> {
  const environment = environmentSchema.safeParse(process.env);
  if (!environment.success) {
    for (const { path, message } of environment.error.issues)
      streams.log(`error: ${path.join(".")}: ${message}\n`);
    return EXIT.wrongUse;
  }
  const { HOST: host, PORT: port, LOG_LEVEL } = environment.data;
  const studies = new Map<string, ServedStudy>();
  for (const path of paths.length > 0 ? paths : bundledStudies()) {
    const { value: study, issues } = await readServed(path, options, streams);
    if (study === null) return failed(issues, false, streams);
    streams.log(issueLines(issues));
    studies.set(study.id, study);
  }
  const { serve, stopOnSignals } = await import("../../server/main.ts");
  const level = LOG_LEVEL ?? (process.stderr.isTTY ? "warn" : "info");
  const logger = pino({ level }, destination({ dest: 2, sync: true }));
  const pipeline = { splitThread, analyseText: analysePage, readCodebookText };
  try {
    const running = await serve({ studies, pipeline, pageDir: PAGE, host, port, logger });
    stopOnSignals(running, logger);
    streams.out(`Serving ${running.url} (stop with Ctrl+C)\n`);
    return EXIT.done;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    streams.log(
      `error: cannot listen on ${host}:${port} (${code}). Choose another with PORT=4000\n`,
    );
    return EXIT.inputErrors;
  }
}

function bundledStudies(): string[] {
  return readdirSync(CORPUS)
    .map((name) => join(CORPUS, name))
    .filter((folder) => existsSync(join(folder, "study.yaml")))
    .toSorted();
}

async function readServed(
  path: string,
  { report }: ServeOptions,
  { out }: Streams,
): Promise<WithIssues<ServedStudy | null>> {
  const { value: analysis, issues } = loadAnalysis(path, {});
  if (analysis === null || hasErrors(issues)) return { value: null, issues };
  const { study: id, title, summary, events } = analysis;
  out(
    `Read the study ${id}: ${counted(summary.posts, "post")}, ${counted(events.length, "dated event")}\n`,
  );
  const folder = reportFolder(id);
  if (report === true) out(await writeReport(analysis, folder));
  const reportDir = existsSync(join(folder, "index.html")) ? folder : null;
  return { value: { id, title, analysis, reportDir }, issues };
}

/** A codebook sent as an object is read as its JSON, which is YAML too. */
function readCodebookText(codebook: string | object, file: string) {
  const text = typeof codebook === "string" ? codebook : JSON.stringify(codebook);
  const { value, issues } = readCodebook(text, file);
  return { value: value?.codebook ?? null, issues };
}
