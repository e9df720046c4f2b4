import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { serve } from "../../src/server/main.ts";
import { linePipeline } from "./running-app.ts";
import { riverStudy } from "./small-study.ts";

const options = {
  studies: new Map([["river", riverStudy()]]),
  pipeline: linePipeline,
  pageDir: "/nonexistent",
  host: "127.0.0.1",
  port: 0,
  logger: pino({ level: "silent" }),
};

describe("serve", () => {
  test("names its address and stops when told, also twice", async () => {
    const { url, close } = await serve(options);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await Promise.all([close(), close()]);
    await close();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
  });

  test("fails where the port is taken", async () => {
    const { url, close } = await serve(options);
    await expect(serve({ ...options, port: Number(new URL(url).port) })).rejects.toThrow(
      "EADDRINUSE",
    );
    await close();
  });
});

describe("stopOnSignals", () => {
  test.for(["SIGINT", "SIGTERM"] as const)(
    "ends the process with 0 at %s",
    { timeout: 30_000 },
    async (signal) => {
      const script = fileURLToPath(new URL("serve-until-signal.ts", import.meta.url));
      const child = spawn(process.execPath, ["--import", "tsx", script]);
      const [first] = await once(child.stdout, "data");
      const url = String(first).trim();
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      child.kill(signal);
      expect(await once(child, "exit")).toEqual([0, null]);
    },
  );
});
