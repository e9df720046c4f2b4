import { createHash } from "node:crypto";
import { codebookSchema, type Codebook } from "../../model/codebook.ts";
import { issueOf, type WithIssues } from "../../model/issue.ts";
import { checkEventNames } from "./check-event-names.ts";
import { readYaml } from "./read-yaml.ts";

/** A codebook and the SHA-256 of its text, by which an analysis names exactly what it used. */
export type ReadCodebook = { readonly codebook: Codebook; readonly sha256: string };

/**
 * Reads a codebook.
 *
 * In:     YAML as README.md#codebook shows.
 * Issues: those of the YAML, `tag-unknown-target` (error) for a tag on a target that the codebook lacks, and those of event names.
 */
export function readCodebook(text: string, file: string): WithIssues<ReadCodebook | null> {
  const { value: yaml, issues } = readYaml(text, file, codebookSchema);
  if (yaml === null) return { value: null, issues };
  const targets = Object.keys(yaml.value.targets);
  const wrong = Object.entries(yaml.value.tags)
    .filter(([, tag]) => !targets.includes(tag.target))
    .map(([id, tag]) => {
      const found = `The tag ${id} is on the target "${tag.target}", which the codebook does not have (${targets.join(", ")}).`;
      return issueOf("tag-unknown-target", yaml.placeOf(["tags", id, "target"]), found);
    });
  const found = [...wrong, ...checkEventNames(yaml.value.events, yaml.placeOf)];
  if (found.some(({ severity }) => severity === "error")) return { value: null, issues: found };
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { value: { codebook: yaml.value, sha256 }, issues: found };
}
