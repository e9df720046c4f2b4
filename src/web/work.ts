import { progressSchema, type OnProgress } from "../model/progress.ts";
import { AnswerError, refusal } from "./fetch-analysis.ts";

export type Work = {
  /** Address of the API, such as "api/analyses". */
  readonly path: string;
  readonly body: object;
  readonly onProgress?: OnProgress;
  /** Ends the work on the server too. */
  readonly signal?: AbortSignal;
};

/**
 * Has the server do a long piece of work.
 *
 * Out: the answer as JSON, yet to be parsed. Rejects with `AnswerError` where the server refuses or fails, and as
 *      `fetch` does where the signal ends it.
 */
export async function doWork({ path, body, onProgress, signal }: Work): Promise<unknown> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.headers.get("Content-Type")?.startsWith("text/event-stream"))
    throw refusal(await response.json().catch(() => null), response.status);
  for await (const { name, data } of eventsOf(response)) {
    const read: unknown = JSON.parse(data);
    if (name === "progress") onProgress?.(progressSchema.parse(read));
    if (name === "problem") throw refusal(read, response.status);
    if (name === "done") return read;
  }
  throw new AnswerError("The server ended before its work was done.", "Try again.");
}

/** Server-sent events of an answer, as the HTML standard writes them; one line of data each. */
export async function* eventsOf(
  response: Response,
): AsyncGenerator<{ readonly name: string; readonly data: string }> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) return;
  // The pieces of the line that has not ended yet: an answer may come in thousands.
  let pieces: string[] = [];
  let name = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const [first = "", ...others] = value.split("\n");
    pieces.push(first);
    for (const other of others) {
      const line = pieces.join("");
      pieces = [other];
      if (line.startsWith("event: ")) name = line.slice("event: ".length);
      if (line.startsWith("data: ")) yield { name, data: line.slice("data: ".length) };
    }
  }
}
