import type { Job, JobEnd, JobWatch, TextJob } from "../model/job.ts";

/** What a request can ask for. It is handed in, so that the server starts without loading it. */
export type Pipeline = {
  /** Does long work beside the server; the studies that it may name are those that are served. */
  readonly work: (job: Job | TextJob, watch: JobWatch) => Promise<JobEnd>;
};
