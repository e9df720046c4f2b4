import { limitsOf, withFrame, zoomed, type FrameName } from "../charts/window-moves.ts";
import { ZOOM_IN, ZOOM_OUT } from "./frames.ts";
import { dayAt, type Stage } from "./stage.ts";

/** The wheel with Ctrl, and two fingers on a pad, make the frame shorter or longer about the day under the pointer. */
export function addWheel(stage: Stage): void {
  stage.element.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const outer = stage.element.getBoundingClientRect();
      const [x, y] = [event.clientX - outer.left, event.clientY - outer.top];
      const name: FrameName = y < stage.layout().monthsTop ? "months" : "days";
      const windows = stage.windows();
      const about = y < stage.layout().daysTop ? dayAt(stage, name, x) : dayInDays(stage, x);
      const factor = event.deltaY < 0 ? ZOOM_IN : ZOOM_OUT;
      const span = zoomed(windows[name], factor, about, limitsOf(name, windows));
      stage.show(withFrame(windows, name, span), name);
      stage.settle("soon");
    },
    { passive: false },
  );
}

function dayInDays(stage: Stage, x: number): number {
  const { columns, days } = stage.layout().days;
  return columns.findLast((column) => column.x <= x)?.day ?? days.from;
}
