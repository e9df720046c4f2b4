/** Narrower than this the three rulers give way to a list by day. */
const RULERS_FROM_PX = 600;

export function dayListShown(widthPx: number): boolean {
  return widthPx < RULERS_FROM_PX;
}
