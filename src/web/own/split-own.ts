import { z } from "zod";
import { threadSchema, threadsSchema, type Thread, type Threads } from "../../model/thread.ts";
import { askServer } from "./ask-server.ts";
import { progressLine } from "./progress-line.ts";
import { readAnswer } from "./read-answer.ts";
import { repairsOf, type RepairHistory } from "./repair-history.ts";
import { textSignal, type OwnSession } from "./session.ts";

const splitSchema = z.discriminatedUnion("format", [threadsSchema, threadSchema]);

type ToSplit = Pick<OwnSession, "source" | "form"> & { readonly repairs: RepairHistory };

let running: AbortController | null = null;

/** Whether the text is being split: posts may then get other ids than those that are shown. */
export function isSplitting(): boolean {
  return running !== null;
}

/**
 * Has the text split with all repairs; in `place` stands that it is being done, where it takes long.
 *
 * Out: null where the reader ended it or took another text, or a later call took its place.
 */
export async function splitOwn(
  { source, form, repairs }: ToSplit,
  place: Element | null,
): Promise<Thread | Threads | null> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const signal = AbortSignal.any([mine.signal, textSignal()]);
  const working = progressLine("Splitting the page", () => mine.abort());
  place?.replaceChildren(working.element);
  const list = repairsOf(repairs);
  const body = {
    text: source.text,
    ...(form === null ? {} : { form }),
    ...(source.name === null ? {} : { name: source.name }),
    ...(list.length === 0 ? {} : { repairs: list }),
  };
  try {
    const response = await askServer({ path: "api/split", body, signal });
    const split = readAnswer(splitSchema, await response.json());
    return signal.aborted ? null : split;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    working.end();
    if (running === mine) running = null;
  }
}
