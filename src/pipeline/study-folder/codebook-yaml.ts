import { stringify } from "yaml";
import type { Codebook } from "../../model/codebook.ts";

type Side = Codebook["targets"][string]["favor"];

/**
 * A codebook as YAML.
 *
 * Out: keys in the order of README.md#codebook, targets, tags and events in their own; no comments; what is empty is left
 *      out. `readCodebook` reads the same codebook from it.
 */
export function codebookYaml({
  codebook,
  version,
  language,
  targets,
  tags,
  events,
}: Codebook): string {
  const written = Object.entries(targets).map(
    ([id, { label, definition, names, favor, against }]) => [
      id,
      { label, definition, names, favor: sideOf(favor), against: sideOf(against) },
    ],
  );
  const dated = Object.entries(events).map(([id, { label, date, names }]) => [
    id,
    { label, date, ...(names.length > 0 && { names }) },
  ]);
  const tagged = Object.entries(tags).map(([id, { target, stance }]) => [id, { target, stance }]);
  const number = Number(version);
  return stringify(
    {
      codebook,
      version: String(number) === version && Number.isFinite(number) ? number : version,
      language,
      targets: Object.fromEntries(written),
      ...(tagged.length > 0 && { tags: Object.fromEntries(tagged) }),
      ...(dated.length > 0 && { events: Object.fromEntries(dated) }),
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

const sideOf = ({ means, examples }: Side) => ({ means, ...(examples.length > 0 && { examples }) });
