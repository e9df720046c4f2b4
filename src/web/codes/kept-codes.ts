import type { ReadersCode } from "../../model/readers-code.ts";

/** So many sets of codes can be gone back to. */
const MOST_KEPT = 50;

const kept: { readonly name: string; readonly mine: readonly ReadersCode[] }[] = [];
let next = 1;

/** Keeps codes that are too many for an address, in this page alone; the same codes keep their name. */
export function keepCodes(mine: readonly ReadersCode[]): string {
  const known = kept.find((one) => isSame(one.mine, mine));
  if (known !== undefined) return known.name;
  const name = String(next);
  next += 1;
  kept.push({ name, mine });
  if (kept.length > MOST_KEPT) kept.shift();
  return name;
}

/** The codes of a name; none where this page does not have them, as after it was loaded again. */
export function keptCodes(name: string): readonly ReadersCode[] {
  return kept.find((one) => one.name === name)?.mine ?? [];
}

function isSame(one: readonly ReadersCode[], other: readonly ReadersCode[]): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every((code, index) => {
        const twin = other[index];
        return (
          twin !== undefined &&
          twin.post === code.post &&
          twin.variable === code.variable &&
          twin.value === code.value
        );
      }))
  );
}
