import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codebookSchema } from "../../src/model/codebook.ts";
import { analysePage } from "../../src/pipeline/analyse.ts";
import { VIEWS } from "../../src/web/address.ts";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

const ATTACKS = [
  '<img src=x onerror="window.attacked=1">',
  "<svg onload=window.attacked=1><script>window.attacked=1</script></svg>",
  '<a href="javascript:window.attacked=1">javascript:window.attacked=1</a>',
  "${window.attacked=1} `${window.attacked=1}` {{constructor.constructor('window.attacked=1')()}}",
  '"><iframe srcdoc="<script>parent.attacked=1</script>"></iframe>',
  "__proto__ constructor toString </script><script>window.attacked=1</script> <!--",
];

/** A page as a stranger could have left it: every name, date and text an attempt. */
const PAGE = ATTACKS.map(
  (attack, index) =>
    `${attack}\n${index + 1} January 2023 at 10:0${index}\n\nThe tram ${attack} is a disaster, and the council failed us in May 2019. ${attack}\n\nReply\n`,
).join("\n");

const side = (means: string) => ({ means, examples: [ATTACKS[0] ?? ""] });
const CODEBOOK = codebookSchema.parse({
  codebook: "trams",
  version: "1",
  language: "en",
  targets: {
    constructor: {
      label: `The tram ${ATTACKS[0]}`,
      definition: ATTACKS[1],
      names: ["tram"],
      favor: side("speaks for it"),
      against: side("speaks against it"),
    },
    council: {
      label: "The council",
      definition: ATTACKS[2],
      names: ["council"],
      favor: side("speaks for it"),
      against: side("speaks against it"),
    },
  },
  tags: {},
});

function hostileThread() {
  const name = "hostile.txt";
  const text = `${ATTACKS.length} Comments\n\n${PAGE}`;
  return {
    ...analysePage({ name, text, codebook: CODEBOOK }),
    study: "river",
    title: ATTACKS[0] ?? "",
  };
}

async function attacked(page: Page) {
  return page.evaluate(() => Reflect.get(window, "attacked"));
}

describe.skipIf(skipWithoutBrowser)("a hostile thread, split and coded by the program", () => {
  let browser: Browser;
  let pageDir: string;
  const analysis = hostileThread();

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("has posts, so that there is something to show", () => {
    expect(analysis.posts.length).toBeGreaterThan(0);
    expect(analysis.posts.map(({ text }) => text).join(" ")).toContain("onerror=");
  });

  test.for(VIEWS)("runs nothing in %s, and its policy needs no unsafe-inline", async (view) => {
    const query = `?view=${view}&coder=rules`;
    const { page, url } = await openPage({ browser, pageDir, analyses: [analysis], query });
    const policy = (await fetch(`${url}/`)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    const marks = page.locator("[data-post]");
    for (const mark of (await marks.all()).slice(0, 6))
      if (await mark.isVisible()) await mark.hover({ force: true });
    expect(
      await page.locator("main img, main iframe, main script, a[href^=javascript]").count(),
    ).toBe(0);
    expect(await attacked(page)).toBeUndefined();
  });

  test("runs nothing when its words are searched for and its posts are taken away", async () => {
    const query = `?q=${encodeURIComponent("tram")}&view=words&at=${encodeURIComponent(ATTACKS[0] ?? "")}`;
    const { page } = await openPage({ browser, pageDir, analyses: [analysis], query });
    await page.keyboard.press("?");
    expect(await attacked(page)).toBeUndefined();
  });
});
