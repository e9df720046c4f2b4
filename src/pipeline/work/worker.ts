import { workerData, type MessagePort } from "node:worker_threads";
import { move, transferableSymbol, valueSymbol } from "piscina";
import type { Job, JobEnd, TextJob } from "../../model/job.ts";
import type { Progress } from "../../model/progress.ts";
import type { Study } from "../read/read-study.ts";
import { doJob } from "./do-job.ts";
import { doTextJob } from "./do-text-job.ts";
import { jsonBytes } from "./json-bytes.ts";
import { unpackStudy, type PackedStudy } from "./pack-study.ts";

/** What a thread is started with. */
export type WorkerStart = { readonly studies: ReadonlyMap<string, PackedStudy> };
/** What it is asked; `port` hears when it begins, and how far it has come. */
export type WorkerTask = { readonly job: Job | TextJob; readonly port: MessagePort };
export type WorkerNews = Progress | "begun";

const { studies }: WorkerStart = workerData;
const unpacked = new Map<string, Study>();

function studyOf(id: string): Study {
  const known = unpacked.get(id);
  if (known !== undefined) return known;
  const packed = studies.get(id);
  if (packed === undefined) throw new Error(`expected the id of a served study, found ${id}`);
  const study = unpackStudy(packed);
  unpacked.set(id, study);
  return study;
}

/** The entry of a thread: does a job, and hands over the bytes of its answer without copying them. */
export default function work({ job, port }: WorkerTask): unknown {
  const tell = (news: WorkerNews) => port.postMessage(news);
  tell("begun");
  const end = "of" in job ? doJob(job, studyOf, tell) : doTextJob(job);
  port.close();
  if ("what" in end) return { kind: "refused", ...end } satisfies JobEnd;
  const bytes = "zip" in end ? end.zip : jsonBytes(end.value);
  const done: JobEnd = { kind: "done", bytes };
  return move({ [transferableSymbol]: bytes.buffer, [valueSymbol]: done });
}
