import type { Question, Questions } from "../../model/question.ts";
import { oneLine, paragraph } from "../evaluate/text/lay-out.ts";

/** How the questions were come by, and how to go on. */
export type Asking = {
  /** Labels of targets by id. */
  readonly labels: ReadonlyMap<string, string>;
  /** Coders of the study by id, and the files of their codes as they can be given. */
  readonly coders: ReadonlyMap<string, { readonly label: string; readonly file: string }>;
  /** The person's codes as given; null where there are none yet. */
  readonly codesFile: string | null;
  /** Analyses the same with the codes in a file. */
  readonly commandWith: (codesFile: string) => string;
};

const NEW_FILE = "my-codes.csv";
const INDENT = "   ";

/** Questions as text of 80 columns, but for the lines of codes files and the command; ends with a line break. */
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
  return `${[
    [paragraph(headOf(questions)), ...knownCodes(questions, asking)].join("\n"),
    ...questions.map((question, i) => describeQuestion(question, i + 1, asking)),
    paragraph(how),
    [...(codesFile === null ? [header] : []), ...rows].join("\n"),
    asking.commandWith(file),
  ].join("\n\n")}\n`;
}

/** What is asked for, and in which order. */
function headOf(questions: readonly Question[]): string {
  if (questions.length === 1) return "The post whose code by a person would help most:";
  const isOneThread = new Set(questions.map(({ thread }) => thread)).size === 1;
  const first = isOneThread
    ? "Writers with most replies, given and got, come first"
    : "Threads take turns, the one with fewest coded writers first; in each the writer with most replies, given and got, comes first, and writers without any come last";
  return `${questions.length} posts whose codes by a person would help, one a writer. ${first}; of equals the one whose words leave most open. In trials no other order helped clearly more.`;
}

/** Codes of these posts that the study brings along. */
function knownCodes(
  questions: readonly Question[],
  { coders, codesFile }: Pick<Asking, "coders" | "codesFile">,
): string[] {
  return [...coders].flatMap(([coder, { label, file }]) => {
    const count = questions.filter(({ codedBy }) => codedBy.includes(coder)).length;
    if (count === 0) return [];
    const known = `${count} of ${questions.length} are coded already in ${label}, which the program is measured against and does not hold.`;
    return codesFile === null
      ? [
          paragraph(`${known} To hold them and be asked about the others:`),
          `${INDENT}--codes ${file}`,
        ]
      : [paragraph(known)];
  });
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
