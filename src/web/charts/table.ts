import { guardFormula } from "../../model/formula-guard.ts";
import { element } from "./html.ts";
import {
  capital,
  hedged,
  inText,
  listed,
  numeral,
  STANCE_WORDS,
  type TargetLabel,
} from "./label.ts";
import { headWords, type MatrixData } from "./matrix-data.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import { type PostView } from "./post-view.ts";
import { countText, hasUnsure, sidesOf, type Side } from "./stance-counts.ts";
import { toneCounts } from "./tone-counts.ts";
import { documentName, type TimelineView } from "./timeline-view.ts";

export type Column = { readonly name: string; readonly numeric: boolean };
export type Row = {
  readonly cells: readonly string[];
  readonly filter?: string;
  readonly post?: string;
  readonly event?: string;
};
/** What a chart shows, as a table: the alternative for everyone who does not see the chart. */
export type Table = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

export const word = (name: string): Column => ({ name, numeric: false });
export const number = (name: string): Column => ({ name, numeric: true });

/** The table as an element; the first cell of a row is its head. */
export function drawTable(table: Table, document: Document): HTMLTableElement {
  const made = element(document, "table", "table");
  made.append(element(document, "caption", "", table.caption));
  const head = element(document, "thead");
  const heads = element(document, "tr");
  for (const { name, numeric } of table.columns) {
    const cell = element(document, "th", numeric ? "number" : "", name);
    cell.setAttribute("scope", "col");
    heads.append(cell);
  }
  head.append(heads);
  const body = element(document, "tbody");
  for (const row of table.rows) body.append(drawRow(row, table.columns, document));
  made.append(head, body);
  return made;
}

/** Cells up to this many letters, a long date, stay on one line. */
const BRIEF = 17;

function drawRow(row: Row, columns: readonly Column[], document: Document): HTMLElement {
  const line = element(document, "tr");
  if (row.filter !== undefined) line.setAttribute("data-filter", row.filter);
  if (row.post !== undefined) line.setAttribute("data-post", row.post);
  if (row.event !== undefined) line.setAttribute("data-event", row.event);
  for (const [index, text] of row.cells.entries()) {
    const kinds = [
      ...(columns[index]?.numeric === true ? ["number"] : []),
      ...(text.length <= BRIEF ? ["brief"] : []),
    ];
    const cell = element(document, index === 0 ? "th" : "td", kinds.join(" "), text);
    if (index === 0) cell.setAttribute("scope", "row");
    line.append(cell);
  }
  return line;
}

/**
 * The table as CSV (RFC 4180, lines end in LF).
 *
 * A cell that a spreadsheet would read as a formula gets an apostrophe in front.
 */
