import type { EventMention } from "../../model/event.ts";

const GROUNDS = {
  name: "by name",
  date: "by date",
  words: "by words",
} as const satisfies Record<EventMention["by"], string>;

/** How a mention is known and how surely: "by date: names 4 May 2021; confidence 0.90". */
export function mentionWords({
  by,
  how,
  confidence,
}: Pick<EventMention, "by" | "how" | "confidence">): string {
  const ground = how === "" ? GROUNDS[by] : `${GROUNDS[by]}: ${how}`;
  return `${ground}; confidence ${confidence.toFixed(2)}`;
}
