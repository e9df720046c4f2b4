/**
 * Moves the focus into a card that stands at the end of the page, as if it stood after its chart.
 *
 * Out: false where the card has nothing to go to. Tab after its last link, Shift+Tab before its first and Escape lead back to
 *      the chart and close the card.
 */
export function enterCard(holder: HTMLElement, from: HTMLElement): boolean {
  const stops = [...holder.querySelectorAll("a, button")].filter(
    (stop) => stop instanceof HTMLElement,
  );
  if (!holder.matches(".reachable")) return false;
  const [first, last] = [stops.at(0), stops.at(-1)];
  if (first === undefined || last === undefined) return false;
  const back = (event: Event): void => {
    event.preventDefault();
    from.focus({ preventScroll: true });
    holder.hidden = true;
  };
  first.parentElement?.closest(".card")?.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const isEnd = event.key === "Tab" && event.target === (event.shiftKey ? first : last);
    if (isEnd || event.key === "Escape") back(event);
  });
  first.focus({ preventScroll: true });
  return true;
}
