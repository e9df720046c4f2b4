import { element } from "./element.ts";

const voice = element("div", { class: "unseen", role: "status", "aria-live": "polite" });

/** Says words to readers who do not see the page change, the same words once; the place for it stays while views change. */
export function announce(words: string): void {
  if (!voice.isConnected) document.body.append(voice);
  if (voice.textContent !== words) voice.textContent = words;
}
