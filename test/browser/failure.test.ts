import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runApp } from "../server/running-app.ts";
import { buildPage, launchBrowser, skipWithoutBrowser } from "./open-browser.ts";

describe.skipIf(skipWithoutBrowser)("the page without its data", () => {
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test.for([
    [
      "the server's own words",
      429,
      '{"title":"Too many requests","detail":"Wait a minute."}',
      "Wait",
    ],
    ["a status without words", 502, "<html>", "502"],
    ["an answer of another form", 200, '{"format":"other"}', "same version"],
  ] as const)("says what was found and what to do: %s", async ([, status, body, said]) => {
    const page = await browser.newPage();
    await page.route("**/analysis", (route) =>
      route.fulfill({ status, body, contentType: "application/json" }),
    );
    await page.goto(await runApp({ pageDir }));
    await page.locator(".failure").waitFor();
    expect(await page.locator(".failure").innerText()).toContain(said);
    await page.close();
  });

  test("says that the server does not answer", async () => {
    const page = await browser.newPage();
    await page.route("**/api/**", (route) => route.abort());
    await page.goto(await runApp({ pageDir }));
    await page.locator(".failure").waitFor();
    expect(await page.locator(".failure").innerText()).toContain("does not answer");
    await page.close();
  });
});
