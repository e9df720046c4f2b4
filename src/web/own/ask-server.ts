import { AnswerError, refusal } from "../fetch-analysis.ts";

type Asked = {
  readonly path: string;
  readonly body: object;
  readonly signal?: AbortSignal | undefined;
};

/** Sends JSON and gives the answer whole; rejects with `AnswerError` where there is none. */
export async function askServer({ path, body, signal }: Asked): Promise<Response> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw new AnswerError("The server does not answer.", "See that it runs, then try again.");
  });
  if (response.ok) return response;
  throw refusal(await response.json().catch(() => null), response.status);
}
