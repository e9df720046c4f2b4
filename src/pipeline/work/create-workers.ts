import { availableParallelism, totalmem } from "node:os";
import { MessageChannel, receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import type { Piscina } from "piscina";
import type { Job, JobEnd, JobWatch, TextJob } from "../../model/job.ts";
import type { WorkerNews, WorkerStart, WorkerTask } from "./worker.ts";

export type WorkLimits = {
  /** Jobs that are done at the same time. */
  readonly threads: number;
  /** Jobs that wait for a thread. */
  readonly waiting: number;
  /** How long a job may take once it has begun. */
  readonly limitMs: number;
  /** Memory of a thread; a page of 2 MB needs about 300. */
  readonly megabytes: number;
};

export type Workers = {
  readonly work: (job: Job | TextJob, watch: JobWatch) => Promise<JobEnd>;
  /** Starts a thread before it is needed. */
  readonly warm: () => Promise<void>;
  /** Ends all threads and what they do. */
  readonly close: () => Promise<void>;
};

/** One core stays with the server. */
const LIMITS: WorkLimits = {
  threads: Math.max(1, availableParallelism() - 1),
  waiting: 16,
  limitMs: 600_000,
  megabytes: Math.min(4_096, Math.floor(totalmem() / 2_000_000)),
};

/** Under a loader of TypeScript the entry is run as it is written. */
const IS_SOURCE = import.meta.url.endsWith(".ts");
const ENTRY = new URL(IS_SOURCE ? "worker.ts" : "worker.js", import.meta.url).href;

/**
 * Threads that do long work, so that the one that calls stays free. They are started when the first job comes, and kept.
 *
 * In: the studies that jobs may name, by id.
 */
export function createWorkers(
  studies: WorkerStart["studies"],
  limits: Partial<WorkLimits> = {},
): Workers {
  const { threads, waiting, limitMs, megabytes } = { ...LIMITS, ...limits };
  let started: Promise<Piscina> | null = null;
  let isClosed = false;
  const start = async () => {
    const { Piscina: Pool } = await import("piscina");
    const made = new Pool({
      filename: ENTRY,
      ...(IS_SOURCE && { execArgv: ["--import", "tsx"] }),
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      workerData: { studies } satisfies WorkerStart,
    });
    // A thread that ends without a job would leave those that wait for it: they are told, and the next job begins anew.
    made.on("error", () => {
      started = null;
      void made.destroy();
    });
    return made;
  };
  const pool = () => (started ??= start());
  return {
    work: async (job, watch) => {
      if (isClosed) return { kind: "stopped" };
      const running = await pool();
      if (running.queueSize >= waiting) return { kind: "busy" };
      return runJob(running, job, watch, { limitMs, isClosed: () => isClosed });
    },
    warm: async () => {
      await pool();
    },
    close: async () => {
      isClosed = true;
      await (await started)?.destroy();
    },
  };
}

async function runJob(
  pool: Piscina,
  job: Job | TextJob,
  { signal, onProgress }: JobWatch,
  { limitMs, isClosed }: { readonly limitMs: number; readonly isClosed: () => boolean },
): Promise<JobEnd> {
  const late = new AbortController();
  let clock: NodeJS.Timeout | undefined;
  const { port1: news, port2: port } = new MessageChannel();
  const hear = (heard: WorkerNews) => {
    if (heard === "begun") clock = setTimeout(() => late.abort(), limitMs);
    else onProgress(heard);
  };
  news.on("message", hear);
  try {
    const task: WorkerTask = { job, port };
    const end: JobEnd = await pool.run(task, {
      transferList: [port],
      signal: AbortSignal.any([signal, late.signal]),
    });
    hearRest(news, hear);
    return end;
  } catch (error) {
    if (signal.aborted || isClosed()) return { kind: "stopped" };
    if (late.signal.aborted) return { kind: "too-long", limitMs };
    if (isOutOfMemory(error)) return { kind: "too-much" };
    throw error;
  } finally {
    clearTimeout(clock);
    news.close();
  }
}

/** What a thread told before it handed over its answer may still be on its way. */
function hearRest(news: MessagePort, hear: (heard: WorkerNews) => void): void {
  for (let rest = receiveMessageOnPort(news); rest !== undefined; rest = receiveMessageOnPort(news))
    hear(rest.message);
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
