import { buildReport } from "../../src/pipeline/report/build-report.ts";
import { readAssets } from "../../src/pipeline/report/read-assets.ts";
import { generatedAnalysis } from "../support/generated-study.ts";
import { longerPosts } from "../support/longer-posts.ts";
import { reportScript } from "../support/report-script.ts";

const COUNTS = [37, 1_000, 10_000];

/** How long the report of so many generated posts of 60 words takes, how large its page is, and how much memory was needed. */
const assets = { ...readAssets(), script: await reportScript() };
for (const count of COUNTS) {
  const analysis = longerPosts(generatedAnalysis(count));
  const start = performance.now();
  const { files } = buildReport(analysis, assets);
  const seconds = (performance.now() - start) / 1000;
  const page = files.find(({ path }) => path === "index.html")?.content ?? "";
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${count} posts: page ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB, all files in ${seconds.toFixed(1)} s, memory ${memory.toFixed(0)} MB\n`,
  );
}
