import type { Codebook } from "../../model/codebook.ts";
import { FreeIds } from "../../model/free-id.ts";
import { slugOf } from "../../model/slug.ts";

/** A target as it is being written. */
export type TargetDraft = {
  /** The id that it has already; null for a new target, whose id is made from its label. */
  readonly id: string | null;
  readonly label: string;
  readonly definition: string;
  /** One a line. */
  readonly names: string;
  readonly favor: string;
  readonly against: string;
  readonly examples: { readonly favor: readonly string[]; readonly against: readonly string[] };
};
export const TARGET_FIELDS = ["label", "definition", "names", "favor", "against"] as const;
export type TargetField = (typeof TARGET_FIELDS)[number];

/** A codebook as it is being written, or brought as YAML. */
export type CodebookDraft = {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly targets: readonly TargetDraft[];
  readonly tags: Codebook["tags"];
  readonly events: Codebook["events"];
};

const NO_EXAMPLES = { favor: [], against: [] } as const;

export const newTarget: TargetDraft = {
  id: null,
  label: "",
  definition: "",
  names: "",
  favor: "",
  against: "",
  examples: NO_EXAMPLES,
};

export const newDraft: CodebookDraft = {
  name: "own",
  version: "1",
  language: "en",
  targets: [newTarget],
  tags: {},
  events: {},
};

export function draftOf(codebook: Codebook): CodebookDraft {
  const { codebook: name, version, language, targets, tags, events } = codebook;
  return {
    name,
    version,
    language,
    tags,
    events,
    targets: Object.entries(targets).map(([id, { label, definition, names, favor, against }]) => ({
      id,
      label,
      definition,
      names: names.join("\n"),
      favor: favor.means,
      against: against.means,
      examples: { favor: favor.examples, against: against.examples },
    })),
  };
}

const NOT_IN_ID = /[^a-z0-9-]+/gu;
const EDGES = /^-+|-+$/gu;

const HAS_LETTER = /[a-z]/u;

/**
 * An id of a label: "The West" → "the-west".
 *
 * Out: `otherwise` for a label without a latin letter (numbers as keys would change the order of targets), and for one
 *      that makes an id of its own.
 */
function idOf(label: string, otherwise: string): string {
  const id = slugOf(label).replaceAll(NOT_IN_ID, "-").replaceAll(EDGES, "");
  return !HAS_LETTER.test(id) || id === "sentiment" ? otherwise : id;
}

/** The ids of the targets, each once, in their order. */
export function targetIds(targets: readonly TargetDraft[]): string[] {
  const ids = new FreeIds(targets.flatMap(({ id }) => id ?? []));
  return targets.map(({ id, label }, index) => id ?? ids.take(idOf(label, `target-${index + 1}`)));
}

export function namesOf({ names }: Pick<TargetDraft, "names">): string[] {
  const lines = names.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** The codebook of a draft, to be checked by the server; a tag of a target that is gone goes with it. */
export function codebookOf({ name, version, language, targets, tags, events }: CodebookDraft) {
  const ids = targetIds(targets);
  const kept = Object.entries(tags).filter(([, { target }]) => ids.includes(target));
  return {
    codebook: idOf(name, "own"),
    version,
    language,
    targets: Object.fromEntries(
      targets.map((target, index): [string, object] => [
        ids[index] ?? "",
        {
          label: target.label.trim(),
          definition: target.definition.trim(),
          names: namesOf(target),
          favor: { means: target.favor.trim(), examples: target.examples.favor },
          against: { means: target.against.trim(), examples: target.examples.against },
        },
      ]),
    ),
    tags: Object.fromEntries(kept),
    events,
  };
}

/** Whether nothing has been written yet. */
export function isBlank({ targets }: CodebookDraft): boolean {
  return targets.every((target) => TARGET_FIELDS.every((field) => target[field].trim() === ""));
}

export type DraftFault = {
  /** Index of the target. */
  readonly target: number;
  readonly field: TargetField;
  readonly words: string;
};

const MISSING = {
  label: "A target needs a label.",
  definition: "Say in a sentence what belongs to the target.",
  names: "Name at least one word by which posts call it.",
  favor: "Say when a post counts as in favor.",
  against: "Say when a post counts as against.",
} as const satisfies Record<TargetField, string>;

/** What is still empty, in the order of the form. */
export function draftFaults({ targets }: CodebookDraft): DraftFault[] {
  return targets.flatMap((draft, target) =>
    TARGET_FIELDS.filter((field) => draft[field].trim() === "").map((field) => ({
      target,
      field,
      words: MISSING[field],
    })),
  );
}

/** What the server found wrong in fields of the form; its messages name them: "targets.tram.names.0: …". */
export function faultsIn(
  issues: readonly { readonly message: string }[],
  { targets }: CodebookDraft,
): DraftFault[] {
  const ids = targetIds(targets);
  return issues.flatMap(({ message }) => {
    const [path = "", ...rest] = message.split(": ");
    const [head, id = "", name] = path.split(".");
    const field = TARGET_FIELDS.find((one) => one === name);
    const target = ids.indexOf(id);
    return head === "targets" && field !== undefined && target >= 0
      ? [{ target, field, words: rest.join(": ") }]
      : [];
  });
}

/** A target moved up or down by one place. */
export function moveTarget(
  targets: readonly TargetDraft[],
  from: number,
  by: number,
): TargetDraft[] {
  const to = from + by;
  const moved = targets[from];
  if (moved === undefined || to < 0 || to >= targets.length) return [...targets];
  return targets.toSpliced(from, 1).toSpliced(to, 0, moved);
}