export function tableCsv(table: Pick<Table, "columns" | "rows">): string {
  const lines = [table.columns.map((column) => column.name), ...table.rows.map((row) => row.cells)];
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\n`).join("");
}

/** A cell of a CSV file: guarded against formulas, quoted where it must be. Numbers stay as they are. */
export function csvCell(text: string): string {
  const guarded = guardFormula(text);
  return /[",\n\r]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** "11 (2 surer, 1 held, 3 inferred)"; how many are surer only where the program is unsure of some. */
function withGrounds(side: Side, isOpen: boolean): string {
  const { matching, sure, held, inferred } = side;
  const parts = [
    ...(isOpen && matching > 0 ? [`${sure} surer`] : []),
    ...(isOpen && held > 0 ? [`${held} held`] : []),
    ...(inferred === 0 ? [] : [`${inferred} inferred`]),
  ];
  return `${countText(side)}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`;
}

/** Posts by stance toward each target. */
export function stanceTable(views: readonly PostView[], targets: readonly TargetLabel[]): Table {
  const isOpen = hasUnsure(views, targets);
  return {
    caption: "Posts by stance toward each target",
    columns: [
      word("Posts toward"),
      number("against"),
      number("in favor"),
      number("neither"),
      number("all"),
    ],
    rows: targets.map((target) => {
      const { favor, against, neither } = sidesOf(views, target.id);
      const all = {
        whole: favor.whole + against.whole + neither.whole,
        matching: favor.matching + against.matching + neither.matching,
      };
      const cells = [
        withGrounds(against, isOpen),
        withGrounds(favor, isOpen),
        countText(neither),
        countText(all),
      ];
      return { cells: [target.label, ...cells] };
    }),
  };
}

function stanceWord(view: PostView, target: string): string {
  const value = view.stance.get(target);
  if (value === undefined) return "not coded";
  return hedged(STANCE_WORDS[value], view.inferred.has(target), view.unsure.has(target));
}

/** Every post with its codes; filtered posts are left out, and of very many those past `most`. */
export function scoreTable(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  most = Infinity,
): Table {
  const ids = new Map(views.map((view) => [view.key, view.id]));
  const kept = views.filter((view) => view.matches);
  const cut =
    kept.length > most
      ? `: the first ${numeral(most)} of ${numeral(kept.length)}; “save” has all of them`
      : "";
  return {
    caption: `Every post, in the order of the thread${cut}`,
    columns: [
      word("Post"),
      word("answers"),
      ...targets.map((target) => word(target.label)),
      word("tone"),
      number("words"),
    ],
    rows: kept.slice(0, most).map((view) => ({
      cells: [
        view.key,
        view.answers === null ? "" : (ids.get(view.answers.to) ?? view.answers.to),
        ...targets.map((target) => stanceWord(view, target.id)),
        view.tone ?? "not coded",
        String(view.words),
      ],
      post: view.key,
    })),
  };
}

export function yesOrNo(is: boolean): string {
  return is ? "yes" : "no";
}

/** Posts by tone. */
export function toneTable(views: readonly PostView[]): Table {
  return {
    caption: "Posts by tone",
    columns: [word("Tone"), number("posts")],
    rows: toneCounts(views).map(({ value, whole, matching }) => ({
      cells: [value, countText({ whole, matching })],
      filter: `${SENTIMENT}:${value}`,
    })),
  };
}

/** A matrix as a table, row heads first. */
export function matrixTable(data: MatrixData): Table {
  const columns = data.columns.map((head) => number(headWords(head)));
  const caption =
    data.kind === "pair" || data.kind === "tone"
      ? `Posts by stance toward ${inText(data.rowsName)} and ${data.kind === "tone" ? "tone" : `stance ${data.columnsName}`}`
      : `${data.title}: rows ${data.rowsName}, columns ${data.columnsName}`;
  return {
    caption,
    columns: [word(capital(data.rowsName)), ...columns],
    rows: data.rows.map((head, r) => ({
      cells: [headWords(head), ...(data.cells[r] ?? []).map(cellText)],
    })),
  };
}

function cellText({ count, whole, inferred }: MatrixData["cells"][number][number]): string {
  const counts = countText({ whole, matching: count });
  return inferred === 0 ? counts : `${counts} (${inferred} inferred)`;
}

const KINDS = { happening: "happening", statement: "said" } as const;

/** All placed events with their sources, what these differ on, and what the review did where there was one. */
export function eventTable(view: TimelineView): Table {
  const { events, version } = view;
  const isReviewed = version !== null;
  return {
    caption: version === null ? "Dated events" : `Dated events. ${version}`,
    columns: [
      ...["Date", "kind", "event", "documents", "sources differ on"].map(word),
      ...(isReviewed ? [word("review")] : []),
      number("posts"),
    ],
    rows: events.map((event) => ({
      cells: [
        event.when,
        KINDS[event.kind],
        event.title,
        event.documents.map((id) => documentName(view, id)).join("; "),
        listed(event.differences),
        ...(isReviewed ? [event.review.join(" ") || "as found"] : []),
        String(event.posts.length),
      ],
      event: event.id,
    })),
  };
}

/** What readers alone mention; null where there is nothing. */
export function readersTable({ readers }: TimelineView): Table | null {
  if (readers.length === 0) return null;
  return {
    caption: "Mentioned by readers, told by no dated event of the documents; not checked",
    columns: [word("Date"), word("what"), word("posts")],
    rows: readers.map(({ id, when, title, posts }) => ({
      cells: [when, title, posts.join(", ")],
      event: id,
    })),
  };
}
