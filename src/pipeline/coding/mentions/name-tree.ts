import type { Ground } from "./mention.ts";

/** What a name that ends at a node stands for. */
export type Leaf = {
  readonly target: string;
  readonly by: Ground;
  /** The name as listed, in lower case. */
  readonly written: string;
  /** A common noun: listed in lower case. */
  readonly isCommon: boolean;
  /** An office or a body, which others can hold or be too. */
  readonly isOffice: boolean;
};

/** A step in the tree of names: the next word, and the name that ends here. */
export type NameNode = { readonly next: Map<string, NameNode>; leaf: Leaf | null };

/** Marks the key of a name that counts only where it is written with a capital. */
export const CAPITALISED = "^";

export const emptyNode = (): NameNode => ({ next: new Map(), leaf: null });

/** Adds a name by its keys, which are collected in `keys`; a name that is there stays. */
export function insert(root: NameNode, path: readonly string[], leaf: Leaf, keys: Set<string>) {
  let at = root;
  for (const key of path) {
    keys.add(key);
    let next = at.next.get(key);
    if (next === undefined) {
      next = emptyNode();
      at.next.set(key, next);
    }
    at = next;
  }
  at.leaf ??= leaf;
}
