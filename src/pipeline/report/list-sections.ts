import type { Issue } from "../../model/issue.ts";
import { defaultCoder } from "../../model/coverage.ts";
import { dateWords } from "../../web/charts/calendar.ts";
import { drawPost, postAnchor } from "../../web/charts/draw-post.ts";
import { element } from "../../web/charts/html.ts";
import {
  HEDGES,
  readInferred,
  readLeftOut,
  THREE_GROUNDS,
} from "../../web/charts/ground-reading.ts";
import { counted } from "../../web/charts/label.ts";
import { coderLabel } from "../../web/charts/post-view.ts";
import {
  answerMatrix,
  stancePair,
  stanceTone,
  targetPairs,
  type MatrixData,
} from "../../web/charts/matrix-data.ts";
import {
  drawTable,
  eventTable,
  matrixTable,
  scoreTable,
  stanceTable,
  toneTable,
  type Table,
} from "../../web/charts/table.ts";
import { eventAnchor } from "./event-sections.ts";
import { drawMatrices, ROOMY_MATRICES } from "./figures.ts";
import { openSection, scrolling, type ReportContext } from "./report-context.ts";

/** All pairs and all targets: the first page shows two of each. */
export function drawAllMatrices(context: ReportContext): HTMLElement {
  const { document, views, targets, shownCodes } = context;
  const section = openSection(context, {
    id: "crossings",
    title: "All pairs of codes",
    whose: `by ${shownCodes}`,
  });
  const pairs = targetPairs(targets).map(([a, b]) => stancePair(views, a, b));
  if (pairs.length > 0) section.append(element(document, "h3", "", "Stances that go together"));
  const drawAll = (matrices: readonly MatrixData[]): void => {
    const unsure = readInferred(matrices);
    if (unsure !== "") section.append(element(document, "p", "note", unsure));
    section.append(...drawMatrices(context, matrices, ROOMY_MATRICES));
  };
  drawAll(pairs);
  section.append(element(document, "h3", "", "Who answers whom"));
  const leftOut = readLeftOut(views, targets).trim();
  if (leftOut !== "") section.append(element(document, "p", "note", leftOut));
  drawAll(targets.map((target) => answerMatrix(views, target)));
  section.append(element(document, "h3", "", "Stance and tone"));
  drawAll(targets.map((target) => stanceTone(views, target)));
  return section;
}

/** The counts behind the figures. */
export function drawTables(context: ReportContext): HTMLElement {
  const { document, views, targets, timeline, shownCodes } = context;
  const section = openSection(context, {
    id: "tables",
    title: "Tables",
    whose: `by ${shownCodes}`,
  });
  const add = (title: string, tables: readonly Table[], style = "tables"): void => {
    section.append(element(document, "h3", "", title));
    const row = element(document, "div", style);
    for (const table of tables) row.append(scrolling(document, drawTable(table, document)));
    section.append(row);
  };
  add("1 Posts by stance, and by tone", [stanceTable(views, targets), toneTable(views)]);
  add("2 Every post", [scoreTable(views, targets)]);
  const pairs = targetPairs(targets).map(([a, b]) => matrixTable(stancePair(views, a, b)));
  if (pairs.length > 0) addNamed(context, section, "3 Stances that go together", pairs);
  const answers = targets.map((target) => matrixTable(answerMatrix(views, target)));
  addNamed(context, section, "4 Who answers whom", answers);
  // What a review did is told with the events, and event by event in the table of the found version.
  const unreviewed = { ...timeline, version: null };
  if (timeline.events.length > 0)
    add("5 Dated events", [eventTable(unreviewed)], "tables dated-events");
  return section;
}

/** Tables whose captions must be seen, because several stand beside each other. */
function addNamed(
  { document }: ReportContext,
  section: HTMLElement,
  title: string,
  tables: readonly Table[],
): void {
  section.append(element(document, "h3", "", title));
  const row = element(document, "div", "tables named");
  for (const table of tables) row.append(scrolling(document, drawTable(table, document)));
  section.append(row);
}

