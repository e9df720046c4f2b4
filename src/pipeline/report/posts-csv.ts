import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf, howOf, isHeld, SENTIMENT, stanceOf } from "../../model/post-codes.ts";
import type { Stance } from "../../model/stance.ts";
import { isHeldCode } from "./held-codes.ts";
import { tableCsv } from "../../web/charts/table.ts";

const FACTS = [
  "thread",
  "id",
  "source_id",
  "parent",
  "answers",
  "author",
  "posted_at",
  "words",
] as const;

const GROUNDS = ["basis", "sure", "how"] as const;

/**
 * All posts with the codes of all coders.
 *
 * Out:    `source_id` is the export's id. A column for every target and for sentiment by every coder ("tram.rules"),
 *         empty where a coder gave no code, and the program's where a person's was held in its place; for every target what
 *         the program's code rests on ("tram.rules.basis": words, wording, conversation or code; ".sure": yes or no; ".how"),
 *         empty for neither but for the reason, and of a held code "code", nothing and whose it is; tags are the program's
 *         with the held codes, separated by "; ". Text that a spreadsheet would read as a formula ("@Tom", "=x") gets an
 *         apostrophe in front, in every column.
 * Source: RFC 4180; OWASP, "CSV Injection".
 */
export function postsCsv(analysis: Analysis): string {
  const own = analysis.coder.id;
  const targets = analysis.codebook.targets.map(({ id }) => id);
  const variables = [...targets, SENTIMENT];
  const codes = variables.flatMap((variable) =>
    analysis.coders.map(({ id: coder }) => ({ variable, coder })),
  );
  const names = [
    ...FACTS,
    ...codes.map(({ variable, coder }) => `${variable}.${coder}`),
    ...targets.flatMap((id) => GROUNDS.map((ground) => `${id}.${own}.${ground}`)),
    "tags",
    "text",
  ];
  const cellsOf = (post: AnalysedPost): string[] => [
    post.thread,
    post.id,
    post.sourceId ?? "",
    post.parent ?? "",
    post.answers?.to ?? "",
    post.author ?? "",
    post.postedAt ?? "",
    String(post.words),
    ...codes.map(({ variable, coder }) =>
      coder === own && isHeldCode(post, analysis.coder, variable)
        ? ""
        : (codeOf(analysis, post, coder, variable) ?? ""),
    ),
    ...targets.flatMap((id) => groundsOf(stanceOf(analysis, post, own, id))),
    post.tags.join("; "),
    post.text,
  ];
  return tableCsv({
    columns: names.map((name) => ({ name, numeric: false })),
    rows: analysis.posts.map((post) => ({ cells: cellsOf(post) })),
  });
}

function groundsOf(stance: Stance | undefined): string[] {
  if (stance === undefined) return GROUNDS.map(() => "");
  const { value, basis, sure } = stance;
  if (isHeld(stance)) return ["code", "", howOf(stance)];
  return [basis ?? "", value === "neither" ? "" : sure ? "yes" : "no", howOf(stance)];
}
