import type { AnalysedPost } from "../../src/model/analysis.ts";
import type { PlacedCodeRow } from "../../src/pipeline/read/read-codes.ts";

type CodedPost = Pick<AnalysedPost, "thread" | "id" | "sourceId" | "codes" | "codeNotes">;

/** A post that nobody coded yet. */
export const bareCodedPost = (
  id: string,
  sourceId: string | null = null,
  thread = "t",
): CodedPost => ({
  thread,
  id,
  sourceId,
  codes: {},
});

/** A row of ada's, for the bridge. */
export const codeRow = (post: string, more: Partial<PlacedCodeRow> = {}): PlacedCodeRow => ({
  thread: "",
  post,
  coder: "ada",
  variable: "bridge",
  value: "favor",
  confidence: null,
  evidence: "",
  how: "",
  place: { file: "codes.csv", line: 2, column: 1 },
  ...more,
});
