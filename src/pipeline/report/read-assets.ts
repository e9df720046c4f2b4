import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ReportAssets, ReportFont } from "./report-assets.ts";

const LATIN =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const LATIN_EXT =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

const SERIF = "source-serif-4";
const SANS = "source-sans-3";
const FAMILIES = {
  [SERIF]: "Source Serif 4 Variable",
  [SANS]: "Source Sans 3 Variable",
} as const;

function css(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

/** The built script; null where nobody has built it. */
function readScript(): string | null {
  const places = ["../../report/report.js", "../../../dist/report/report.js"];
  const found = places
    .map((path) => new URL(path, import.meta.url))
    .find((place) => existsSync(place));
  return found === undefined ? null : readFileSync(found, "utf8");
}

/** Reads style sheets, script and fonts from the package's own files. */
export function readAssets(): ReportAssets {
  const packages = createRequire(import.meta.url);
  const font = (
    name: typeof SERIF | typeof SANS,
    subset: "latin" | "latin-ext",
    style: ReportFont["style"],
  ): ReportFont => {
    const file = `@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2`;
    return {
      family: FAMILIES[name],
      style,
      range: subset === "latin" ? LATIN : LATIN_EXT,
      extended: subset === "latin-ext",
      base64: readFileSync(packages.resolve(file)).toString("base64"),
    };
  };
  const licence = (name: string): string =>
    readFileSync(packages.resolve(`@fontsource-variable/${name}/LICENSE`), "utf8").trim();
  return {
    chartsCss: css("../../web/charts/charts.css"),
    reportCss: css("report.css"),
    readerCss: ["filter.css", "controls.css", "map-canvas.css", "brush.css", "report/reader.css"]
      .map((name) => css(`../../web/${name}`))
      .join("\n"),
    script: readScript(),
    fonts: [
      font(SERIF, "latin", "normal"),
      font(SERIF, "latin", "italic"),
      font(SANS, "latin", "normal"),
      font(SERIF, "latin-ext", "normal"),
      font(SANS, "latin-ext", "normal"),
    ],
    fontLicence: `Source Serif 4\n${licence(SERIF)}\n\nSource Sans 3\n${licence(SANS)}`,
  };
}
