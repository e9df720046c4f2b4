import {
  capital,
  hedged,
  inText,
  listed,
  stancePhrase,
  tonePhrase,
  type TargetLabel,
} from "../charts/label.ts";
import { inlineMark } from "../charts/marks.ts";
import type { PostView } from "../charts/post-view.ts";
import { element } from "../element.ts";

/** The codes of a post as they stand in its head, from the table alone. */
export function drawCodes(view: PostView, targets: readonly TargetLabel[]): HTMLElement[] {
  const judged = targets.flatMap(({ id, label }) => {
    const value = view.stance.get(id);
    if (value !== "favor" && value !== "against") return [];
    const [inferred, unsure] = [view.inferred.has(id), view.unsure.has(id)];
    const words = hedged(stancePhrase(value, label), inferred, unsure);
    return [
      element(
        "span",
        { class: `code ${value}${unsure ? " unsure" : ""}`, "data-filter": `${id}:${value}` },
        inlineMark(document, value, undefined, { inferred }),
        words,
      ),
    ];
  });
  const neither = targets.filter(({ id }) => view.stance.get(id) === "neither");
  return [
    ...judged,
    ...(neither.length === 0 ? [] : [drawNeither(neither)]),
    ...(view.tone === null ? [] : [drawTone(view.tone)]),
    ...(view.stance.size === 0 && view.tone === null
      ? [element("span", { class: "code uncoded" }, "not coded")]
      : []),
  ];
}

function drawNeither(targets: readonly TargetLabel[]): HTMLElement {
  const names = capital(listed(targets.map(({ label }) => inText(label))));
  const filter = targets.map(({ id }) => `${id}:neither`).join(" ");
  return element(
    "span",
    { class: "code neither", "data-filter": filter },
    inlineMark(document, "neither"),
    `${names}: neither`,
  );
}

function drawTone(tone: NonNullable<PostView["tone"]>): HTMLElement {
  return element(
    "span",
    { class: "code tone-words", "data-filter": `sentiment:${tone}` },
    tonePhrase(tone),
  );
}
