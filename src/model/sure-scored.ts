/** Codes that the program called sure, and how many of them were on the wrong side: on topics left out, and on texts kept for the end. */
export const SURE_SCORED = {
  leftOut: { wrong: 12, of: 156 },
  kept: { wrong: 25, of: 88 },
} as const;

const percent = ({ wrong, of }: { readonly wrong: number; readonly of: number }): string =>
  `${wrong} of ${of} (${Math.round((100 * wrong) / of)} %)`;

/** "5 of 126 (4 %) were on the wrong side on topics left out, 25 of 84 (30 %) on texts kept for the end". */
export function sureScored(): string {
  const { leftOut, kept } = SURE_SCORED;
  return `${percent(leftOut)} were on the wrong side on topics left out, ${percent(kept)} on texts kept for the end`;
}
