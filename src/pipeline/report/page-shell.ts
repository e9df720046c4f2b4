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
 * Out: a page whose policy allows its own style sheet and scripts (by hash) and fonts within it, and nothing else.
 */
export function pageShell({ title, body, assets }: Shell): string {
  const style = styleSheet(assets, title, EXTENDED.test(body));
  const scripts = assets.script === null ? [] : [FONTS_FIRST, assets.script];
  const sources = scripts.map((script) => `'sha256-${hashOf(script)}'`).join(" ");
  const script = sources === "" ? "" : ` script-src ${sources};`;
  const early = sources === "" ? "" : `<script>${FONTS_FIRST}</script>\n`;
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
${early}</head>
${body}
</html>
`;
}

/** Fonts would else be read once the first text has been set, which would then move. */
const FONTS_FIRST = "document.fonts.forEach((font) => font.load().catch(() => {}));";

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

function styleSheet(assets: ReportAssets, title: string, extended: boolean): string {
  const fonts = assets.fonts.filter((font) => extended || !font.extended).map(fontFace);
  const licence = `/*!\n${assets.fontLicence.replaceAll("*/", "* /")}\n*/`;
  const readerCss = assets.script === null ? "" : assets.readerCss;
  const sheets = [licence, ...fonts, assets.chartsCss, assets.reportCss, readerCss];
  const sheet = [...sheets, footOfPages(title)].join("\n");
  // The one sequence that would end the style element early.
  return sheet.replaceAll(/<\/style/giu, "<\\/style");
}

/** Letters of a title that the foot of a page has room for. */
const MOST_TITLE = 90;

/** The title at the foot of every printed page but the first, which bears it at its head. */
function footOfPages(title: string): string {
  const letters = Array.from(title);
  const shown = letters.length > MOST_TITLE ? [...letters.slice(0, MOST_TITLE), "…"] : letters;
  const escapes = shown.map((letter) => `\\${letter.codePointAt(0)?.toString(16)} `).join("");
  return `@page{@bottom-left{content:"${escapes}"}}@page :first{@bottom-left{content:none}}`;
}

function fontFace({ family, style, range, base64 }: ReportFont): string {
  return `@font-face{font-family:"${family}";font-style:${style};font-display:block;font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format("woff2-variations");unicode-range:${range}}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
