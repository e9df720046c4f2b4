import type { Thread } from "../../model/thread.ts";
import { isBlank, readSourceLines } from "./source-lines.ts";
import { readingsOf } from "./split-page.ts";

const COLUMNS = 80;
const LABEL_COLUMNS = 22;
const MAX_READINGS = 5;

/**
 * Explains how a page was split.
 *
 * In:     the page's text and the thread read from it.
 * Out:    lines of up to 80 columns: the readings of the page, the best first, then each line of the page with what it
 *         was read as: the article, a post's text, pieces of furniture and the post they belong to.
 */
export function explainSplit(text: string, { article, posts, furniture }: Thread): string {
  const tried = readingsOf(text)
    .slice(0, MAX_READINGS)
    .map(({ form, confidence, posts: { length } }) =>
      `${confidence.toFixed(2).padStart(7)}  ${String(length).padStart(6)}  ${form}`.slice(
        0,
        COLUMNS,
      ),
    );
  const head = tried.length === 0 ? [] : ["confidence, posts, reading:", ...tried, ""];
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
    const labels = new Set<string>();
    while ((pieces[next]?.end ?? Infinity) <= line.contentStart) next += 1;
    for (let at = next; (pieces[at]?.start ?? Infinity) < line.contentEnd; at += 1)
      labels.add(pieces[at]?.label ?? "");
    const said = isBlank(line) ? "" : inShort([...labels]);
    const start = `${String(line.number).padStart(5)}  ${said.padEnd(LABEL_COLUMNS)}  `;
    const words = text.slice(line.contentStart, line.contentEnd);
    return `${start}${words}`.slice(0, COLUMNS).trimEnd();
  });
  return `${[...head, ...lines].join("\n")}\n`;
}

/** "1.1 author, date" for the pieces of a line; separators are named only where nothing else is there. */
function inShort(labels: readonly string[]): string {
  const told = labels.filter((label) => !label.endsWith("mark"));
  const [first = labels[0] ?? "", ...rest] = told;
  const post = first.includes(" ") ? first.slice(0, first.indexOf(" ") + 1) : "";
  const short = [first, ...rest.map((label) => label.replace(post, ""))].join(", ");
  return short.length > LABEL_COLUMNS ? `${short.slice(0, LABEL_COLUMNS - 1)}…` : short;
}
