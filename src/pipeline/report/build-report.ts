import type { Analysis } from "../../model/analysis.ts";
import { annotationCollection } from "../../model/annotations.ts";
import { bibTex, citationsOf, cslJson } from "../../model/citation.ts";
import { reportData } from "../../model/report-data.ts";
import { element } from "../../web/charts/html.ts";
import { drawAllMatrices } from "../../web/charts/report-matrices.ts";
import { drawAgreementSections } from "./agreement-section.ts";
import { codesCsv } from "./codes-csv.ts";
import { drawDivisionSections } from "./division-section.ts";
import { eventsCsv } from "./events-csv.ts";
import { drawEventDetails, drawFoundEvents } from "./event-sections.ts";
import { foundEventsCsv } from "./found-events-csv.ts";
import { mentionsCsv } from "./mentions-csv.ts";
import { readersEventsCsv } from "./readers-events-csv.ts";
import { drawReadersEvents } from "./readers-section.ts";
import { figureFiles } from "./figure-files.ts";
import { drawFirstPage, SCRIPT_PLACE } from "./first-page.ts";
import { drawDocuments, drawIssues, drawTableSection } from "./list-sections.ts";
import { pageShell, scriptMarkup } from "./page-shell.ts";
import { postsCsv } from "./posts-csv.ts";
import { drawPosts } from "./posts-section.ts";
import { drawSymbols } from "./mark-symbols.ts";
import { withPieces, type Piece } from "./page-pieces.ts";
import type { ReportAssets, ReportFile } from "./report-assets.ts";
import { reportContext, type ReportContext } from "./report-context.ts";
import { drawWords } from "./words-section.ts";

/**
 * Makes the report of an analysis: the page, its data and its figures.
 *
 * Out: files in a fixed order; the same input gives the same bytes.
 */
export function buildReport(
  analysis: Analysis,
  assets: ReportAssets,
): { readonly files: readonly ReportFile[] } {
  const context = reportContext(analysis);
  return {
    files: [
      { path: "index.html", content: drawPage(context, assets) },
      { path: "analysis.json", content: json(analysis) },
      { path: "posts.csv", content: postsCsv(analysis) },
      { path: "codes.csv", content: codesCsv(analysis) },
      { path: "events.csv", content: eventsCsv(analysis) },
      { path: "events-found.csv", content: foundEventsCsv(analysis) },
      { path: "readers-events.csv", content: readersEventsCsv(analysis) },
      { path: "mentions.csv", content: mentionsCsv(analysis) },
      { path: "annotations.jsonld", content: json(annotationCollection(analysis, analysis.posts)) },
      { path: "citation.json", content: cslJson(citationsOf(analysis, { coder: context.coder })) },
      { path: "citation.bib", content: bibTex(citationsOf(analysis, { coder: context.coder })) },
      ...figureFiles(context, assets),
    ],
  };
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function drawPage(context: ReportContext, assets: ReportAssets): string {
  const { document, analysis } = context;
  const body = element(document, "body", "report");
  const main = element(document, "main");
  const posts = drawPosts(context);
  main.append(
    drawFirstPage(context),
    ...drawDivisionSections(context),
    ...drawAgreementSections(context),
    drawAllMatrices(context),
    ...drawWords(context),
    drawTableSection(context),
    posts.section,
    drawEventDetails(context),
    ...drawReadersEvents(context),
    ...drawFoundEvents(context),
    drawDocuments(context),
    drawIssues(context),
    drawColophon(context),
  );
  const symbols = element(document, "div", "symbols");
  body.append(symbols, main);
  const pieces = [
    { place: symbols, markup: () => [drawSymbols(document)] },
    ...scriptPieces(main, context, assets),
    ...posts.pieces,
  ];
  return pageShell({ title: `${analysis.title}: report`, body: withPieces(body, pieces), assets });
}

function scriptPieces(
  main: Element,
  { analysis }: ReportContext,
  { script }: ReportAssets,
): Piece[] {
  const place = main.querySelector(`#${SCRIPT_PLACE}`);
  if (script === null || place === null) return [];
  return [{ place, markup: () => [scriptMarkup(script, reportData(analysis))] }];
}

function drawColophon({ document, analysis }: ReportContext): HTMLElement {
  const foot = element(document, "footer", "colophon");
  const { sha256, id, version } = analysis.codebook;
  const lines = [
    `Made by threadlens from the study ${analysis.study}, codebook ${id} ${version} (SHA-256 ${sha256}), coder ${analysis.coder.id} ${analysis.coder.version}.`,
    "Beside this page: analysis.json (everything), posts.csv, codes.csv (every code of every coder as a row), events.csv, events-found.csv (the events before any review), readers-events.csv (what posts alone mention), mentions.csv (every link from a post to an event), annotations.jsonld (the words that codes rest on, as W3C Web Annotations), citation.json and citation.bib (how to cite), figures/ (every chart as SVG).",
    "Set in Source Serif 4 and Source Sans 3, under the SIL Open Font License 1.1; its text is in this file’s style sheet.",
  ];
  for (const line of lines) foot.append(element(document, "p", "", line));
  return foot;
}
