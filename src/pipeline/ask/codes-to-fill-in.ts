import type { Question } from "../../model/question.ts";

/** A file of codes with everything but the values: a line a post and target. */
export function codesToFillIn(
  questions: readonly Pick<Question, "thread" | "code" | "targets">[],
  coder: string,
): string {
  const rows = questions.flatMap(({ thread, code, targets }) =>
    targets.map((target) => [thread, code, coder, target, ""]),
  );
  return [["thread", "post", "coder", "variable", "value"], ...rows]
    .map((row) => `${row.map(cell).join(",")}\n`)
    .join("");
}

/** Source: RFC 4180, 2.5–2.7. */
function cell(value: string): string {
  return /[",\r\n]/u.test(value) || value !== value.trim()
    ? `"${value.replaceAll('"', '""')}"`
    : value;
}
