import type { StanceValue } from "../../model/stance.ts";
import { STANCES } from "./label.ts";
import type { PostView } from "./post-view.ts";

/** The posts of one stance toward one target. */
export type Side = {
  readonly value: StanceValue;
  /** In thread order. */
  readonly posts: readonly PostView[];
  /** Those that the filter keeps. */
  readonly matching: number;
};

/** The three groups of posts toward a target; posts without a code are in none. */
export function sidesOf(views: readonly PostView[], target: string): Record<StanceValue, Side> {
  const [favor, against, neither] = STANCES.map((value): Side => {
    const posts = views.filter((view) => view.stance.get(target) === value);
    return { value, posts, matching: posts.filter((view) => view.matches).length };
  });
  if (favor === undefined || against === undefined || neither === undefined)
    throw new Error("expected three stances");
  return { favor, against, neither };
}

/** "12", or "3 of 12" under a filter that leaves some out. */
export function countText({ posts, matching }: Pick<Side, "posts" | "matching">): string {
  return matching === posts.length ? String(matching) : `${matching} of ${posts.length}`;
}

/** The matching posts first, then the others, each in thread order. */
export function matchingFirst(posts: readonly PostView[]): PostView[] {
  return [...posts.filter((view) => view.matches), ...posts.filter((view) => !view.matches)];
}
