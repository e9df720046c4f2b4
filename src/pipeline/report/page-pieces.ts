/** Markup that takes the place of what an element holds, in parts. */
export type Piece = {
  /** An empty element whose attributes no other element has. */
  readonly place: Element;
  /** Made of elements, so that texts in it are escaped. */
  readonly markup: () => Iterable<string>;
};

/**
 * The markup of an element with pieces filled in.
 *
 * In: pieces in the order in which their places stand in the element.
 */
export function withPieces(whole: Element, pieces: readonly Piece[]): string {
  const page = whole.outerHTML;
  const parts: string[] = [];
  let from = 0;
  for (const { place, markup } of pieces) {
    const empty = place.outerHTML;
    const at = page.indexOf(empty, from);
    const end = empty.lastIndexOf("</");
    if (at === -1 || end === -1) throw new Error(`expected ${empty} in the page, found none`);
    parts.push(page.slice(from, at + end), ...markup());
    from = at + end;
  }
  parts.push(page.slice(from));
  return parts.join("");
}
