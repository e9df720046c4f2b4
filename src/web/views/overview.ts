import type { Division } from "../../model/analysis.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import { answerMatrix, stancePair, stanceTone, targetPairs } from "../charts/matrix-data.ts";
import { spanOf, dateWords } from "../charts/calendar.ts";
import { counted, numeral, short } from "../charts/label.ts";
import { NOTES, readAnswers, readPairs, readThread, readTone } from "../charts/readings.ts";
import { lengthsOf } from "../charts/kept-counts.ts";
import { judgingCounts } from "../charts/stance-counts.ts";
import { readStanceTone } from "../charts/stance-tone-reading.ts";
import { readSureHere } from "../charts/sure-here.ts";
import { drawScore, scoreFits } from "../charts/score.ts";
import { drawStanceBars } from "../charts/stance-bars.ts";
import { readRepeats } from "../charts/repeat-reading.ts";
import { readSilence, readStance } from "../charts/stance-reading.ts";
import { matrixTable, scoreTable, stanceTable, toneTable } from "../charts/table.ts";
import { drawThreadMap } from "../charts/thread-map.ts";
import { tidyMatrices, tidyStances, tidyTones } from "../charts/tidy-tables.ts";
import { drawToneBars } from "../charts/tone-bars.ts";
import { chartSection } from "../chart-section.ts";
import {
  shownDivisions,
  divisionNote,
  DIVISION_TITLE,
  divisionTable,
  readDivision,
} from "../charts/division-view.ts";
import { shownCodes } from "../charts/coverage-reading.ts";
import { drawDivision } from "../charts/draw-division.ts";
import { readGrounds, readInferred, readLeftOut } from "../charts/ground-reading.ts";
import { drawSides } from "../charts/sides.ts";
import { questionsSection } from "../codes/questions.ts";
import { element } from "../element.ts";
import { filterBar } from "../filter-bar.ts";
import { later } from "../later.ts";
import { isPainted, mapCanvas } from "../map-canvas.ts";
import { drawMatrixRow, type NamedMatrix } from "../matrix-row.ts";
import { nothingMatches } from "../nothing-matches.ts";
import type { ViewContext } from "../view-context.ts";

/** Rows that the table of all posts shows. */
const MOST_TABLED = 500;
/** A map of more posts scrolls in a frame of its own. */
const MOST_ROWS = 120;

/** The study at a glance: what it asks, and every count of its posts as a chart under a sentence. */
export function overview(context: ViewContext): HTMLElement[] {
  const { analysis, matching } = context;
  const head = element(
    "div",
    { class: "view-head" },
    element("h1", { class: "study-title" }, analysis.title),
    analysis.question === null ? null : element("p", { class: "standfirst" }, analysis.question),
    facts(context),
  );
  if (matching === 0) return [head, filterBar(context), nothingMatches(context)];
  return [
    head,
    filterBar(context),
    stanceSection(context),
    later(context, "score", () => scoreSection(context)),
    later(context, "tone", () => toneSection(context)),
    ...(analysis.codebook.targets.length > 1
      ? [later(context, "pairs", () => pairsSection(context))]
      : []),
    later(context, "stance-tone", () => stanceToneSection(context)),
    later(context, "answers", () => answersSection(context)),
    ...shownDivisions(analysis).map((division) =>
      later(context, `sides-${division.thread}`, () => sidesSection(context, division)),
    ),
    questionsSection(context),
  ];
}

function facts(context: ViewContext): HTMLElement {
  const { analysis, views } = context;
  const { posts, topLevel, replies, words } = analysis.summary;
  const { least, most } = lengthsOf(views);
  const { judging, sure, held } = judgingCounts(views, analysis.codebook.targets);
  const byPerson = held === 0 ? "" : `, ${numeral(held)} as a person coded them`;
  const surer =
    sure === judging ? "" : `, ${sure === 0 ? "none" : numeral(sure)} with a surer code${byPerson}`;
  const [thread] = analysis.threads;
  const items = [
    fact(
      numeral(posts),
      ` ${posts === 1 ? "post" : "posts"}: ${counted(topLevel, "comment")}, ${counted(replies, "reply", "replies")}`,
    ),
    fact(
      numeral(words),
      ` ${words === 1 ? "word" : "words"}${posts === 1 ? "" : `, ${numeral(least)} to ${numeral(most)} a post`}`,
    ),
    ...(analysis.threads.length === 1 && thread !== undefined ? placeOf(thread) : []),
    fact(
      `${numeral(judging)} of ${numeral(posts)}`,
      ` ${judging === 1 ? "judges" : "judge"} at least one target ${whose(context)}${surer}`,
    ),
  ];
  return element("ul", { class: "facts" }, ...items);
}

function placeOf(thread: { published: string | null; publisher: string | null }): HTMLElement[] {
  const { published, publisher } = thread;
  if (published === null || spanOf(published) === null)
    return publisher === null ? [] : [fact(publisher, "")];
  return [fact(dateWords(published), publisher === null ? "" : `, ${publisher}`)];
}

function fact(strong: string, rest: string): HTMLElement {
  return element("li", {}, element("strong", {}, strong), rest);
}

function whose({ analysis, coder }: ViewContext, variable?: string): string {
  return `by ${shownCodes(analysis, coder, variable)}`;
}

