import { joinedAt, type Read, type Tokens } from "./date-tokens.ts";
import { MONTHS } from "../date-words.ts";

/** "September", "Sept."; whether the word is a month here is for the caller to say. */
export function monthName(t: Tokens, i: number): Read<number> | null {
  const token = t[i];
  const value = token === undefined ? undefined : MONTHS.get(token.lower);
  if (token === undefined || value === undefined) return null;
  const dotted = token.text.length <= 4 && token.lower !== "may" && token.lower !== "june";
  const dot = dotted && t[i + 1]?.text === "." && joinedAt(t, i + 1);
  return { value, next: dot ? i + 2 : i + 1 };
}
