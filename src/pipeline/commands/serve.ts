import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { destination, pino } from "pino";
import { z } from "zod";
import type { Analysis } from "../../model/analysis.ts";
import type { ServedStudy } from "../../server/served-study.ts";
import { createWorkers } from "../work/create-workers.ts";
import { packStudy, type PackedStudy } from "../work/pack-study.ts";
import { loadStudyAnalysis, type LoadOptions } from "./load.ts";
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
    const { value, issues } = loadStudyAnalysis(path, { codes }, streams);
    if (value === null || hasErrors(issues)) return failed(issues, false, streams);
    const { study, analysis } = value;
    streams.log(issueLines(issues));
    const same = analyses.get(analysis.study);
    if (same !== undefined) {
      streams.log(`error: ${sameIdFault(analysis.study, same.path, path)}\n`);
      return EXIT.wrongUse;
    }
    analyses.set(analysis.study, { path, analysis, packed: packStudy(study, path) });
  }
  const studies = new Map<string, ServedStudy>();
  for (const [id, { analysis }] of analyses)
    studies.set(id, await readServed(analysis, options, streams));
  const { serve, stopOnSignals } = await import("../../server/main.ts");
  const level = LOG_LEVEL ?? (process.stderr.isTTY ? "warn" : "info");
  const logger = pino({ level }, destination({ dest: 2, sync: true }));
  const packed = new Map(Array.from(analyses, ([id, read]) => [id, read.packed]));
  const workers = createWorkers(packed);
  try {
    const running = await serve({
      studies,
      pipeline: workers,
      pageDir: PAGE,
      host,
      port,
      logger,
    });
    const close = async () => {
      // Work that runs is ended, so that its clients are told so before the server goes.
      await Promise.all([workers.close(), running.close()]);
    };
    stopOnSignals({ ...running, close }, logger);
    streams.out(`Serving ${running.url} (stop with Ctrl+C)\n`);
    void workers.warm();
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

type ReadAnalysis = {
  readonly path: string;
  readonly analysis: Analysis;
  /** For the threads that analyse it again. */
  readonly packed: PackedStudy;
};

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
