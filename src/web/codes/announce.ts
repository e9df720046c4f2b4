import { element } from "../element.ts";

let line: HTMLElement | null = null;

/** Says words to readers who do not see the page change. */
export function announce(words: string): void {
  line ??= element("div", { class: "unseen", role: "status", "aria-live": "polite" });
  if (!line.isConnected) document.body.append(line);
  if (line.textContent !== words) line.textContent = words;
}
