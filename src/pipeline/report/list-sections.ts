import type { Issue } from "../../model/issue.ts";
import { dateWords } from "../../web/charts/calendar.ts";
import { element } from "../../web/charts/html.ts";
import { counted } from "../../web/charts/label.ts";
import { openSection, scrolling } from "../../web/charts/report-sections.ts";
import { codeTables, drawTables } from "../../web/charts/report-tables.ts";
import { drawTable, eventTable, type Table } from "../../web/charts/table.ts";
import { yearsTable } from "../../web/charts/timeline-years-table.ts";
import type { ReportContext } from "./report-context.ts";

/** The counts behind the figures. */
export function drawTableSection(context: ReportContext): HTMLElement {
  const { document, timeline, shownCodes } = context;
  const section = openSection(context, {
    id: "tables",
    title: "Tables",
    whose: `by ${shownCodes}`,
  });
  for (const tables of codeTables(context)) {
    const box = element(document, "div", "table-set");
    box.setAttribute("data-figure", String(tables.figure));
    const head = element(document, "h3", "", `${tables.figure} ${tables.title}`);
    box.append(head, drawTables(context, tables));
    section.append(box);
  }
  // What a review did is told with the events, and event by event in the table of the found version.
  const unreviewed = { ...timeline, version: null };
  if (timeline.events.length > 0) {
    const box = element(document, "div", "table-set");
    box.setAttribute("data-figure", "5");
    const row = element(document, "div", "tables dated-events");
    row.append(scrolling(document, drawTable(eventTable(unreviewed), document)));
    box.append(element(document, "h3", "", "5 Dated events"), row);
    const years = yearsTable(timeline.years);
    if (years !== null) {
      const tables = element(document, "div", "tables named");
      tables.append(scrolling(document, drawTable(years, document)));
      box.append(tables);
    }
    section.append(box);
  }
  return section;
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
