import { ARC_KINDS, countArcs, USUAL_ARCS, type Arc, type ArcKind } from "../charts/arcs.ts";
import { arcSample } from "../charts/draw-arcs.ts";
import { numeral } from "../charts/label.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

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
  context: ViewContext,
): HTMLElement | null {
  const counts = countArcs(arcs);
  if (counts.length === 0) return null;
  const buttons = counts.map(({ kind, count }) => {
    const name = `arcs-${kind}`;
    const isOn = () => (context.address.arcs ?? USUAL_ARCS).includes(kind);
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
      const shown = context.address.arcs ?? USUAL_ARCS;
      const next = ARC_KINDS.filter((other) => shown.includes(other) !== (other === kind));
      context.note({ arcs: next.join() === USUAL_ARCS.join() ? null : next });
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
