import type { Request, Response } from "express";
import type { Job, JobEnd, TextJob } from "../model/job.ts";
import type { Progress } from "../model/progress.ts";
import type { Pipeline } from "./pipeline.ts";
import { FAULT, problemOf, sendProblem, type Problem } from "./problem.ts";

const JSON_TYPE = "application/json";
const STREAM_TYPE = "text/event-stream";
const LINE_BREAKS = "\n\n";

type Asked = {
  readonly job: Job | TextJob;
  /** Of the answer; JSON where it is left out. */
  readonly type?: string;
  /** What to say of a codebook that has errors. */
  readonly codebookAdvice?: string;
};

/**
 * Has a job done and answers with what came of it; ends it where the client goes away.
 *
 * Out: the answer as JSON. Where the client asks for `text/event-stream`: the events `progress`, as often as the job tells it,
 *      then `done` with the answer or `problem` with problem details, each on one line. A problem before anything was
 *      told is answered as such, with its status.
 */
export async function answerJob(
  request: Request,
  response: Response,
  { work }: Pick<Pipeline, "work">,
  { job, type = JSON_TYPE, codebookAdvice = "" }: Asked,
): Promise<void> {
  const isStreamed =
    type === JSON_TYPE && request.accepts([JSON_TYPE, STREAM_TYPE]) === STREAM_TYPE;
  const left = new AbortController();
  response.on("close", () => left.abort());
  const onProgress = (progress: Progress) => {
    if (isStreamed && !left.signal.aborted) sendEvent(response, "progress", json(progress));
  };
  try {
    const end = await work(job, { signal: left.signal, onProgress });
    if (left.signal.aborted) return;
    if (end.kind !== "done") refuse(response, end, codebookAdvice);
    else if (isStreamed) endStream(response, "done", end.bytes);
    else sendBytes(response, end.bytes, type);
  } catch (error) {
    if (!response.headersSent) throw error;
    request.log.error({ err: error }, "the program failed");
    endStream(response, "problem", json(problemOf("failed", FAULT)));
  }
}

const json = (value: object): string => JSON.stringify(value);

/** Goes out at once, also where the answer is packed. */
function sendEvent(response: Response, name: string, data: string | Uint8Array): void {
  if (!response.headersSent)
    response.status(200).set({ "Cache-Control": "no-store", "Content-Type": STREAM_TYPE });
  response.write(`event: ${name}\ndata: `);
  response.write(data);
  response.write(LINE_BREAKS);
  response.flush();
}

function endStream(response: Response, name: string, data: string | Uint8Array): void {
  sendEvent(response, name, data);
  response.end();
}

function sendBytes(response: Response, bytes: Uint8Array, type: string): void {
  response.set("Cache-Control", "no-store").type(type).end(bytes);
}

type Refusal = Exclude<JobEnd, { kind: "done" }>;

function refuse(response: Response, end: Refusal, codebookAdvice: string): void {
  const problem = problemIn(end, codebookAdvice);
  if (response.headersSent) {
    endStream(response, "problem", json(problem));
    return;
  }
  if (end.kind === "busy") response.set("Retry-After", String(RETRY_S));
  sendProblem(response, problem);
}

const RETRY_S = 5;

function problemIn(end: Refusal, codebookAdvice: string): Problem {
  switch (end.kind) {
    case "refused": {
      const { what, issues } = end;
      const first = issues.find(({ severity }) => severity === "error")?.message ?? "";
      const detail = what === "codebook" && codebookAdvice !== "" ? codebookAdvice : first;
      return problemOf("input-has-errors", detail, { issues });
    }
    case "too-long":
      return problemOf(
        "too-long",
        `It took more than ${Math.round(end.limitMs / 1_000)} seconds and was ended. Send a shorter text, or use the command line, which takes its time.`,
      );
    case "too-much":
      return problemOf(
        "too-much",
        "It needed more memory than a piece of work may take here. Send a shorter text, or use the command line.",
      );
    case "busy":
      return problemOf("busy", "Too many others wait for the same. Try again in a few seconds.");
    case "stopped":
      return problemOf("busy", "The server is about to stop. Try again when it runs.");
  }
}
