import { basename } from "node:path";
import type { Thread } from "../../model/thread.ts";
import type { ReadOptions } from "../read/read-export.ts";
import { readThreads } from "../read/read-threads.ts";
import { askedThread } from "../read/split-text.ts";
import { explainSplit } from "../thread/explain-split.ts";
import { createConvokitWriter } from "./convokit-lines.ts";
import { describeThread } from "./describe-thread.ts";
import { jsonPieces } from "./json-pieces.ts";
import { EXIT, failed, hasErrors, issueLines, writePieces, type Streams } from "./output.ts";
import { exportPieces, type Shape } from "./split-export.ts";

export type SplitCommandOptions = Pick<ReadOptions, "form" | "columns" | "thread"> & {
  readonly json?: boolean;
  readonly convokit?: boolean;
  readonly explain?: boolean;
};

const SHAPES = ["json", "convokit", "explain"] as const;

/** `threadlens split FILE`: a pasted page, or the threads of an export, as posts. */
export async function split(
  file: string,
  options: SplitCommandOptions,
  streams: Streams,
): Promise<number> {
  const shapes = SHAPES.filter((shape) => options[shape] === true);
  const [shape = "text"] = shapes;
  if (shapes.length > 1) return wrongUse(`choose one of --${shapes.join(" and --")}`, streams);
  const { form, columns, thread } = options;
  const read = readThreads(file, { form, columns, thread });
  if (read.kind === "unread") return failed(read.issues, options.json, streams);
  if (read.kind === "page") {
    const page = askedThread(read.text, { name: file, form });
    streams.log(issueLines(page.issues));
    await writePieces(pagePieces(file, read.text, page, shape), streams);
    return hasErrors(page.issues) ? EXIT.inputErrors : EXIT.done;
  }
  if (shape === "explain")
    return wrongUse("--explain shows the lines of a pasted page, and this is an export", streams);
  const state = { isFaulty: false };
  await writePieces(exportPieces(read, { file, shape, state }, streams), streams);
  return state.isFaulty ? EXIT.inputErrors : EXIT.done;
}

function wrongUse(reason: string, { log }: Streams): number {
  log(`error: ${reason}\n`);
  return EXIT.wrongUse;
}

function* pagePieces(
  file: string,
  text: string,
  thread: Thread,
  shape: Shape | "explain",
): Generator<string> {
  if (shape === "json") {
    yield* jsonPieces(thread, "indent");
    yield "\n";
  } else if (shape === "convokit") yield* createConvokitWriter().linesOf(basename(file), thread);
  else if (shape === "explain") yield explainSplit(text, thread);
  else if (thread.posts.length > 0) yield* describeThread(thread);
}
