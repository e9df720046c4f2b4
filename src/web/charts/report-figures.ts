import type { ChartText } from "./chart-frame.ts";
import { readGrounds, readInferred, readLeftOut } from "./ground-reading.ts";
import { element } from "./html.ts";
import { numeral, type TargetLabel } from "./label.ts";
import { answerMatrix, stancePair, targetPairs, type MatrixData } from "./matrix-data.ts";
import { readPairList } from "./pair-reading.ts";
import { NOTES, opened, readAnswers, readThread, readTone } from "./readings.ts";
import { readKeptRepeats } from "./repeat-reading.ts";
import { answerFilter, drawMatrices } from "./report-matrices.ts";
import { inForms, openSection, WIDTHS, type FigureContext, type Form } from "./report-sections.ts";
import { drawScore, scoreFits } from "./score.ts";
import { drawStanceBars } from "./stance-bars.ts";
import { readSilence, readStance } from "./stance-reading.ts";
import { drawThreadMap } from "./thread-map.ts";

/** Matrices that stand beside each other in one figure of the first page. */
const MATRICES = 2;
/** A map of more posts would be longer than a reader scrolls or prints. */
const MOST_MAPPED = 400;

type FigureHead = {
  readonly number: number;
  readonly title: string;
  readonly readings: readonly string[];
  /** Whose work it shows: the shown codes unless said otherwise; null for nobody's. */
  readonly whose?: string | null;
  readonly ofAll?: boolean;
};

/** A numbered section with its readings; the caller adds what it shows. */
export function openFigure(
  context: FigureContext,
  { number, title, readings, whose = `by ${context.shownCodes}`, ofAll = false }: FigureHead,
): HTMLElement {
  const section = openSection(context, {
    id: `figure-${number}`,
    title: `${number} ${title}`,
    style: "figure",
    ofAll,
    ...(whose !== null && { whose }),
  });
  section.firstElementChild?.append(element(context.document, "p", "figure-tools"));
  for (const reading of readings)
    section.append(element(context.document, "p", "reading", reading));
  return section;
}

/** Figures 1 to 4, which count posts. */
export function drawCodeFigures(context: FigureContext): HTMLElement[] {
  return [drawStance(context), drawThread(context), drawPairs(context), drawAnswers(context)];
}

function drawStance(context: FigureContext): HTMLElement {
  const { document, views, targets, group, repeats, sureHere } = context;
  const about = {
    title: "Stance toward each target",
    description: readStance(views, targets, group),
  };
  const section = openFigure(context, {
    number: 1,
    title: about.title,
    readings: [about.description],
  });
  const notes = [
    readKeptRepeats(views, repeats),
    readSilence(views, targets, group),
    readGrounds(views, targets),
    sureHere,
  ].filter((text) => text !== "");
  if (notes.length > 0) section.append(element(document, "p", "note", notes.join(" ")));
  const draw = (form: Form) => [
    drawStanceBars(views, targets, { document, width: WIDTHS[form] }, about),
  ];
  section.append(...inForms(context, draw));
  return section;
}

/** Whether every post has its place in figure 2. */
export function isMapped({ views }: Pick<FigureContext, "views">): boolean {
  return views.length <= MOST_MAPPED;
}

/** What figure 2 shows, in words. */
export function aboutThread({ views, targets, group }: FigureContext): ChartText {
  const description = `${readThread(views, group)} ${readTone(views, targets, group)}`;
  return { title: "Every post, in the order of the thread", description };
}

function drawThread(context: FigureContext): HTMLElement {
  const { document, views, targets } = context;
  const about = aboutThread(context);
  const section = openFigure(context, {
    number: 2,
    title: about.title,
    readings: [about.description],
  });
  const note = (text: string) => element(document, "p", "note screen-only", text);
  if (!isMapped(context)) {
    const missing = `A map of ${numeral(views.length)} posts, one row a post, is too long to be printed; the codes of each are in posts.csv.`;
    const room = element(document, "div", "map-room scrolls");
    section.append(element(document, "p", "note", missing), room);
    return section;
  }
  const draw = (form: Form) => {
    const frame = { document, width: WIDTHS[form] };
    if (form !== "narrow" && scoreFits(views, frame.width))
      return [note(NOTES.score), drawScore(views, targets, frame, about)];
    return [note(NOTES.map), drawThreadMap(views, targets, frame, { about })];
  };
  section.append(...inForms(context, draw));
  return section;
}

/** The entries with the most posts, in their own order; the earlier of equals. */
function fullest<T>(entries: readonly T[], weigh: (entry: T) => number): T[] {
  const chosen = new Set(entries.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, MATRICES));
  return entries.filter((entry) => chosen.has(entry));
}

/** Posts, or pairs of posts, that take both sides, whatever a filter keeps: a figure shows the same matrices under each. */
function bothJudged({ rows, columns, cells }: MatrixData): number {
  let sum = 0;
  for (const [r, row] of rows.entries())
    for (const [c, column] of columns.entries())
      if (row.value !== "neither" && column.value !== "neither") sum += cells[r]?.[c]?.whole ?? 0;
  return sum;
}

function drawPairs(context: FigureContext): HTMLElement {
  const { views, targets, group } = context;
  const pairs = fullest(targetPairs(targets), ([a, b]) => bothJudged(stancePair(views, a, b)));
  const reading =
    pairs.length === 0
      ? "The codebook has one target."
      : opened(views, group, readPairList(views, pairs, group));
  const section = openFigure(context, {
    number: 3,
    title: "Stances that go together",
    readings: [reading],
  });
  const matrices = pairs.map(([a, b]) => stancePair(views, a, b));
  const unsure = readInferred(matrices);
  if (unsure !== "") section.append(element(context.document, "p", "note", unsure));
  section.append(...drawMatrices(context, matrices));
  return section;
}

function drawAnswers(context: FigureContext): HTMLElement {
  const { document, views, targets, group } = context;
  const shown = fullest<TargetLabel>(targets, (target) => bothJudged(answerMatrix(views, target)));
  const section = openFigure(context, {
    number: 4,
    title: "Who answers whom",
    readings: [readAnswers(views, shown, group)],
  });
  section.append(element(document, "p", "note screen-only", NOTES.answers));
  const leftOut = readLeftOut(views, shown).trim();
  if (leftOut !== "") section.append(element(document, "p", "note screen-only", leftOut));
  const matrices = shown.map((target) => answerMatrix(views, target));
  const unsure = readInferred(matrices);
  if (unsure !== "") section.append(element(document, "p", "note", unsure));
  section.append(...drawMatrices(context, matrices, { filterOf: answerFilter(shown) }));
  return section;
}
