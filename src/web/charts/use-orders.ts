/** Orders of the lines of a concordance, the usual one first. */
export const ORDERS = ["thread", "next word", "stance"] as const;
export type Order = (typeof ORDERS)[number];
