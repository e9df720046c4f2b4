import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf, SENTIMENT } from "../../model/post-codes.ts";
import { tableCsv } from "../../web/charts/table.ts";

const FACTS = ["thread", "id", "parent", "answers", "author", "posted_at", "words"] as const;

/**
 * All posts with the codes of all coders.
 *
 * Out:    a column for every target and for sentiment by every coder ("tram.rules"); empty where a coder
 *         gave no code; tags are the program's, separated by "; ". Text that a spreadsheet would read as
 *         a formula gets an apostrophe in front.
 * Source: RFC 4180; OWASP, "CSV Injection".
 */
export function postsCsv(analysis: Analysis): string {
  const variables = [...analysis.codebook.targets.map(({ id }) => id), SENTIMENT];
  const codes = variables.flatMap((variable) =>
    analysis.coders.map(({ id: coder }) => ({ variable, coder })),
  );
  const names = [
    ...FACTS,
    ...codes.map(({ variable, coder }) => `${variable}.${coder}`),
    "tags",
    "text",
  ];
  const cellsOf = (post: AnalysedPost): string[] => [
    post.thread,
    post.id,
    post.parent ?? "",
    post.answers?.to ?? "",
    post.author ?? "",
    post.postedAt ?? "",
    String(post.words),
    ...codes.map(({ variable, coder }) => codeOf(analysis, post, coder, variable) ?? ""),
    post.tags.join("; "),
    post.text,
  ];
  return tableCsv({
    columns: names.map((name) => ({ name, numeric: false })),
    rows: analysis.posts.map((post) => ({ cells: cellsOf(post) })),
  });
}
