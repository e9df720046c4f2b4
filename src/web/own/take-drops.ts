/** A file dropped anywhere on the element is read; the browser would open it instead of the page. */
export function takeDrops(box: HTMLElement, take: (file: File) => void): void {
  box.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    box.classList.add("is-over");
  });
  box.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget)))
      box.classList.remove("is-over");
  });
  box.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    box.classList.remove("is-over");
    take(file);
  });
}
