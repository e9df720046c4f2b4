import { SENTIMENT } from "../../model/post-codes.ts";
import type { ViewContext } from "../view-context.ts";
import { codesOf } from "./my-codes.ts";
import { wantedCodes } from "./set-codes.ts";

/** Remembered as open: that other codes of a post stand beside a choice that is not made yet. */
export const BESIDE = "codes-beside";
/** Remembered as open: a post's panel. */
export const openName = (key: string): string => `code-${key}`;

/** Whether the codes that others gave a post are out of sight: its panel is open, and its reader has not chosen everything yet. */
export function isBlind(context: ViewContext, key: string): boolean {
  const { opened, analysis } = context;
  if (!opened.has(openName(key)) || opened.has(BESIDE)) return false;
  const mine = codesOf(wantedCodes(context), key);
  const variables = [...analysis.codebook.targets.map(({ id }) => id), SENTIMENT];
  return !variables.every((variable) => mine.has(variable));
}

/** Takes the codes of such posts out of the map too, and brings back those of the others. */
export function blindRows(map: ParentNode, context: ViewContext): void {
  for (const row of map.querySelectorAll(".map-row[data-post]"))
    row.classList.toggle("is-blind", isBlind(context, row.getAttribute("data-post") ?? ""));
}
