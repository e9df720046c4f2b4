import { inText, STANCE_WORDS } from "../charts/label.ts";
import { inlineMark } from "../charts/marks.ts";
import type { PostView } from "../charts/post-view.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

const MARK_PX = 13;

/** The number of a post with its mark toward a target; leads to the post in its thread. */
export function postLink(
  { analysis, href }: ViewContext,
  view: PostView,
  target: string | null,
): HTMLElement {
  const label = analysis.codebook.targets.find(({ id }) => id === target)?.label ?? "";
  const value = target === null ? undefined : view.stance.get(target);
  const inferred = target !== null && view.inferred.has(target);
  const said = value === undefined ? "" : `, ${STANCE_WORDS[value]} toward ${inText(label)}`;
  return element(
    "a",
    {
      class: "post-link",
      href: href({ view: "thread", at: view.key }),
      "data-go": "",
      "aria-label": `post ${view.key}${said}`,
    },
    element(
      "span",
      { class: "post-sign" },
      value === undefined ? null : inlineMark(document, value, MARK_PX, { inferred }),
    ),
    view.key,
  );
}
