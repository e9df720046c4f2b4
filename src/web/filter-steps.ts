import type { PostFilter } from "../model/post-filter.ts";
import { withoutPart, type FilterPart } from "./filter.ts";

/** One thing that a filter asks for: a part of it, or one of the choices in a part that holds several. */
export type Condition = {
  readonly part: FilterPart;
  /** Place among the part's choices; 0 where it holds one. */
  readonly at: number;
};

/** A filter with some of its conditions left out, and how many posts it lets through. */
export type Nearer = {
  readonly dropped: readonly Condition[];
  readonly filter: PostFilter;
  readonly count: number;
};

/** All subsets of more conditions would be too many to count. */
const MOST_WEIGHED = 8;
const MOST_OFFERED = 6;

/**
 * What comes nearest to a filter that lets no post through.
 *
 * Out: filters with the fewest conditions left out that let some post through, in the order of the filter's sentence;
 *      never one without posts.
 */
export function nearestFilters(
  filter: PostFilter,
  count: (filter: PostFilter) => number,
): Nearer[] {
  const conditions = conditionsOf(filter);
  const most = conditions.length > MOST_WEIGHED ? 1 : conditions.length - 1;
  for (let left = 1; left <= most; left += 1) {
    const found = subsets(conditions, left)
      .map((dropped) => nearer(filter, dropped, count))
      .filter((one) => one.count > 0);
    if (found.length > 0) return found.slice(0, MOST_OFFERED);
  }
  return [nearer(filter, conditions, count)].filter((one) => one.count > 0);
}

function nearer(
  filter: PostFilter,
  dropped: readonly Condition[],
  count: (filter: PostFilter) => number,
): Nearer {
  const rest = withoutConditions(filter, dropped);
  return { dropped, filter: rest, count: count(rest) };
}

/** Conditions in the order of the filter's sentence. */
export function conditionsOf({
  stance,
  answered,
  coded,
  posts,
  sentiment,
  event,
  words,
}: PostFilter): Condition[] {
  const of = (part: Condition["part"], list: readonly unknown[]): Condition[] =>
    list.map((_choice, at) => ({ part, at }));
  return [
    ...of("stance", stance),
    ...of("answered", answered),
    ...of("coded", coded),
    ...of("posts", posts === null ? [] : [posts]),
    ...of("sentiment", sentiment === null ? [] : [sentiment]),
    ...of("event", event === null ? [] : [event]),
    ...of("words", words === "" ? [] : [words]),
  ];
}

function withoutConditions(filter: PostFilter, dropped: readonly Condition[]): PostFilter {
  const keeps = (part: Condition["part"], at: number): boolean =>
    !dropped.some((one) => one.part === part && one.at === at);
  const whole = dropped.filter(({ part }) => !LISTS.has(part));
  const rest = whole.reduce((left, { part }) => withoutPart(left, part), filter);
  return {
    ...rest,
    stance: filter.stance.filter((_choice, at) => keeps("stance", at)),
    answered: filter.answered.filter((_choice, at) => keeps("answered", at)),
    coded: filter.coded.filter((_choice, at) => keeps("coded", at)),
  };
}

const LISTS: ReadonlySet<Condition["part"]> = new Set(["stance", "answered", "coded"]);

/** All ways to pick some of a list, in its order. */
function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
