import type { StanceValue } from "../../model/stance.ts";
import { STANCES, type TargetLabel } from "./label.ts";
import { isSureOf, judges, type PostView } from "./post-view.ts";

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

/** Whether the program is unsure of any side that is counted. */
export function hasUnsure(views: readonly PostView[], targets: readonly TargetLabel[]): boolean {
  return views.some((view) => targets.some(({ id }) => judges(view, id) && view.unsure.has(id)));
}

/** Of the posts that the filter keeps, those whose side the program is sure of. */
export function sureIn({ posts }: Side, target: string): number {
  return posts.filter((view) => view.matches && isSureOf(view, target)).length;
}

/** Of the posts that the filter keeps, those whose side a person coded, held fixed among the program's. */
export function heldIn({ posts }: Pick<Side, "posts">, target: string): number {
  return posts.filter((view) => view.matches && view.held.has(target)).length;
}

/** "9 (2 sure, 1 held)" for posts that take one side toward a target; "0" for none. */
export function withSure(posts: readonly PostView[], target: string): string {
  if (posts.length === 0) return "0";
  const sure = posts.filter((view) => isSureOf(view, target)).length;
  const held = heldIn({ posts }, target);
  return `${posts.length} (${sure === 0 ? "none" : sure} sure${heldText(held)})`;
}

/** ", 2 held" after how many are sure; "" for none. */
export function heldText(held: number): string {
  return held === 0 ? "" : `, ${held} held`;
}

/** "12", or "3 of 12" under a filter that leaves some out. */
export function countText({ posts, matching }: Pick<Side, "posts" | "matching">): string {
  return matching === posts.length ? String(matching) : `${matching} of ${posts.length}`;
}

/** The matching posts first, then the others, each in thread order. */
export function matchingFirst(posts: readonly PostView[]): PostView[] {
  return [...posts.filter((view) => view.matches), ...posts.filter((view) => !view.matches)];
}