function sidesSection(context: ViewContext, division: Division): HTMLElement {
  const { analysis, href } = context;
  const about = { title: DIVISION_TITLE, description: readDivision(analysis, division) };
  const linked = (key: string) => href({ view: "thread", at: key });
  return chartSection(context, {
    id: `sides-${division.thread}`,
    title: about.title,
    whose: "by the program, from all posts of the thread",
    ofAll: true,
    reading: about.description,
    note: divisionNote(analysis, division),
    form: "above",
    counted: "sides",
    draw: (width) =>
      element(
        "div",
        {},
        drawSides(analysis, division, { document, width }, about),
        drawDivision(analysis, division, { document, linked }),
      ),
    tables: () => [divisionTable(analysis, division)],
  });
}

/** Sentences of a note in one line; undefined for none. */
function noted(...sentences: readonly string[]): string | undefined {
  return sentences.filter((text) => text !== "").join(" ") || undefined;
}

function stanceSection(context: ViewContext): HTMLElement {
  const { views, analysis, group, coder } = context;
  const { targets } = analysis.codebook;
  const about = {
    title: "Stance toward each target",
    description: readStance(views, targets, group),
  };
  return chartSection(context, {
    id: "stance",
    title: about.title,
    whose: whose(context),
    reading: about.description,
    note: noted(
      readRepeats(views, context.posts),
      readSilence(views, targets, group),
      readGrounds(views, targets),
      coder === analysis.coder.id ? readSureHere(analysis) : "",
    ),
    form: "first",
    counted: "stance",
    draw: (width) => drawStanceBars(views, targets, { document, width }, about),
    tables: () => [stanceTable(views, targets)],
    saved: () => tidyStances(views, targets),
  });
}

function scoreSection(context: ViewContext): HTMLElement {
  const { views, analysis, group } = context;
  const { targets } = analysis.codebook;
  const about = {
    title: "Every post, in the order of the thread",
    description: readThread(views, group),
  };
  const section = chartSection(context, {
    id: "score",
    title: about.title,
    whose: whose(context),
    reading: about.description,
    note: NOTES.score,
    form: "above",
    counted: "answers",
    draw: (width) =>
      isPainted(views)
        ? mapCanvas({ views, targets, widthPx: width, about })
        : scoreFits(views, width)
          ? drawScore(views, targets, { document, width }, about)
          : drawThreadMap(views, targets, { document, width }, { about }),
    tables: () => [scoreTable(views, targets, MOST_TABLED)],
    saved: () => scoreTable(views, targets),
  });
  if (views.length > MOST_ROWS) section.classList.add("scrolls");
  return section;
}

function toneSection(context: ViewContext): HTMLElement {
  const { views, analysis, group } = context;
  const about = { title: "Tone", description: readTone(views, analysis.codebook.targets, group) };
  return chartSection(context, {
    id: "tone",
    title: about.title,
    whose: whose(context, SENTIMENT),
    reading: about.description,
    note: noted(readRepeats(views, context.posts)),
    form: "beside",
    counted: "tone",
    draw: (width) => drawToneBars(views, { document, width }, about),
    tables: () => [toneTable(views)],
    saved: () => tidyTones(views),
  });
}

function pairsSection(context: ViewContext): HTMLElement {
  const { views, analysis, group } = context;
  const { targets } = analysis.codebook;
  const matrices = targetPairs(targets).map(([a, b]): NamedMatrix => ({
    name: `${short(a.label)}, ${short(b.label)}`,
    data: stancePair(views, a, b),
  }));
  return matrixSection(context, matrices, {
    id: "pairs",
    title: "Stances that go together",
    reading: readPairs(views, targets, group),
    counted: "stance",
  });
}

function stanceToneSection(context: ViewContext): HTMLElement {
  const { views, analysis, group } = context;
  const { targets } = analysis.codebook;
  const matrices = targets.map((target): NamedMatrix => ({
    name: short(target.label),
    data: stanceTone(views, target),
  }));
  return matrixSection(context, matrices, {
    id: "stance-tone",
    title: "Stance and tone",
    reading: readStanceTone(views, targets, group),
    counted: "tone",
  });
}

function answersSection(context: ViewContext): HTMLElement {
  const { views, analysis, group } = context;
  const { targets } = analysis.codebook;
  const matrices = targets.map((target): NamedMatrix => ({
    name: short(target.label),
    data: answerMatrix(views, target),
    filterOf: (row, column) => `${target.id}:${row} answered:${target.id}:${column}`,
  }));
  return matrixSection(context, matrices, {
    id: "answers",
    title: "Who answers whom",
    reading: readAnswers(views, targets, group),
    note: noted(
      NOTES.answers,
      readLeftOut(views, targets).trim(),
      readInferred(matrices.map(({ data }) => data)),
    ),
    counted: "answers",
  });
}

/** Which matrix a narrow page shows, by section; kept while the page is open. */
const chosenMatrix = new Map<string, number>();

function matrixSection(
  context: ViewContext,
  matrices: readonly NamedMatrix[],
  text: {
    id: string;
    title: string;
    reading: string;
    note?: string | undefined;
    counted: string;
  },
): HTMLElement {
  return chartSection(context, {
    ...text,
    note:
      text.note ??
      noted(
        readRepeats(context.views, context.posts),
        readInferred(matrices.map(({ data }) => data)),
      ),
    whose: whose(context),
    form: "beside",
    draw: (width) =>
      drawMatrixRow(matrices, width, text.reading, {
        get: () => chosenMatrix.get(text.id) ?? 0,
        set: (index) => chosenMatrix.set(text.id, index),
      }),
    tables: () => matrices.map(({ data }) => matrixTable(data)),
    saved: () => tidyMatrices(matrices.map(({ data }) => data)),
  });
}
