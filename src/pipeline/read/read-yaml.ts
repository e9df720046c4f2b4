import { LineCounter, isMap, isPair, isScalar, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";

type Path = readonly PropertyKey[];

/** More faults than a person mends in one go; to place each costs a walk through the file. */
const MAX_ISSUES = 50;

/** A parsed YAML file, and the place of each of its values. */
export type YamlFile<T> = { readonly value: T; readonly placeOf: (path: Path) => Place };

/**
 * Reads YAML by a schema.
 *
 * Out:    the value and a look-up of places; null with an error.
 * Issues: `yaml-syntax`, `yaml-value` (errors), each at its line, an unknown key at the key; of faulty YAML the first fault.
 */
export function readYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): WithIssues<YamlFile<T> | null> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const first = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]).at(0);
  if (first !== undefined)
    return {
      value: null,
      issues: [issueOf("yaml-syntax", at(first.pos[0]), reasonOf(first.message))],
    };
  const placeOf = (path: Path) => at(offsetOf(document, path));
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: null, issues: [issueOf("yaml-syntax", at(0), reason)] };
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { value: { value: parsed.data, placeOf }, issues: [] };
  return {
    value: null,
    issues: valueIssues(parsed.error.issues.slice(0, MAX_ISSUES), placeOf),
  };
}

/** A key that is missing beside one that is unknown is told with it: mostly the one is the other, misspelt. */
function valueIssues(found: readonly z.core.$ZodIssue[], placeOf: (path: Path) => Place): Issue[] {
  const unknown = found.flatMap((issue) => (issue.code === "unrecognized_keys" ? [issue] : []));
  const isToldWithUnknown = (issue: z.core.$ZodIssue) =>
    isMissing(issue) && unknown.some(({ path }) => where(path) === where(issue.path.slice(0, -1)));
  const missingIn = (path: Path) =>
    found.filter((issue) => isMissing(issue) && where(issue.path.slice(0, -1)) === where(path));
  return found.flatMap((issue) => {
    if (isToldWithUnknown(issue)) return [];
    if (isMissing(issue))
      return [
        issueOf("yaml-value", placeOf(issue.path), `${where(issue.path)} is missing. Add it`),
      ];
    if (issue.code !== "unrecognized_keys")
      return [
        issueOf(
          "yaml-value",
          placeOf(issue.path),
          `${where(issue.path)}: ${faultOf(issue)}. Correct this value`,
        ),
      ];
    const missing = missingIn(issue.path).map(({ path }) => String(path.at(-1)));
    const hint = missing.length > 0 ? ` (missing here: ${missing.join(", ")})` : "";
    return issue.keys.slice(0, MAX_ISSUES).map((key) => {
      const message = `Unknown key "${key}" in ${where(issue.path)}${hint}. Correct its spelling or remove it; the README lists the keys`;
      return issueOf("yaml-value", placeOf([...issue.path, key]), message);
    });
  });
}

/** A value that may be of several kinds is missing where it is none of them for want of any. */
const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.code === "invalid_union"
    ? issue.errors.length > 0 &&
      issue.errors.every((errors) => errors.some((e) => e.path.length === 0 && isMissing(e)))
    : issue.code === "invalid_type" && issue.message.endsWith("received undefined");

/** The schema's own words, else plain ones for a text that is too long or empty. */
function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_big" && issue.origin === "string" && issue.message.startsWith("Too big"))
    return `has more than ${issue.maximum} characters`;
  const isOwn = issue.code !== "too_small" || !issue.message.startsWith("Too small");
  if (isOwn || issue.origin !== "string") return issue.message;
  return issue.minimum === 1 ? "is empty" : `has fewer than ${issue.minimum} characters`;
}

const where = (path: Path) => (path.length === 0 ? "the file" : path.map(String).join("."));

/** The parser's first line, without the place, which the issue has itself. */
const reasonOf = (message: string) =>
  message
    .split("\n", 1)
    .join("")
    .replace(/ at line \d+, column \d+:?$/u, "");

/** The value's own offset, else that of the nearest value around it. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const inner = path.slice(0, length);
    const holder: unknown =
      length === 1 ? document.contents : document.getIn(inner.slice(0, -1), true);
    const key = inner.at(-1);
    if (isMap(holder))
      for (const pair of holder.items)
        if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key))
          return pair.key.range?.[0] ?? 0;
    const node: unknown = document.getIn(inner, true);
    if (isScalar(node) || isMap(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
