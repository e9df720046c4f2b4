import { textWidth } from "./text-width.ts";

/** Size of a post's number in the map. */
export const NUMBER_SIZE = 12.5;
/** Among close rows a reply is numbered where so many rows before it are not. */
const NUMBER_EVERY = 5;

/**
 * Close rows that have room for a number: those of comments, and replies far from the number above.
 *
 * In:  how deep each post stands, 0 for a comment, in the order of the rows.
 * Out: 1 for a row with a number, else 0.
 */
export function numberedRows(depths: readonly number[] | Uint16Array): Uint8Array {
  const numbered = new Uint8Array(depths.length);
  let last = -NUMBER_EVERY;
  for (let row = 0; row < depths.length; row += 1) {
    if (depths[row] !== 0 && row - last < NUMBER_EVERY) continue;
    numbered[row] = 1;
    last = row;
  }
  return numbered;
}

/** A post's number; of one too long for its place the end: "…2.2.1". */
export function numberIn(id: string, roomPx: number): string {
  let text = id;
  for (let rest = id; textWidth(text, NUMBER_SIZE, 600) > roomPx && rest.includes(".");) {
    rest = rest.slice(rest.indexOf(".") + 1);
    text = `…${rest}`;
  }
  return text;
}
