#!/usr/bin/env node
import { fstatSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { daySchema } from "../model/source-document.ts";
import { columnSchema } from "../model/study.ts";
import type { AskOptions } from "./commands/ask.ts";
import type { EvaluateOptions } from "./commands/evaluate.ts";
import type { LoadOptions } from "./commands/load.ts";
import type { ReportOptions } from "./commands/report.ts";
import type { ServeOptions } from "./commands/serve.ts";
import type { TrainOptions } from "./commands/train.ts";
import { EXIT, systemErrorOf, type Streams } from "./commands/output.ts";
import { progressBar, type ProgressBar } from "./commands/progress-bar.ts";
import type { SplitCommandOptions } from "./commands/split.ts";
import type { TimelineOptions } from "./commands/timeline.ts";

const VERSION = "0.1.0";

let isOutputClosed = false;
let wake: (() => void) | null = null;
process.stdout.on("drain", () => wake?.());
/** A reader that closes the pipe early (such as head) is no fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  isOutputClosed = true;
  wake?.();
});

const DEFAULT_COLUMNS = 80;

/** A bar for a person who watches; none where another program reads what is written. */
function watchedBar({ stdout, stderr, env }: NodeJS.Process): ProgressBar | null {
  const isWatched = stdout.isTTY || fstatSync(stdout.fd).isFile();
  if (!stderr.isTTY || !isWatched || env["TERM"] === "dumb") return null;
  return progressBar({
    write: (text) => stderr.write(text),
    // A terminal that does not know its width says 0.
    columns: stderr.columns || DEFAULT_COLUMNS,
    now: () => performance.now(),
  });
}

const bar = watchedBar(process);

const streams: Streams = {
  out: (text) => {
    bar?.clear();
    process.stdout.write(text);
  },
  log: (text) => {
    bar?.clear();
    process.stderr.write(text);
  },
  onProgress: bar?.tell,
  ready: async () => {
    const isFull = process.stdout.writableNeedDrain && !isOutputClosed;
    await new Promise<void>((resolve) => {
      if (isFull) wake = resolve;
      else setImmediate(resolve);
    });
    return !isOutputClosed;
  },
};

function day(value: string): string {
  const parsed = daySchema.safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError("It must be a day such as 2023-01-11.");
  return parsed.data;
}

/** "text=body,id=comment_id" by what the columns hold. */
function columns(value: string): Record<string, string> {
  const named = value.split(",").map((pair) => {
    const [holds = "", name = "", ...more] = pair.split("=").map((part) => part.trim());
    if (!columnSchema.safeParse(holds).success || name === "" || more.length > 0)
      throw new InvalidArgumentError(
        `It must name columns as in id=comment_id,text=body (${columnSchema.options.join(", ")}).`,
      );
    return [holds, name] as const;
  });
  return Object.fromEntries(named);
}

/** Each "a=b" names two ids of one topic. */
function sameTopic(value: string, before: [string, string][] = []): [string, string][] {
  const [first = "", second = "", ...more] = value.split("=").map((id) => id.trim());
  if (first === "" || second === "" || more.length > 0)
    throw new InvalidArgumentError("It must name two topics as in bridge=bridge-2024.");
  return [...before, [first, second]];
}

function buildProgram(end: (status: number) => void): Command {
  const program = new Command("threadlens")
    .description(
      "Reads the comment thread under an article: posts, stance, sentiment, evidence, timeline.",
    )
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError("(threadlens --help shows the commands)")
    .addHelpText("after", "\nExit status: 0 done, 1 the input has errors, 2 wrong use");
  program
    .command("split <file>")
    .description("a pasted page or an export as posts and replies")
    .option("--form <name>", "read the page in this form, or the export as this format")
    .option("--thread <id>", "one thread of an export, by the export's id")
    .option("--columns <names>", "the columns of a CSV, as in id=comment_id,text=body", columns)
    .option("--explain", "each line of a pasted page with what it was read as")
    .option("--convokit", "the posts as ConvoKit's utterances.jsonl")
    .option("--json", "the Thread as JSON; of an export with several, all of them")
    .action(async (file: string, options: SplitCommandOptions) => {
      const { split } = await import("./commands/split.ts");
      end(await split(file, options, streams));
    });
  program
    .command("analyse <study>")
    .description("code and count a study (folder or study.yaml), or a single page or export")
    .option("--codebook <file>", "the codebook, for a single file")
    .option("--codes <file>", "codes made by a person (CSV), held fixed")
    .option("--form <name>", "read a single file in this form or format")
    .option("--thread <id>", "one thread of an export, by the export's id")
    .option("--columns <names>", "the columns of a CSV, as in id=comment_id,text=body", columns)
    .option("--published <day>", "the article's day, for a single file", day)
    .option("--json", "the Analysis as JSON")
    .action(async (path: string, options: LoadOptions & { json?: boolean }) => {
      const { analyseCommand } = await import("./commands/analyse.ts");
      end(await analyseCommand(path, options, streams));
    });
  program
    .command("ask <study>")
    .description("which one to five posts a person should code first, and why")
    .option("--codebook <file>", "the codebook, for a single file")
    .option("--codes <file>", "the codes made so far (CSV)")
    .option("--form <name>", "read a single file in this form or format")
    .option("--thread <id>", "one thread of an export, by the export's id")
    .option("--columns <names>", "the columns of a CSV, as in id=comment_id,text=body", columns)
    .option("--json", "the questions as JSON")
    .action(async (path: string, options: AskOptions) => {
      const { ask } = await import("./commands/ask.ts");
      end(ask(path, options, streams));
    });
  program
    .command("timeline [documents...]")
    .description("the dated events of documents, or of a study, with their quotations")
    .option("--published <day>", "the documents' day of publication", day)
    .option("--study <study>", "take kind and day from this study; alone: all its documents")
    .option("--found", "the events as the program found them, without the study's review")
    .option("--review", "write the study's timeline.yaml for review, or bring it up to date")
    .option(
      "--json",
      "{ events, issues } as JSON, of a study readersEvents and curation too; with --review what became of the file: { file, isChanged, found, added, notFound, issues }",
    )
    .action(async (files: string[], options: TimelineOptions) => {
      const { timeline } = await import("./commands/timeline.ts");
      end(timeline(files, options, streams));
    });
  program
    .command("report <study>")
    .description("write the static report of a study, or of a page or an export")
    .option("--codebook <file>", "the codebook, for a single file")
    .option("--out <dir>", "the folder to write (default: reports/ID)")
    .option("--codes <file>", "codes made by a person (CSV), held fixed")
    .action(async (study: string, options: ReportOptions) => {
      const { report } = await import("./commands/report.ts");
      end(await report(study, options, streams));
    });
  program
    .command("serve [studies...]")
    .description("serve the page and the API (PORT, HOST; default http://127.0.0.1:3000)")
    .option("--report", "write the reports first")
    .option("--codes <file>", "codes made by a person (CSV), held fixed; for one study")
    .action(async (studies: string[], options: ServeOptions) => {
      const { serveCommand } = await import("./commands/serve.ts");
      end(await serveCommand(studies, options, streams));
    });
  program
    .command("evaluate <study>")
    .description("how far the program's codes agree with those of other coders")
    .option("--codes <file>", "measure against these codes as well (CSV)")
    .option("--codebook <file>", "the codebook, for a single file")
    .option("--form <name>", "read a single file in this form or format")
    .option("--thread <id>", "one thread of an export, by the export's id")
    .option("--columns <names>", "the columns of a CSV, as in id=comment_id,text=body", columns)
    .option("--json", "the figures as JSON")
    .action(async (path: string, options: EvaluateOptions) => {
      const { evaluate } = await import("./commands/evaluate.ts");
      end(evaluate(path, options, streams));
    });
  program
    .command("train <data...>")
    .description("fit the coder to coded studies and folders of training topics")
    .option("--writers <studies...>", "studies whose codes say on which side each writer stands")
    .option("--test <studies...>", "studies coded by post, scored only, with their topic left out")
    .option("--test-writers <studies...>", "the same for studies coded by writer")
    .option("--leave-out <topics...>", "topics (ids of codebooks) that are not trained on")
    .option("--same-topic <a=b>", "two ids that are one topic; may be given again", sameTopic)
    .option("--check", "score the topics kept for a final check, at the very end")
    .option("--out <file>", "write the model")
    .option("--json", "the figures as JSON")
    .action(async (data: string[], options: TrainOptions) => {
      const { train } = await import("./commands/train.ts");
      end(train(data, options, streams));
    });
  return program;
}

try {
  await buildProgram((status) => {
    bar?.clear();
    process.exitCode = status;
  }).parseAsync();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  else if (error instanceof Error && systemErrorOf(error) !== null) {
    // A full disk or a file that cannot be read further is no fault of the program.
    streams.log(`error: ${error.message}\n`);
    process.exitCode = EXIT.inputErrors;
  } else throw error;
}
