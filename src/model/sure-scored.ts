/** Codes that the program called sure, and how many of them were on the wrong side: on topics left out, and on texts kept for the end. */
export const SURE_SCORED = {
  leftOut: { wrong: 12, of: 156 },
  kept: { wrong: 25, of: 88 },
} as const;

/** Smaller counts are not given in percent. */
const LEAST_PERCENT = 100;

function part({ wrong, of }: { readonly wrong: number; readonly of: number }): string {
  const share = of < LEAST_PERCENT ? "" : ` (${Math.round((100 * wrong) / of)} %)`;
  return `${wrong} of ${of}${share}`;
}

/** "12 of 156 (8 %) were on the other side than the reference on topics left out, 25 of 88 on texts kept for the end". */
export function sureScored(): string {
  const { leftOut, kept } = SURE_SCORED;
  return `${part(leftOut)} were on the other side than the reference on topics left out, ${part(kept)} on texts kept for the end`;
}
