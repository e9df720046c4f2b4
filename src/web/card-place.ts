export const GAP_PX = 8;
export const EDGE_PX = 12;

/** Rows wider than this have their card at their end, so that the rows below stay in sight. */
const WIDE_PX = 160;

/** Beside a row unless `isText`, else below the mark, or above it where there is no room; always inside the window. */
export function placeCard(holder: HTMLElement, beside: DOMRect, isText = false): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = holder.getBoundingClientRect();
  const beyond = beside.right + GAP_PX;
  if (!isText && beside.width > WIDE_PX && beyond + width + EDGE_PX <= clientWidth) {
    const lowest = clientHeight - height - EDGE_PX;
    const top = Math.max(EDGE_PX, Math.min(beside.top, lowest));
    moveTo(holder, beyond, top);
    return;
  }
  const below = beside.bottom + GAP_PX;
  const fits = below + height + EDGE_PX <= clientHeight;
  const top = fits ? below : Math.max(EDGE_PX, beside.top - GAP_PX - height);
  const left = Math.min(Math.max(EDGE_PX, beside.left), clientWidth - width - EDGE_PX);
  moveTo(holder, Math.max(EDGE_PX, left), top);
}

export function moveTo(holder: HTMLElement, left: number, top: number): void {
  holder.style.top = `${top + window.scrollY}px`;
  holder.style.left = `${left + window.scrollX}px`;
}
