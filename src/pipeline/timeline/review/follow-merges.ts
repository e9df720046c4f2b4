/** Where each event ends up when every "into" is followed; a node is the number of an event. */
export type Merges = {
  /** For each node the one that it becomes a part of; itself where it stands alone. */
  readonly heads: readonly number[];
  /** Nodes that lead back to themselves, circle by circle; each of them stands alone. */
  readonly circles: readonly (readonly number[])[];
};

/**
 * Follows chains of merges to their ends.
 *
 * In:     for each node the one that it goes into, or null.
 * Out:    linear in the number of nodes, whatever the length of the chains.
 */
export function followMerges(into: readonly (number | null)[]): Merges {
  const heads: (number | undefined)[] = into.map(() => undefined);
  const circles: number[][] = [];
  for (const start of into.keys()) {
    const path: number[] = [];
    const places = new Map<number, number>();
    let node = start;
    let next: number | null | undefined = into[node];
    while (heads[node] === undefined && next !== null && next !== undefined && !places.has(node)) {
      places.set(node, path.length);
      path.push(node);
      node = next;
      next = into[node];
    }
    const turn = places.get(node);
    const circle = turn === undefined ? [] : path.slice(turn);
    if (circle.length > 0) circles.push(circle);
    for (const member of circle) heads[member] = member;
    heads[node] ??= node;
    for (const member of path) heads[member] ??= heads[node];
  }
  return { heads: heads.map((head, i) => head ?? i), circles };
}
