import type { Analysis, Division } from "../../model/analysis.ts";
import { membersOf, nameSides, SIDE_NAMES } from "./division-view.ts";
import { element } from "./html.ts";
import { counted } from "./label.ts";

type Options = {
  readonly document: Document;
  /** Where a post is read; null for nowhere. */
  readonly linked: (key: string) => string | null;
};

/** Which side is for which target, and who stands on either side by the exchanges alone. */
export function drawDivision(
  analysis: Analysis,
  division: Division,
  { document, linked }: Options,
): HTMLElement {
  const box = element(document, "div", "division");
  for (const text of nameSides(analysis, division))
    box.append(element(document, "p", "side-name", text));
  const lists = element(document, "dl", "side-lists");
  for (const side of [0, 1] as const) {
    const { members, more } = membersOf(analysis, division, side);
    const named = members.some(({ name }) => name !== null);
    const count = counted(members.length + more, named ? "writer" : "post");
    const head = element(document, "dt", "", `${SIDE_NAMES[side]}: ${count}`);
    const list = element(document, "dd");
    for (const [index, { name, posts }] of members.entries()) {
      if (index > 0) list.append(name === null ? ", " : "; ");
      const links = posts.flatMap(({ id, key }, at) => {
        const href = linked(key);
        if (href === null) return at === 0 ? [id] : [", ", id];
        const link = element(document, "a", "", id);
        link.setAttribute("href", href);
        return at === 0 ? [link] : [", ", link];
      });
      if (name === null) list.append(...links);
      else list.append(`${name} (`, ...links, ")");
    }
    if (more > 0) list.append(` and ${more} more`);
    const entry = element(document, "div");
    entry.append(head, list);
    lists.append(entry);
  }
  box.append(lists);
  return box;
}
