import type { Issue } from "../../model/issue.ts";
import type { OnProgress } from "../../model/progress.ts";

/** Ends of a command: the program's exit status. */
export const EXIT = { done: 0, inputErrors: 1, wrongUse: 2 } as const;

/** Where a command writes; results go to `out`, everything else to `log`. */
export type Streams = {
  readonly out: (text: string) => void;
  readonly log: (text: string) => void;
  /** Waits until what was written has gone out; false where nobody reads on. */
  readonly ready?: () => Promise<boolean>;
  /** Shows how far long work has come, until something is written. */
  readonly onProgress?: OnProgress | undefined;
};

export const hasErrors = (issues: readonly Issue[]): boolean =>
  issues.some((issue) => issue.severity === "error");

/** "file:line:column: error: message", a line an issue. */
export function issueLines(issues: readonly Issue[]): string {
  return issues
    .map(({ severity, message, place }) => {
      const where = place === null ? "" : `${place.file}:${place.line}:${place.column}: `;
      return `${where}${severity}: ${message}\n`;
    })
    .join("");
}

const BATCH_CHARACTERS = 64 * 1024;

/** Writes a result of any size, as fast as it is read; ends early where nobody reads on. */
export async function writePieces(
  pieces: Iterable<string>,
  { out, ready }: Streams,
): Promise<void> {
  let batch: string[] = [];
  let characters = 0;
  for (const piece of pieces) {
    batch.push(piece);
    characters += piece.length;
    if (characters < BATCH_CHARACTERS) continue;
    out(batch.join(""));
    batch = [];
    characters = 0;
    if (ready !== undefined && !(await ready())) return;
  }
  out(batch.join(""));
  await ready?.();
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The system's name for what went wrong, such as "ENOENT"; null where the fault is the program's. */
export function systemErrorOf(error: unknown): string | null {
  return error instanceof Error && "syscall" in error && "code" in error
    ? String(error.code)
    : null;
}

/** Tells the issues and says how the command ended. With `--json`, an input that gave no result is told as JSON too. */
export function failed(
  issues: readonly Issue[],
  asJson: boolean | undefined,
  { out, log }: Streams,
): number {
  log(issueLines(issues));
  if (asJson === true) out(json({ issues }));
  return EXIT.inputErrors;
}

export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

const COLUMNS = 80;

/** Text in lines of at most 80 characters, cut at spaces; later lines begin with `indent`. */
export function wrapped(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > COLUMNS && line !== "") {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line].join("\n");
}

/** Rows as columns two spaces apart; numbers stand at the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => String(row[i] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, i) => {
          const width = widths[i] ?? 0;
          return typeof cell === "number" ? String(cell).padStart(width) : cell.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
