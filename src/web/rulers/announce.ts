import { element } from "../element.ts";

const voice = element("div", { class: "unseen", role: "status", "aria-live": "polite" });

/** Tells readers who do not see the chart what the rulers show now; the place for it stays while views change. */
export function announce(words: string): void {
  if (!voice.isConnected) document.body.append(voice);
  if (voice.textContent !== words) voice.textContent = words;
}
