import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";
import { riverStudy } from "./small-study.ts";

const folder = () => mkdtempSync(join(tmpdir(), "threadlens-"));

describe("createApp serves files", () => {
  test("of the report under a policy of its own: inline style, no script but its own, as a stranger", async () => {
    const reportDir = folder();
    writeFileSync(join(reportDir, "index.html"), "<style>p{}</style><p>report</p>");
    const url = await runApp({ studies: new Map([["river", riverStudy(reportDir)]]) });
    const response = await fetch(`${url}/reports/river/`);
    expect(await response.text()).toContain("report");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toMatch(/script-src '(?:none|sha256-[A-Za-z0-9+/=]{44})'/u);
    expect(policy).toContain("sandbox allow-scripts");
    expect(policy).not.toContain("allow-same-origin");
    expect((await fetch(`${url}/reports/river`)).redirected).toBe(true);
    expect((await problemOf(await fetch(`${url}/reports/river/none.csv`))).status).toBe(404);
    expect((await problemOf(await fetch(`${url}/reports/moon/`))).status).toBe(404);
    const outside = await fetch(`${url}/reports/river/..%2f..%2fetc%2fpasswd`);
    expect(outside.status).toBe(404);
  });

  test("of the page, keeping those whose names change", async () => {
    const pageDir = folder();
    mkdirSync(join(pageDir, "assets"));
    writeFileSync(join(pageDir, "index.html"), "<p>page</p>");
    writeFileSync(join(pageDir, "assets", "main-1.js"), "1;");
    const url = await runApp({ pageDir });
    const page = await fetch(`${url}/?view=thread`);
    expect(await page.text()).toBe("<p>page</p>");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const script = await fetch(`${url}/assets/main-1.js`);
    expect(script.headers.get("cache-control")).toContain("immutable");
  });

  test("or says that the page is not built", async () => {
    const url = await runApp();
    expect((await problemOf(await fetch(`${url}/`))).status).toBe(503);
    const notice = await fetch(`${url}/`, { headers: { Accept: "text/html" } });
    expect(notice.status).toBe(503);
    expect(await notice.text()).toContain("npm run build");
  });
});
