import type { Analysis, Division } from "../../model/analysis.ts";
import { membersOf, nameSides, postsOn, SIDE_NAMES } from "./division-view.ts";
import { element } from "./html.ts";
import { counted } from "./label.ts";

type Options = {
  readonly document: Document;
  /** Where a post is read; null for nowhere. */
  readonly linked: (key: string) => string | null;
};

/** Which side is for which target, and which posts stand on either side by the exchanges alone; nobody is named. */
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
    const writers = members.length + more;
    const isNamed = members.every(({ name }) => name !== null);
    const by = isNamed && writers > 0 ? ` by ${counted(writers, "writer")}` : "";
    const all = postsOn(division, side).length;
    const listed = members.flatMap(({ posts }) => posts).length;
    const isGrouped = members.some(({ name, posts }) => name !== null && posts.length > 1);
    const count = counted(all, "post");
    const head = element(document, "dt", "", `${SIDE_NAMES[side]}: ${count}${by}`);
    const list = element(document, "dd");
    for (const [index, { name, posts }] of members.entries()) {
      if (index > 0) list.append(isGrouped ? "; " : ", ");
      const links = posts.flatMap(({ id, key }, at) => {
        const href = linked(key);
        if (href === null) return at === 0 ? [id] : [", ", id];
        const link = element(document, "a", "", id);
        link.setAttribute("href", href);
        return at === 0 ? [link] : [", ", link];
      });
      list.append(...links);
      if (name !== null && posts.length > 1) list.append(" (one writer)");
    }
    if (all > listed) list.append(` and ${all - listed} more`);
    const entry = element(document, "div");
    entry.append(head, list);
    lists.append(entry);
  }
  box.append(lists);
  return box;
}
