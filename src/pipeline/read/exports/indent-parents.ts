/**
 * The parents of a flat list in which replies follow their post and stand deeper.
 *
 * In:  for each post how deep it stands, in any unit.
 * Out: for each the index of the nearest one before it that stands less deep; null at the top.
 */
export function parentsByIndent(indents: readonly number[]): (number | null)[] {
  const open: { index: number; indent: number }[] = [];
  return indents.map((indent, index) => {
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const parent = open.at(-1)?.index ?? null;
    open.push({ index, indent });
    return parent;
  });
}
