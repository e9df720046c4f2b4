/** A moment by the clock on the wall; months and days count from 1. */
export type Moment = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

/** A piece of a body. Those without words take them from the post or the post before it. */
export type Part = { readonly blankLinesAbove: number } & (
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "list"; readonly intro: string; readonly items: readonly string[] }
  | { readonly kind: "own-name" }
  | { readonly kind: "header-in-prose" | "date-in-prose"; readonly text: string }
  | {
      readonly kind: "quotation";
      readonly by: "wrote" | "said" | "angle";
      readonly text: string;
      readonly answer: string;
    }
);

/** A post before it is written on a page. */
export type Draft = {
  readonly author: string;
  readonly moment: Moment;
  readonly votes: number;
  /** At most one deeper than the draft before it; the first has 0. */
  readonly depth: number;
  readonly parts: readonly Part[];
};

/** A draft with its place in the thread. */
export type Placed = Draft & {
  /** Running number from 1. */
  readonly number: number;
  /** The post answered. */
  readonly above: Placed | null;
  /** By nesting: "2.1". */
  readonly nestedId: string;
  /** The post before it on the page. */
  readonly before: Placed | null;
};

/** Gives each draft its number, its id by nesting and the post it answers. */
export function placed(drafts: readonly Draft[]): Placed[] {
  const path: Placed[] = [];
  const counts: number[] = [];
  let before: Placed | null = null;
  return drafts.map((draft, i) => {
    const depth = Math.min(draft.depth, path.length);
    path.length = depth;
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    const above = path.at(-1) ?? null;
    const post: Placed = {
      ...draft,
      depth,
      number: i + 1,
      above,
      nestedId: counts.join("."),
      before,
    };
    path.push(post);
    before = post;
    return post;
  });
}
