import { element } from "./element.ts";

let voice: HTMLElement | null = null;

/** Says words to readers who do not see the page change, the same words once; the place for it stays while views change. */
export function announce(words: string): void {
  voice ??= element("div", { class: "unseen", role: "status", "aria-live": "polite" });
  if (!voice.isConnected) document.body.append(voice);
  if (voice.textContent !== words) voice.textContent = words;
}
