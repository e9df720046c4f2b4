/** Control characters but for tab and newline. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** The text of a post: LF line breaks, no control characters, no white space at its ends and at the ends of its lines. */
export function cleanText(text: string): string {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll(CONTROLS, "");
  return lines
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

/** A name on one line, null where there is none. A name that is an address is dropped, and told, where the thread is built. */
export function cleanAuthor(author: string | null | undefined): string | null {
  const name = cleanText(author ?? "")
    .split("\n")
    .join(" ");
  return name === "" || name === "[deleted]" ? null : name;
}
