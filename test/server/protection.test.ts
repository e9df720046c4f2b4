import { once } from "node:events";
import { get, IncomingMessage } from "node:http";
import { Writable } from "node:stream";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { post, problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";

function keptLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, logger: pino(stream) };
}

function failingSplit(): never {
  throw new Error("expected a line, found the abyss");
}

describe("createApp protects", () => {
  test("the page by a strict policy, without forcing https", async () => {
    const { headers } = await fetch(`${await runApp()}/api/studies`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy.split(";").toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    expect(headers.has("strict-transport-security")).toBe(false);
    expect(headers.has("x-powered-by")).toBe(false);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.has("access-control-allow-origin")).toBe(false);
  });

  test("what is served from websites whose name leads to this machine", async () => {
    const url = await runApp();
    const statusFor = async (host: string) => {
      const asked = get(`${url}/api/studies`, { headers: { host } });
      const [answer] = await once(asked, "response");
      if (!(answer instanceof IncomingMessage)) throw new Error("expected an answer");
      answer.resume();
      return answer.statusCode;
    };
    const { host, port } = new URL(url);
    expect(await statusFor("evil.example")).toBe(421);
    expect(await statusFor(`127.0.0.1.evil.example:${port}`)).toBe(421);
    expect(await statusFor(host)).toBe(200);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor(`[::1]:${port}`)).toBe(200);
    expect(await statusFor("LocalHost.")).toBe(200);
    // so the server calls itself where it listens to all addresses
    expect(await statusFor(`0.0.0.0:${port}`)).toBe(200);
  });

  test("the log from what readers search for and paste", async () => {
    const { lines, logger } = keptLog();
    const url = await runApp({ logger });
    const found = await fetch(`${url}/api/studies/river/posts?q=secret`);
    await post(`${url}/api/split`, { text: "- secret" });
    await post(`${url}/api/split`, '{"text": "secret');
    await post(`${url}/api/analyses`, { text: "secret", codebook: "river" });
    expect(lines).toHaveLength(4);
    expect(lines.join("")).not.toContain("secret");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      req: { id: found.headers.get("x-request-id"), path: "/api/studies/river/posts" },
      res: { status: 200 },
    });
  });

  test("who asks from the inside of a fault", async () => {
    const { lines, logger } = keptLog();
    const url = await runApp({ pipeline: { work: failingSplit }, logger });
    const problem = await problemOf(await post(`${url}/api/split`, { text: "x" }));
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain("abyss");
    expect(lines.join("")).toContain("abyss");
  });
});
