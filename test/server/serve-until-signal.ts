import { pino } from "pino";
import { serve, stopOnSignals } from "../../src/server/main.ts";
import { riverStudy } from "./small-study.ts";

const logger = pino({ level: "silent" });
const fail = () => {
  throw new Error("expected no text to be sent");
};
const running = await serve({
  studies: new Map([["river", riverStudy()]]),
  pipeline: { work: fail },
  pageDir: "/nonexistent",
  host: "127.0.0.1",
  port: 0,
  logger,
});
stopOnSignals(running, logger);
process.stdout.write(`${running.url}\n`);
