import { STANCE_CODES } from "../../model/post-table.ts";
import { LEAST_COMPARED, STANCE_WORDS, stancePhrase, type TargetLabel } from "./label.ts";
import type { PostView } from "./post-view.ts";
import { codeColumns } from "./view-columns.ts";

/** One of the two groups; `words` go after "posts": "against the tram". */
export type Group = {
  readonly words: string;
  /** The same in a narrow place: "against". */
  readonly short: string;
  /** The stance that all its posts have toward the target; null where they have none in common. */
  readonly value: "favor" | "against" | null;
  /** Places of its posts in the order of the views. */
  readonly posts: readonly number[];
};

export type Comparison = {
  /** Id of the target whose two sides are compared; null for the filtered posts and the others. */
  readonly target: string | null;
  readonly first: Group;
  readonly second: Group;
  /** What narrows both groups: "among posts negative in tone"; "" where no filter does. */
  readonly within: string;
  /** Whether both groups are large enough to be compared. */
  readonly isFair: boolean;
};

type Asked = {
  /** The target whose sides are asked for; null where the address names none. */
  readonly compare: string | null;
  /** The filter's phrase; undefined where no filter is set. */
  readonly group?: string | undefined;
};

/**
 * The two groups whose words are compared.
 *
 * Out: a target's two sides within the filter where asked for; else the filtered posts and the others; without a filter the
 *      first target with enough posts on both sides, else the first target; null where there is no target.
 */
export function compareGroups(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  { compare, group }: Asked,
): Comparison | null {
  const asked = targets.find(({ id }) => id === compare);
  if (asked !== undefined) return twoSides(views, asked, group);
  if (group !== undefined || codeColumns(views).mask.includes(0))
    return filteredAndOthers(views, group ?? "chosen");
  let first: Comparison | null = null;
  for (const target of targets) {
    const made = twoSides(views, target);
    if (made.isFair) return made;
    first ??= made;
  }
  return first;
}

/** The first target that has enough posts on both sides; null where none has. */
export function comparedByDefault(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
): Comparison | null {
  const made = compareGroups(views, targets, { compare: null });
  return made?.isFair === true ? made : null;
}

function twoSides(views: readonly PostView[], target: TargetLabel, group?: string): Comparison {
  const { mask, stance } = codeColumns(views);
  const values = stance(target.id);
  const side = (value: "favor" | "against"): Group => ({
    words: stancePhrase(value, target.label),
    short: STANCE_WORDS[value],
    value,
    posts: placesOf(mask, (row) => mask[row] === 1 && values[row] === codeOf(value)),
  });
  const within = group === undefined ? "" : `among posts ${group}`;
  return fair({ target: target.id, first: side("against"), second: side("favor"), within });
}

function filteredAndOthers(views: readonly PostView[], group: string): Comparison {
  const { mask } = codeColumns(views);
  const first = {
    words: "that the filter leaves out",
    short: "the others",
    value: null,
    posts: placesOf(mask, (row) => mask[row] === 0),
  };
  const second = {
    words: group,
    short: "these",
    value: null,
    posts: placesOf(mask, (row) => mask[row] === 1),
  };
  return fair({ target: null, first, second, within: "" });
}

function fair(made: Omit<Comparison, "isFair">): Comparison {
  const isFair = [made.first, made.second].every(({ posts }) => posts.length >= LEAST_COMPARED);
  return { ...made, isFair };
}

function codeOf(value: "favor" | "against"): number {
  return STANCE_CODES.indexOf(value) + 1;
}

function placesOf(mask: Uint8Array, isIn: (row: number) => boolean): number[] {
  const places: number[] = [];
  for (let row = 0; row < mask.length; row += 1) if (isIn(row)) places.push(row);
  return places;
}

/** What is compared, as the phrase of the filter bar: "in favor of the tram with against the tram". */
export function comparisonWords({ target, first, second }: Comparison): string {
  return target === null ? "these posts with the others" : `${second.words} with ${first.words}`;
}
