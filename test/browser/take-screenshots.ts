import { chromium } from "@playwright/test";

/*
 * The picture of the README, from a running server:
 *
 *   npm start
 *   npm run screenshots
 */

const URL = process.env["URL"] ?? "http://127.0.0.1:3000";
const SHOTS = [{ path: "docs/overview.png", query: "", height: 1180 }];

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const { path, query, height } of SHOTS) {
  const page = await browser.newPage({ viewport: { width: 1440, height } });
  await page.goto(`${URL}/${query}`);
  await page.waitForSelector(".chart, article.post");
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path });
}
await browser.close();
