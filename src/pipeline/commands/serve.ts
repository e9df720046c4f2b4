import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { destination, pino } from "pino";
import { z } from "zod";
import type { Analysis } from "../../model/analysis.ts";
import type { ServedStudy } from "../../server/served-study.ts";
import { analysePage } from "../analyse.ts";
import { readCodebook } from "../read/read-codebook.ts";
import { splitThread } from "../thread/split-thread.ts";
import { loadAnalysis, type LoadOptions } from "./load.ts";
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

export type ServeOptions = Pick<LoadOptions, "codes"> & {
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
  const analyses = new Map<string, ReadAnalysis>();
  const { codes } = options;
  if (codes !== undefined && paths.length !== 1) {
    streams.log("error: Codes belong to one study. Name it, and no other, with --codes\n");
    return EXIT.wrongUse;
  }
  for (const path of paths.length > 0 ? paths : bundledStudies()) {
    const { value: analysis, issues } = loadAnalysis(path, { codes });
    if (analysis === null || hasErrors(issues)) return failed(issues, false, streams);
    streams.log(issueLines(issues));
    const same = analyses.get(analysis.study);
    if (same !== undefined) {
      streams.log(`error: ${sameIdFault(analysis.study, same.path, path)}\n`);
      return EXIT.wrongUse;
    }
    analyses.set(analysis.study, { path, analysis });
  }
  const studies = new Map<string, ServedStudy>();
  for (const [id, { analysis }] of analyses)
    studies.set(id, await readServed(analysis, options, streams));
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

type ReadAnalysis = { readonly path: string; readonly analysis: Analysis };

/** Page, API and reports know a study by its id. */
function sameIdFault(id: string, first: string, second: string): string {
  return `${first} and ${second} are both the study "${id}". Give one of them another id (study: in study.yaml), or leave one out.`;
}

async function readServed(
  analysis: Analysis,
  { report }: ServeOptions,
  { out }: Streams,
): Promise<ServedStudy> {
  const { study: id, title, summary, events } = analysis;
  out(
    `Read the study ${id}: ${counted(summary.posts, "post")}, ${counted(events.length, "dated event")}\n`,
  );
  const folder = reportFolder(id);
  if (report === true) out(await writeReport(analysis, folder));
  const reportDir = existsSync(join(folder, "index.html")) ? folder : null;
  return { id, title, analysis, reportDir };
}

/** A codebook sent as an object is read as its JSON, which is YAML too. */
function readCodebookText(codebook: string | object, file: string) {
  const text = typeof codebook === "string" ? codebook : JSON.stringify(codebook);
  const { value, issues } = readCodebook(text, file);
  return { value: value?.codebook ?? null, issues };
}
