import type { Question, Questions } from "../../model/question.ts";
import { oneLine, paragraph } from "../evaluate/text/lay-out.ts";

/** How the questions were come by, and how to go on. */
export type Asking = {
  /** Labels of targets by id. */
  readonly labels: ReadonlyMap<string, string>;
  /** The person's codes as given; null where there are none yet. */
  readonly codesFile: string | null;
  /** Analyses the same with the codes in a file. */
  readonly commandWith: (codesFile: string) => string;
};

const NEW_FILE = "my-codes.csv";
const INDENT = "   ";

/** Questions as text of 80 columns, but for the lines of the codes file and the command; ends with a line break. */
export function describeQuestions({ questions, codes }: Questions, asking: Asking): string {
  if (questions.length === 0)
    return `${paragraph("Nothing to ask: no post likely judges a target of the codebook that its writer is not coded for yet.")}\n`;
  const [header = "", ...rows] = codes.replace(/\n$/u, "").split("\n");
  const { codesFile } = asking;
  const file = codesFile ?? NEW_FILE;
  const where = /[,;\t]value$/u.test(header) ? "at the end" : "in the column value";
  const what = `Put favor, against or neither ${where} of each line (lines without are passed over),`;
  const how =
    codesFile === null
      ? `${what} save them as ${NEW_FILE}, and run the command below.`
      : `${what} add them to ${codesFile} (its columns: ${header}), and run the command below.`;
  const head =
    questions.length === 1
      ? "The post whose code by a person would help most:"
      : `The ${questions.length} posts whose codes by a person would help most, the first the most:`;
  return `${[
    paragraph(head),
    ...questions.map((question, i) => describeQuestion(question, i + 1, asking)),
    paragraph(how),
    [...(codesFile === null ? [header] : []), ...rows].join("\n"),
    asking.commandWith(file),
  ].join("\n\n")}\n`;
}

function describeQuestion(
  { thread, post, author, opening, targets, why }: Question,
  number: number,
  { labels }: Asking,
): string {
  const writer = author === null ? "" : `, by ${author}`;
  const toward = targets.map((target) => labels.get(target) ?? target).join(", ");
  return [
    paragraph(`Post ${post} in ${thread}${writer}`, `${number}. `, INDENT),
    paragraph(`“${oneLine(opening)}”`, INDENT),
    paragraph(`Code it for: ${toward}`, INDENT),
    paragraph(`Why: ${why}`, INDENT),
  ].join("\n");
}
