import { createHash } from "node:crypto";
import type { ReportAssets, ReportFont } from "./report-assets.ts";

type Shell = {
  readonly title: string;
  /** Markup of the body, made by a document from text. */
  readonly body: string;
  readonly assets: ReportAssets;
};

/** Letters beyond the Western European set, for which the second font files are needed. */
const EXTENDED =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u02bd-\u02ff\u1e00-\u1eff\u20a0-\u20ab]/u;

/**
 * The whole page in one file: style and fonts inside, no request to anywhere.
 *
 * Out: a page whose policy allows its one style sheet (by hash) and fonts within it, and nothing else.
 */
export function pageShell({ title, body, assets }: Shell): string {
  const style = styleSheet(assets, EXTENDED.test(body));
  const script = assets.script === null ? "" : ` script-src 'sha256-${hashOf(assets.script)}';`;
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(style)}';${script} font-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
${body}
</html>
`;
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");

/** What would end a script element early, or hide its end. */
const UNSAFE_IN_SCRIPT = /<\/script|<!--/iu;

/**
 * The script with its data before it, as markup.
 *
 * In: `data` is no markup: every "<" in it is escaped.
 */
export function scriptMarkup(script: string, data: object): string {
  if (UNSAFE_IN_SCRIPT.test(script)) throw new Error("expected a script that can stand in a page");
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="report-data">${json}</script><script>${script}</script>`;
}

function styleSheet(assets: ReportAssets, extended: boolean): string {
  const fonts = assets.fonts.filter((font) => extended || !font.extended).map(fontFace);
  const licence = `/*!\n${assets.fontLicence.replaceAll("*/", "* /")}\n*/`;
  const readerCss = assets.script === null ? "" : assets.readerCss;
  const sheet = [licence, ...fonts, assets.chartsCss, assets.reportCss, readerCss].join("\n");
  // The one sequence that would end the style element early.
  return sheet.replaceAll(/<\/style/giu, "<\\/style");
}

function fontFace({ family, style, range, base64 }: ReportFont): string {
  return `@font-face{font-family:"${family}";font-style:${style};font-display:swap;font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format("woff2-variations");unicode-range:${range}}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
