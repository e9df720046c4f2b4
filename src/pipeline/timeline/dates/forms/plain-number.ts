import { joinedAt, type Read, type Tokens } from "./date-tokens.ts";

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** A whole number that is no part of 2,377, 3.5, F-16, 120K or $40. */
export function plainNumber(t: Tokens, i: number): number | null {
  const token = t[i];
  if (token?.kind !== "number") return null;
  if (token.joined) {
    const before = t[i - 1];
    if (before === undefined || before.kind === "word" || "$€£¥#%+*=".includes(before.text))
      return null;
    if (",.:".includes(before.text) && joinedAt(t, i - 1) && t[i - 2]?.kind === "number")
      return null;
  }
  const after = t[i + 1];
  if (after?.joined === true && ",.:".includes(after.text)) {
    if (t[i + 2]?.kind === "number" && joinedAt(t, i + 2)) return null;
  }
  if (after?.joined === true && "%°".includes(after.text)) return null;
  return Number(token.text);
}

/** "19", "19th"; 1–31. */
export function dayNumber(t: Tokens, i: number): Read<number> | null {
  const value = plainNumber(t, i);
  if (value === null || value < 1 || value > 99 || (t[i]?.text.length ?? 3) > 2) return null;
  const suffix = t[i + 1];
  if (suffix?.joined === true && suffix.kind === "word")
    return ORDINAL_SUFFIXES.has(suffix.lower) ? { value, next: i + 2 } : null;
  return { value, next: i + 1 };
}
