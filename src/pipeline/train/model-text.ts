import { createHash } from "node:crypto";
import type { Choice } from "./choose-settings.ts";
import { scaled, type Parts } from "./fit-parts.ts";
import type { CodedData } from "./read-coded.ts";

type ModelPieces = {
  readonly parts: Parts;
  readonly choice: Choice;
  readonly data: readonly CodedData["facts"][];
};

const VERSION_LENGTH = 8;

/**
 * Writes a model as one line of JSON.
 *
 * Out: keys sorted, so that the same model has the same bytes; the version is the beginning of the content's SHA-256.
 */
export function modelText({ parts, choice, data }: ModelPieces): { text: string; version: string } {
  const { settings, certainty } = choice;
  const content = {
    format: "threadlens-stance-model/1",
    data,
    judging: parts.judging,
    side: parts.side,
    wording: scaled(parts.wording, settings.wordingWeight),
    opposition: parts.opposition,
    strengths: settings.strengths,
    thresholds: settings.thresholds,
    ...certainty,
  };
  const hash = createHash("sha256").update(sortedJson(content)).digest("hex");
  const version = hash.slice(0, VERSION_LENGTH);
  return { text: `${sortedJson({ ...content, version })}\n`, version };
}

/** A map is written as an object. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`;
  const entries =
    value instanceof Map
      ? [...value]
      : typeof value === "object" && value !== null
        ? Object.entries(value)
        : null;
  if (entries === null) return JSON.stringify(value);
  const sorted = entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${sortedJson(each)}`).join(",")}}`;
}
