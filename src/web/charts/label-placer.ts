export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Room kept between labels, in pixels. */
const AIR = 3;

export type LabelPlacer = {
  readonly block: (box: Box) => void;
  /** Whether a box touches nothing. */
  readonly isFree: (box: Box) => boolean;
  readonly place: (candidates: readonly Box[]) => number | null;
};

/**
 * Gives labels room: each takes the first of its places that touches nothing, or none.
 *
 * Out: `place` answers with the index of the chosen candidate, or null; what is chosen stays taken.
 */
export function labelPlacer(bounds: Box, taken: readonly Box[] = []): LabelPlacer {
  const boxes = [...taken];
  const free = (box: Box): boolean =>
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom &&
    boxes.every(
      (other) =>
        box.right + AIR <= other.left ||
        box.left - AIR >= other.right ||
        box.bottom <= other.top ||
        box.top >= other.bottom,
    );
  return {
    isFree: free,
    block: (box) => {
      boxes.push(box);
    },
    place: (candidates) => {
      const index = candidates.findIndex(free);
      const chosen = candidates[index];
      if (chosen === undefined) return null;
      boxes.push(chosen);
      return index;
    },
  };
}
