import { element } from "./html.ts";
import { counted, numeral } from "./label.ts";

/** Posts that are named one by one. */
const MOST_NAMED = 30;

type CardOptions = {
  readonly document: Document;
  /** The address of a post; without it the posts are named and not linked. */
  readonly linked?: ((key: string) => string) | undefined;
};

/** What a cell of a matrix tells on hover, focus and tap: the posts that it counts. */
export function drawPostsCard(
  keys: readonly string[],
  { document, linked }: CardOptions,
): HTMLElement {
  const card = element(document, "div", "card");
  card.append(element(document, "p", "card-notes", `${counted(keys.length, "post")}:`));
  const list = element(document, "p", "card-keys");
  for (const [index, key] of keys.slice(0, MOST_NAMED).entries()) {
    if (index > 0) list.append(", ");
    list.append(linked === undefined ? key : linkTo(document, key, linked(key)));
  }
  const left = keys.length - MOST_NAMED;
  if (left > 0) list.append(` and ${numeral(left)} others`);
  card.append(list);
  return card;
}

function linkTo(document: Document, key: string, href: string): HTMLElement {
  const link = element(document, "a", "", key);
  link.setAttribute("href", href);
  link.setAttribute("data-go", "");
  return link;
}
