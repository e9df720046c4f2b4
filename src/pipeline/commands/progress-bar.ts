import type { OnProgress, Progress } from "../../model/progress.ts";

/** Where a bar is drawn. */
export type Terminal = {
  readonly write: (text: string) => unknown;
  /** Characters of a line. */
  readonly columns: number;
  /** Milliseconds; says when a bar is shown, and bears on nothing else. */
  readonly now: () => number;
};

export type ProgressBar = {
  readonly tell: OnProgress;
  /** Takes the bar away; it comes back where work goes on for long. */
  readonly clear: () => void;
};

/** Shorter work shows nothing. */
const PATIENCE_MS = 400;
const REDRAW_MS = 50;
const MOST_COLUMNS = 80;
const MOST_BAR = 40;
const CLEAR_LINE = "\r\u001B[K";

const WORDS: Readonly<Record<Progress["step"], string>> = {
  reading: "Reading files",
  splitting: "Splitting threads",
  coding: "Coding posts",
  timeline: "Reading documents",
  linking: "Linking posts",
  counting: "Counting",
};

/** Draws how far long work has come: one line that each drawing replaces. */
export function progressBar({ write, columns, now }: Terminal): ProgressBar {
  let begun: number | null = null;
  let drawn: number | null = null;
  return {
    tell: (progress) => {
      const time = now();
      begun ??= time;
      if (time - begun < PATIENCE_MS || (drawn !== null && time - drawn < REDRAW_MS)) return;
      write(`${CLEAR_LINE}${progressLine(progress, columns)}`);
      drawn = time;
    },
    clear: () => {
      if (drawn !== null) write(CLEAR_LINE);
      begun = null;
      drawn = null;
    },
  };
}

/** "Coding posts: 12 of 37 ━━━━────────"; the last column stays free, where some terminals would begin a new line. */
export function progressLine({ step, done, total }: Progress, columns: number): string {
  const words = `${WORDS[step]}: ${done} of ${total}`;
  const room = Math.min(MOST_COLUMNS, columns) - 1;
  const width = Math.min(MOST_BAR, room - words.length - 1);
  if (width < 1) return words.slice(0, Math.max(0, room));
  const full = total === 0 ? width : Math.round((width * done) / total);
  return `${words} ${"━".repeat(full)}${"─".repeat(width - full)}`;
}
