import type { DaySpan } from "./calendar.ts";
import { write, type SvgGroup } from "./chart-frame.ts";
import { drawEventBar, eventGroup, saysOnly } from "./event-marks.ts";
import { foremost } from "./importance.ts";
import { labelForms, widestOf, type LineForm } from "./label-forms.ts";
import { stripItems, type Scale } from "./lane-items.ts";
import { labelPlacer } from "./label-placer.ts";
import { LABEL_SIZE } from "./month-labels.ts";
import type { DatedEvent, TimelineView } from "./timeline-view.ts";

/** Height of the strip: a bar with two lines above it. */
export const STRIP = 48;
const LINE = 14.5;
const LINES = 2;
const SIDE = 4;
const BAR_HEIGHT = 6;
const FROM_BAR = 8;

type StripPlace = {
  readonly months: DaySpan;
  readonly scale: Scale;
  readonly right: number;
  /** Middle of the bars. */
  readonly y: number;
  readonly frame: readonly [number, number];
  /** Vertical lines that labels must not cross, in pixels. */
  readonly lines: readonly number[];
  readonly selected: string | undefined;
};
type Bar = {
  readonly events: readonly DatedEvent[];
  readonly first: DatedEvent;
  readonly x: number;
  readonly end: number;
};

/** Events known only to the year: open bars along the foot, each named if it has room. */
export function drawStrip(root: SvgGroup, view: TimelineView, place: StripPlace): void {
  const { months, scale, right, y, frame, lines, selected } = place;
  const [top, bottom] = [y - STRIP + 4, y];
  const placer = labelPlacer({ left: scale(months.from), right, top, bottom }, [
    { left: frame[0], right: frame[1], top, bottom },
    ...lines.map((x) => ({ left: x - 1, right: x + 1, top, bottom })),
  ]);
  const bars = stripItems(view, months).flatMap((events): Bar[] => {
    const first = foremost(events);
    if (first === undefined) return [];
    const x = scale(Math.max(first.from, months.from));
    return [{ events, first, x, end: scale(Math.min(first.to, months.to)) }];
  });
  for (const bar of bars) {
    const box = eventGroup(root, bar.events, selected);
    const kind = saysOnly(bar.events) ? "statement" : "happening";
    drawEventBar(box, { form: "year", kind }, { ...bar, y, height: BAR_HEIGHT });
    // a title over the next bar would be read as that one's
    const until = Math.min(right, ...bars.map(({ x }) => x).filter((x) => x > bar.x));
    const starts = [bar.x, ...lines, frame[1]].filter((x) => x >= bar.x && x < bar.end);
    const tail = bar.events.length > 1 ? ` and ${bar.events.length - 1} more` : "";
    const found = formsOf(bar.first.title, tail, until - bar.x).flatMap((form) =>
      starts.map((x) => placed(form, x + SIDE, y)).filter((label) => label.right <= until),
    );
    const label = found[placer.place(found) ?? -1];
    for (const [index, text] of (label?.form ?? []).entries())
      write(box, {
        text,
        x: label?.left ?? 0,
        y: (label?.base ?? 0) + index * LINE,
        style: "event-label quiet",
      });
  }
}

function formsOf(title: string, tail: string, mostPx: number): string[][] {
  const forms = Array.from({ length: LINES }, (_, index): LineForm => ({
    lines: index + 1,
    mostPx: Math.max(0, mostPx - 2 * SIDE),
  }));
  return labelForms({ title, tail }, forms, LABEL_SIZE);
}

function placed(form: readonly string[], left: number, y: number) {
  const base = y - FROM_BAR - (form.length - 1) * LINE;
  return {
    form,
    left,
    base,
    right: left + widestOf(form, LABEL_SIZE),
    top: base - 12,
    bottom: y - 5,
  };
}
