import { nameLikeness } from "../cues/name-like.ts";
import type { Anchor, AnchorKind } from "./anchors.ts";
import { isQuotation } from "./mark-of.ts";
import type { PageLine } from "./page-lines.ts";

/** Share of the posts that must have a thing before the others are taken for words that only look like a post's mark. */
const MOST = 0.5;
const MOST_ALIKE = 0.6;
const DATE_WITHIN = 4;

export function isOfKind(lines: readonly PageLine[], anchor: Anchor, kind: AnchorKind): boolean {
  if (kind === "number-date") return isNumbered(lines, anchor);
  return kind === "dated" ? anchor.kind.endsWith("date") : anchor.kind === kind;
}

/** A date with the number of its post: "3 March 2009, 10:12 #4", or "#4" on the line below. */
const isNumbered = (lines: readonly PageLine[], { line, kind }: Anchor): boolean =>
  (kind === "date" || kind === "name-date") &&
  [line, line + 1, line + 2].some((at) => /#\d{1,6}$/u.test(lines[at]?.words ?? ""));

/** Of marks in an unbroken run of furniture only the last ends the post. */
export function endsOfRuns(lines: readonly PageLine[], anchors: readonly Anchor[]): Anchor[] {
  return anchors.filter(({ line }, i) => {
    const next = anchors[i + 1]?.line;
    return (
      next === undefined ||
      lines.slice(line + 1, next).some(({ class: kind }) => kind !== "blank" && kind !== "plain")
    );
  });
}

/** Lines that say who speaks in the words that most do, numbered where most are; a quotation below makes one its header. */
export function alikeSays(
  lines: readonly PageLine[],
  anchors: readonly Anchor[],
): readonly Anchor[] {
  const verbOf = ({ line }: Anchor) => {
    const cues = lines[line]?.cues;
    const verb = cues?.cues.find((cue) => cue.kind === "says");
    const words = verb === undefined ? "" : (lines[line]?.words.slice(verb.start, verb.end) ?? "");
    return `${cues?.has("number") === true} ${words.toLowerCase().replaceAll(/[^\p{L} ]/gu, "")}`;
  };
  const own = anchors.filter(
    ({ line }) =>
      lines[line]?.cues?.has("number") === true ||
      lines[line]?.cues?.has("date") === true ||
      !isQuotation(lines[line + 1]?.words ?? ""),
  );
  const counts = new Map<string, number>();
  for (const anchor of own) counts.set(verbOf(anchor), (counts.get(verbOf(anchor)) ?? 0) + 1);
  const most = [...counts].toSorted((a, b) => b[1] - a[1]).at(0);
  if (most === undefined || most[1] < own.length / 2) return own;
  return own.filter((anchor) => verbOf(anchor) === most[0]);
}

/** Where most lines that say who speaks have a date beside them, those without are words of a post. */
export function withDates(
  lines: readonly PageLine[],
  anchors: readonly Anchor[],
): readonly Anchor[] {
  const dated = anchors.filter(({ line }) =>
    lines
      .slice(line, line + DATE_WITHIN)
      .some(
        ({ cues, class: kind }) =>
          kind === "date" || (kind === "words" && cues?.has("says") === true && cues.has("date")),
      ),
  );
  if (dated.length >= MOST * anchors.length) return dated;
  return anchors.filter(({ name }) => name !== null && nameLikeness(name) > 0);
}

/** Marks with what most have: buttons on their line, an empty line above. */
export function alikeAround(
  lines: readonly PageLine[],
  anchors: readonly Anchor[],
): readonly Anchor[] {
  let alike = anchors;
  for (const has of [
    ({ line }: Anchor) => lines[line]?.cues?.has("button") === true,
    ({ line }: Anchor) => lines[line - 1]?.class === "blank",
  ]) {
    const kept = alike.filter(has);
    if (kept.length >= MOST_ALIKE * alike.length) alike = kept;
  }
  return alike;
}