/** Every post with its codes, the words that they rest on, and its notes; thread by thread where there are several. */
export function drawPosts(context: ReportContext): HTMLElement {
  const { document, analysis, coder, shownCodes } = context;
  const several = analysis.threads.length > 1;
  const section = openSection(context, {
    id: "posts",
    title: "All posts",
    ...(several ? {} : { whose: `codes by ${shownCodes}` }),
  });
  if (!several) section.append(readingNote(context, coder));
  for (const { id, title } of analysis.threads) {
    const shown = several ? defaultCoder(analysis, id) : coder;
    if (several) {
      const label = coderLabel(analysis, shown);
      const head = element(document, "h3", "", `${title}: codes by ${label}`);
      section.append(head, readingNote(context, shown));
    }
    const heading = several ? "h4" : "h3";
    for (const post of analysis.posts.filter(({ thread }) => thread === id))
      section.append(
        drawPost(analysis, post, { document, coder: shown, heading, linked, eventLinked }),
      );
  }
  return section;
}

const PINS =
  "Pin and dotted line: words that speak of a dated event; open pin: of what no document dates.";

/** What underlines, open marks and question marks mean for a coder's codes. */
function readingNote({ document, analysis }: ReportContext, coder: string): HTMLElement {
  const own = coder === analysis.coder.id;
  const label = coderLabel(analysis, coder);
  const words = own
    ? `Underlined: the words that a code rests on; solid in favor, dashed against. ${HEDGES}`
    : `Underlined: words found by the program that speak the way ${label} code the post; solid in favor, dashed against.`;
  const within = "Within them, bold: what the rule looks for; darker: how the target is named.";
  const speaks = analysis.posts.some(({ events }) => events.length > 0);
  const parts = [
    words,
    within,
    "Quoted words are grey and not counted.",
    ...(speaks || analysis.readersEvents.length > 0 ? [PINS] : []),
    THREE_GROUNDS,
  ];
  return element(document, "p", "note", parts.join(" "));
}

function linked(key: string): string {
  return `#${postAnchor(key)}`;
}

function eventLinked(id: string): string {
  return `#${eventAnchor(id)}`;
}

/** Threads and documents with their terms of use. */
export function drawDocuments(context: ReportContext): HTMLElement {
  const { document, analysis } = context;
  const section = openSection(context, { id: "documents", title: "Documents and their terms" });
  const threads = analysis.threads.map((thread) => ({
    ...thread,
    kind: "thread",
    id: thread.file,
  }));
  const files = new Set(threads.map((thread) => thread.id));
  const documents = analysis.documents.filter((facts) => !files.has(facts.id));
  const columns = ["File", "title", "kind", "publisher", "published", "terms"];
  const table: Table = {
    caption: "Documents",
    columns: columns.map((name) => ({ name, numeric: false })),
    rows: [...threads, ...documents].map((facts) => ({
      cells: [
        facts.id,
        facts.title,
        facts.kind,
        facts.publisher ?? "not stated",
        facts.published === null ? "not stated" : dateWords(facts.published),
        facts.licence ?? "not stated",
      ],
    })),
  };
  section.append(scrolling(document, drawTable(table, document)));
  return section;
}

/** What the program found wrong or doubtful in the input. */
export function drawIssues(context: ReportContext): HTMLElement {
  const { document, analysis } = context;
  const section = openSection(context, { id: "issues", title: "Issues found in the input" });
  const issues = [...analysis.issues, ...analysis.threads.flatMap((thread) => thread.issues)];
  const lines = [...new Set(issues.map(issueLine))];
  if (lines.length === 0) section.append(element(document, "p", "reading", "None was found."));
  else section.append(element(document, "p", "reading", `${counted(lines.length, "issue")}.`));
  const list = element(document, "ul", "issue-list");
  for (const line of lines) list.append(element(document, "li", "", line));
  if (lines.length > 0) section.append(list);
  return section;
}

function issueLine({ severity, message, place }: Issue): string {
  const where = place === null ? "" : `${place.file}, line ${place.line}: `;
  return `${where}${message} (${severity})`;
}
