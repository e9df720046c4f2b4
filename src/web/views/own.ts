import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

type Loaded = typeof import("../own/draw-own.ts");

let loaded: Loaded | null = null;

/**
 * A thread of the reader's own: pasted, split, repaired, analysed, taken away. Its script is asked for when it is first
 * needed, since most readers do not.
 */
export function own(context: ViewContext): HTMLElement[] {
  if (loaded !== null) return [loaded.drawOwn(context)];
  const place = element("div", { class: "own" });
  void load(place, context);
  return [place];
}

async function load(place: HTMLElement, context: ViewContext): Promise<void> {
  try {
    loaded = await import("../own/draw-own.ts");
    place.replaceWith(loaded.drawOwn(context));
  } catch {
    place.append(
      element(
        "p",
        { class: "waiting", role: "alert" },
        "The server does not answer. See that it runs, then load the page again.",
      ),
    );
  }
}
