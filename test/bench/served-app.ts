import { pino } from "pino";
import { analyse } from "../../src/pipeline/analyse.ts";
import { readStudy } from "../../src/pipeline/read/read-study.ts";
import { createWorkers } from "../../src/pipeline/work/create-workers.ts";
import { packStudy } from "../../src/pipeline/work/pack-study.ts";
import { createApp } from "../../src/server/create-app.ts";
import { announce } from "./announce.ts";

/** The server as `threadlens serve` starts it in a terminal, with limits that no measure reaches. */
const STUDY = "corpus/armenia-2023";
const NO_LIMIT = 1e9;

const { value: study } = readStudy(STUDY);
if (study === null) throw new Error(`no study in ${STUDY}`);
const analysis = analyse(study);
const { id, title } = study;
const workers = createWorkers(new Map([[id, packStudy(study, STUDY)]]));
await workers.warm();
announce(
  createApp({
    studies: new Map([[id, { id, title, analysis, reportDir: null }]]),
    pipeline: workers,
    pageDir: "dist/page",
    logger: pino({ level: "warn" }),
    limits: { requestsPerMinute: NO_LIMIT, textsPerMinute: NO_LIMIT, bodyBytes: NO_LIMIT },
  }),
);
