/** The panel that its reader is at, and how far it is from the top of the window. */
let place: { readonly key: string; readonly topPx: number } | null = null;

/** Remembers where the panel stands that has the focus, before the page is drawn anew. */
export function notePlace(): void {
  const panel = document.activeElement?.closest("[data-code]") ?? null;
  const key = panel?.getAttribute("data-code") ?? null;
  if (panel === null || key === null) return;
  place = { key, topPx: panel.getBoundingClientRect().top };
}

/** Keeps a panel drawn anew where the one before it stood, whatever has grown above it. */
export function takePlace(panel: HTMLElement, key: string): void {
  if (place?.key !== key) return;
  const { topPx } = place;
  place = null;
  requestAnimationFrame(() => scrollBy(0, panel.getBoundingClientRect().top - topPx));
}
