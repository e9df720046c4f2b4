import { readSourceLines } from "./source-lines.ts";

/** The words of a post: each line without the white space around it, ends trimmed. */
export function bodyText(body: string): string {
  if (!body.includes("\n") && !body.includes("\r")) return body.trim();
  return readSourceLines(body)
    .map((line) => body.slice(line.contentStart, line.contentEnd))
    .join("\n")
    .trim();
}
