import type { Thread } from "../../model/thread.ts";
import { isBlank, readSourceLines } from "./source-lines.ts";

const COLUMNS = 80;
const LABEL_COLUMNS = 22;

/** Each line of a page with what it was read as: the article, a post's text, pieces of furniture. */
export function explainSplit(text: string, { article, posts, furniture }: Thread): string {
  const pieces = [
    ...(article === null ? [] : [{ ...article, label: "article" }]),
    ...posts.flatMap(({ id, span }) => (span === null ? [] : [{ ...span, label: `${id} text` }])),
    ...furniture.map(({ start, end, kind, post }) => ({
      start,
      end,
      label: post === null ? kind : `${post} ${kind}`,
    })),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  let next = 0;
  const lines = readSourceLines(text).map((line) => {
    const labels: string[] = [];
    while ((pieces[next]?.end ?? Infinity) <= line.contentStart) next += 1;
    for (let at = next; (pieces[at]?.start ?? Infinity) < line.contentEnd; at += 1)
      labels.push(pieces[at]?.label ?? "");
    const said = isBlank(line) ? "" : labels.join(", ");
    const start = `${String(line.number).padStart(5)}  ${said.padEnd(LABEL_COLUMNS)}  `;
    const words = text.slice(line.contentStart, line.contentEnd);
    return `${start}${words}`.slice(0, COLUMNS).trimEnd();
  });
  return `${lines.join("\n")}\n`;
}
