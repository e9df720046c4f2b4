import { joinedAt, lowerAt, type Tokens } from "./date-tokens.ts";

const ERAS: ReadonlySet<string> = new Set(["AH", "BC", "BCE"]);
const DOTTED: ReadonlySet<string> = new Set(["B.C.", "A.H."]);

/** The index after the letters of another era at a place ("BC", "B.C.", "AH", "Hijri"), or null. */
export function eraAfter(t: Tokens, i: number): number | null {
  if (t[i]?.kind !== "word") return null;
  const word = t[i]?.text ?? "";
  if (!joinedAt(t, i) && (ERAS.has(word) || lowerAt(t, i) === "hijri")) return i + 1;
  const letters = `${word}${lowerAt(t, i + 1)}${t[i + 2]?.text ?? ""}${lowerAt(t, i + 3)}`;
  return DOTTED.has(letters) ? i + 4 : null;
}
