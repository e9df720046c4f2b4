/** Two nodes and the log-odds that they are on opposite sides (negative: on the same side). */
export type Edge = { readonly a: number; readonly b: number; readonly opposite: number };

/** Nodes that belong together, and the pairs of them that met. */
export type Group = {
  readonly members: readonly number[];
  readonly met: readonly (readonly [number, number])[];
};

export type Field = {
  /** Log-odds of the side "favor" that a node has by itself; ±Infinity where it is given. */
  readonly prior: readonly number[];
  readonly edges: readonly Edge[];
  /** Two of a group who did not meet in it are on the same side by `unmet` log-odds; a node of several groups feels their mean. */
  readonly groups: readonly Group[];
  readonly unmet: number;
};

const ROUNDS = 30;
const DAMPING = 0.5;
/** A node that is given. */
const GIVEN = 30;
/** Keeps a message finite. */
const MAX_TANH = 0.999;
/** The pull of writers who never met does not grow with the size of a group beyond this many. */
const FULL_GROUP = 30;

/** Log-odds of "favor": by node, and what each edge's end tells the other one. */
export type Sides = {
  readonly odds: Float64Array;
  readonly toA: Float64Array;
  readonly toB: Float64Array;
};

/**
 * Spreads sides along who is for and against whom.
 *
 * In:     nodes by number.
 * Out:    0 where nothing tells. Linear in edges, nodes and groups.
 * Source: loopy belief propagation on binary variables (Pearl 1988; Murphy et al. 1999 for the damping); pairs without
 *         an edge as a mean field.
 */
export function propagate({ prior, edges, groups, unmet }: Field): Sides {
  const own = Float64Array.from(prior, (odds) => Math.max(-GIVEN, Math.min(GIVEN, odds)));
  const pull = edges.map(({ opposite }) => Math.tanh(-opposite / 2));
  const toA = new Float64Array(edges.length);
  const toB = new Float64Array(edges.length);
  const field = new Float64Array(own.length);
  let odds: Float64Array = own.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    feelUnmet(odds, field, { groups, unmet });
    const sum = gather(own, field, edges, toA, toB);
    for (const [i, { a, b }] of edges.entries()) {
      const fromA = (sum[a] ?? 0) - (toA[i] ?? 0);
      const fromB = (sum[b] ?? 0) - (toB[i] ?? 0);
      toB[i] = DAMPING * (toB[i] ?? 0) + (1 - DAMPING) * message(pull[i] ?? 0, fromA);
      toA[i] = DAMPING * (toA[i] ?? 0) + (1 - DAMPING) * message(pull[i] ?? 0, fromB);
    }
    odds = gather(own, field, edges, toA, toB);
  }
  return { odds, toA, toB };
}

function message(pull: number, odds: number): number {
  const product = pull * Math.tanh(odds / 2);
  return 2 * Math.atanh(Math.max(-MAX_TANH, Math.min(MAX_TANH, product)));
}

function gather(
  own: Float64Array,
  field: Float64Array,
  edges: readonly Edge[],
  toA: Float64Array,
  toB: Float64Array,
): Float64Array {
  const sum = own.map((value, node) => value + (field[node] ?? 0));
  for (const [i, { a, b }] of edges.entries()) {
    sum[a] = (sum[a] ?? 0) + (toA[i] ?? 0);
    sum[b] = (sum[b] ?? 0) + (toB[i] ?? 0);
  }
  return sum;
}

/** What the writers whom a node never met make of it, added to the field with damping. */
function feelUnmet(
  odds: Float64Array,
  field: Float64Array,
  { groups, unmet }: Pick<Field, "groups" | "unmet">,
): void {
  const lean = odds.map((value) => Math.tanh(value / 2));
  const felt = new Float64Array(odds.length);
  const memberships = new Float64Array(odds.length);
  const add = (node: number, value: number) => {
    felt[node] = (felt[node] ?? 0) + value;
  };
  for (const { members, met } of groups) {
    const strength = unmet * Math.min(1, FULL_GROUP / members.length);
    const all = members.reduce((sum, node) => sum + (lean[node] ?? 0), 0);
    for (const node of members) {
      add(node, strength * (all - (lean[node] ?? 0)));
      memberships[node] = (memberships[node] ?? 0) + 1;
    }
    for (const [a, b] of met) {
      add(a, -strength * (lean[b] ?? 0));
      add(b, -strength * (lean[a] ?? 0));
    }
  }
  for (const [node, value] of felt.entries()) {
    const shared = value / Math.max(1, memberships[node] ?? 0);
    field[node] = DAMPING * (field[node] ?? 0) + (1 - DAMPING) * shared;
  }
}
