import type { SentPage } from "../../model/job.ts";
import type { PlacedCodeRow } from "../read/read-codes.ts";
import type { Study } from "../read/read-study.ts";

/** What a study's folder holds, how it is analysed, whose codes are in it, and what its owner has to fill in. */
export function readme(
  { repairs = [], codebook, thread: wanted }: SentPage,
  { id, title, threads, codebook: { codebook: name, version } }: Study,
  codes: readonly PlacedCodeRow[],
): string {
  const posts = threads.reduce((sum, { thread }) => sum + (thread?.posts.length ?? 0), 0);
  const kind =
    wanted !== undefined
      ? `an export; its thread ${JSON.stringify(wanted)}, with ${counted(posts, "post")}, is the one that is read`
      : posts > 0
        ? `an export with ${counted(posts, "post")}`
        : "a page";
  const held = codes.length > 0;
  const by = [...new Set(codes.map(({ coder }) => coder))].join(", ");
  return `${[
    `${title.replaceAll(/\s+/gu, " ")}: a study for threadlens`,
    "",
    "Unpack this zip into a folder, then:",
    "",
    `    threadlens analyse FOLDER${held ? " --codes FOLDER/codes/you.csv" : ""}`,
    `    threadlens report FOLDER${held ? " --codes FOLDER/codes/you.csv" : ""}`,
    `    threadlens serve FOLDER${held ? " --codes FOLDER/codes/you.csv" : ""}`,
    "",
    "What is in it",
    "",
    `  study.yaml      the study "${id}" and its thread${repairs.length > 0 ? `, with ${counted(repairs.length, "repair")} of how the text was split` : ""}`,
    `  codebook.yaml   the codebook "${name}", version ${version}${typeof codebook === "string" ? ", letter by letter as it was given" : ""}`,
    `  threads/        the text as it was given: ${kind}`,
    ...(held
      ? [
          `  codes/you.csv   ${counted(codes.length, "code")} that a person gave in the explorer (coder: ${by}); --codes holds them fixed`,
        ]
      : []),
    "",
    "Whose codes",
    "",
    held
      ? "The codes in codes/you.csv are those of the person who downloaded this folder. All others are the program's, made anew by each analysis; nobody has checked them."
      : "There are no codes in this folder. Those of an analysis are the program's; nobody has checked them.",
    "",
    "Licence: to be filled in",
    "",
    "The text belongs to those who wrote it. Before you pass this folder on, find out whether you may, and write the terms under the thread in study.yaml, as in:  licence: CC BY-SA 4.0",
    "",
    "Nothing was stored where this folder was made: this is the one copy.",
  ].join("\n")}\n`;
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
