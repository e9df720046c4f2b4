import { heldCoders, madeWords } from "../../model/coverage.ts";
import { shortDay, spanOf } from "../../web/charts/calendar.ts";
import { readCoverage } from "../../web/charts/coverage-reading.ts";
import { element } from "../../web/charts/html.ts";
import { counted } from "../../web/charts/label.ts";
import { openSection } from "../../web/charts/report-sections.ts";
import { coderLabel } from "../../web/charts/post-view.ts";
import { drawFigures } from "./figures.ts";
import type { ReportContext } from "./report-context.ts";

const TONES = "Tone: solid negative, pale neutral, open positive. Dashed cell: both say the same.";
const MARKS = `Marks: disc with + in favor; square with − against; ring neither. ${TONES}`;
const WITH_OPEN = `Marks: disc + in favor; square − against; open: inferred; ring neither. ${TONES}`;

/** What stands at the top of every report: study, codebook, coder, question, size. */
export function drawFirstPage(context: ReportContext): HTMLElement {
  const { document } = context;
  const page = element(document, "div", "first-page");
  page.append(drawRunningHead(context), drawOpening(context), ...drawFilterPlace(context));
  page.append(...drawFigures(context));
  const limits = drawLimits(context);
  if (limits !== null) page.append(limits);
  const isOpen = context.views.some(({ inferred }) => inferred.size > 0);
  page.append(element(document, "p", "marks-foot", isOpen ? WITH_OPEN : MARKS));
  return page;
}

/** Where the script stands: before the figures, so that what it adds above them is there when they are first seen. */
export const SCRIPT_PLACE = "script-place";

function drawFilterPlace({ document }: ReportContext): HTMLElement[] {
  return ["filter-place", SCRIPT_PLACE].map((id) => {
    const place = element(document, "div");
    place.setAttribute("id", id);
    return place;
  });
}

function drawRunningHead({ document, analysis, coder }: ReportContext): HTMLElement {
  const head = element(document, "div", "running-head");
  const left = element(document, "p");
  left.append(element(document, "b", "", "threadlens"), ` report · study ${analysis.study}`);
  const version = analysis.coders.find(({ id }) => id === coder)?.version ?? null;
  const { id, version: book } = analysis.codebook;
  const whose = `${coderLabel(analysis, coder)}${version === null ? "" : ` ${version}`}`;
  const right = element(document, "p", "", `codebook ${id} ${book} · codes shown: `);
  right.append(element(document, "span", "coder-shown", whose));
  head.append(left, right);
  return head;
}

function drawOpening({ document, analysis, coder }: ReportContext): HTMLElement {
  const head = element(document, "header", "opening");
  head.append(element(document, "h1", "", analysis.title));
  const { posts, topLevel, replies, words } = analysis.summary;
  const size = `${counted(posts, "post")} (${counted(topLevel, "comment")}, ${counted(replies, "reply", "replies")}), ${counted(words, "word")}.`;
  const under = analysis.threads.flatMap(({ publisher, published }) => {
    const day = spanOf(published ?? "")?.from;
    const parts = [publisher, day === undefined ? null : shortDay(day)].filter(
      (part) => part !== null,
    );
    return parts.length === 0 ? [] : [parts.join(", ")];
  });
  const source = under.length === 1 ? ` Under one article: ${under.join("")}.` : "";
  const question = analysis.question === null ? "" : `${analysis.question} `;
  const standfirst = `${question}${size}${source} Counts are of posts, not of people or of a public.`;
  head.append(element(document, "p", "standfirst", standfirst));
  const coverage = readCoverage(analysis, coder);
  const made = heldCoders(analysis).length === 0 ? "" : madeWords(analysis, coder);
  const whose = [coverage, made].filter((part) => part !== "").join(" ");
  if (whose !== "") head.append(element(document, "p", "note", whose));
  return head;
}

function drawLimits(context: ReportContext): HTMLElement | null {
  const { document, analysis } = context;
  if (analysis.limits.length === 0) return null;
  const section = openSection(context, { id: "limits", title: "Limits", style: "limits" });
  const list = element(document, "ol", "limit-list");
  for (const { title, text } of analysis.limits) {
    const item = element(document, "li");
    item.append(element(document, "b", "", `${title}.`), ` ${text}`);
    list.append(item);
  }
  section.append(list);
  return section;
}
