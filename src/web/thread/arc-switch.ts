import { countArcs, type Arc, type ArcKind } from "../charts/arcs.ts";
import { arcSample } from "../charts/draw-arcs.ts";
import { numeral } from "../charts/label.ts";
import { element } from "../element.ts";

/** Kinds that are drawn before the reader asks: words echoed by chance are many. */
const FIRST_OFF: ReadonlySet<ArcKind> = new Set(["echoes"]);

/** What a kind is called where it is switched, and what it says. */
const MEANS = {
  answers:
    "join a post to the one it answers: a line where it stands under it, dashes where its words tell.",
  quotes: "join a post to the post or the article whose words it repeats in quotation marks.",
  mentions: "join a post to one whose writer it names.",
  repeats: "join a post to one of which it holds many words, without a word on that.",
  echoes: "join a post to one that has the same rare words.",
} as const satisfies Record<ArcKind, string>;

/** The key of the arcs, which switches them by kind; null where there are none. A hidden arc still shows for the post in hand. */
export function arcSwitch(
  arcs: readonly Arc[],
  map: HTMLElement,
  opened: Set<string>,
): HTMLElement | null {
  const counts = countArcs(arcs);
  if (counts.length === 0) return null;
  const buttons = counts.map(({ kind, count }) => {
    const name = `arcs-${kind}`;
    // What is remembered is that the reader changed the kind from how it is at first.
    const isOn = () => FIRST_OFF.has(kind) === opened.has(name);
    const button = element(
      "button",
      { type: "button", class: "arc-kind", "data-focus": name },
      arcSample(document, kind),
      `${kind} ${numeral(count)}`,
    );
    const show = () => {
      button.setAttribute("aria-pressed", String(isOn()));
      map.classList.toggle(`without-${kind}`, !isOn());
    };
    button.addEventListener("click", () => {
      if (opened.has(name)) opened.delete(name);
      else opened.add(name);
      show();
    });
    show();
    return button;
  });
  const means = counts.map(({ kind }) =>
    element("p", {}, element("b", {}, kind), ` ${MEANS[kind]}`),
  );
  return element(
    "div",
    {},
    element("div", { class: "arc-kinds", role: "group", "aria-label": "Arcs shown" }, ...buttons),
    element(
      "details",
      { class: "ask arc-means" },
      element("summary", {}, "what arcs mean"),
      ...means,
    ),
  );
}
