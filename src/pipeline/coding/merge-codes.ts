import type { AnalysedPost, CodeNote } from "../../model/analysis.ts";
import type { CodeRow } from "../../model/code-row.ts";

/** The rows of one post, by coder and variable. */
export type RowsOfPost = Map<string, Map<string, CodeRow>>;

/** The post with what its rows say; of what they say nothing, what was known before stays. */
export function withCodes<P extends Pick<AnalysedPost, "codes" | "codeNotes">>(
  post: P,
  rows: RowsOfPost,
): P {
  const codes = merged(post.codes, rows, ({ value }) => value);
  const codeNotes = merged(post.codeNotes ?? {}, rows, noteOf);
  return { ...post, codes, ...(Object.keys(codeNotes).length > 0 && { codeNotes }) };
}

/** By coder and variable what was known before, and over it what the rows tell; null tells that there is nothing. */
function merged<T>(
  before: Readonly<Record<string, Readonly<Record<string, T>>>>,
  rows: RowsOfPost,
  tell: (row: CodeRow) => T | null,
): Record<string, Record<string, T>> {
  const coders = new Map(
    Object.entries(before).map(([coder, values]) => [coder, new Map(Object.entries(values))]),
  );
  for (const [coder, byVariable] of rows) {
    const values = coders.get(coder) ?? new Map<string, T>();
    for (const [variable, row] of byVariable) {
      const told = tell(row);
      if (told === null) values.delete(variable);
      else values.set(variable, told);
    }
    coders.set(coder, values);
  }
  const told = [...coders].filter(([, values]) => values.size > 0);
  return Object.fromEntries(told.map(([coder, values]) => [coder, Object.fromEntries(values)]));
}

export function noteOf({ confidence, evidence, how }: CodeRow): CodeNote | null {
  return confidence === null && evidence === "" && how === ""
    ? null
    : { confidence, evidence, how };
}
