import type { CodebookInput } from "../../model/codebook.ts";
import type { Issue } from "../../model/issue.ts";
import { readCodebook } from "../read/read-codebook.ts";
import { codebookYaml } from "./codebook-yaml.ts";

export type CheckedCodebook = {
  /** In the form in which a file holds it; null where it has errors. */
  readonly codebook: CodebookInput | null;
  /** As a file would hold it; null where it has errors. */
  readonly yaml: string | null;
  readonly issues: readonly Issue[];
};

/**
 * Checks a codebook and writes it as YAML.
 *
 * In:     an object as a codebook's file holds it, or YAML.
 * Issues: those of `readCodebook`; of an object without a place, since nobody sees its lines.
 */
export function checkCodebook(sent: string | object): CheckedCodebook {
  const isText = typeof sent === "string";
  const { value, issues } = readCodebook(isText ? sent : JSON.stringify(sent), "codebook");
  const told = isText ? issues : issues.map((issue) => ({ ...issue, place: null }));
  if (value === null || issues.some(({ severity }) => severity === "error"))
    return { codebook: null, yaml: null, issues: told };
  return { codebook: value.codebook, yaml: codebookYaml(value.codebook), issues: told };
}
