import type { Place } from "../../model/place.ts";

/** Line and column of an offset; that of the text's end for one behind it. */
export function placeOfOffset(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|[\r\n]/u);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
