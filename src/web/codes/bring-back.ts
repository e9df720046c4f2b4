import { everyPostOf } from "./every-post.ts";
import { element, wordButton } from "../element.ts";
import { saveFile } from "../take-away/save-file.ts";
import type { ViewContext } from "../view-context.ts";
import { withCodes } from "./my-codes.ts";
import { tell } from "./notice.ts";
import { readCodes } from "./read-codes.ts";
import { setCodes, wantedCodes } from "./set-codes.ts";
import { areYours, noteYours } from "./whose-codes.ts";
import { writeCodes } from "./write-codes.ts";

/** A button that reads a file of codes; those that fit are held beside the reader's others, and what does not fit is told. */
export function bringBackButton(context: ViewContext, words: string): HTMLElement {
  const input = element("input", {
    type: "file",
    accept: ".csv,text/csv",
    class: "codes-file",
    "aria-label": "A file of codes (CSV)",
    tabindex: "-1",
    hidden: "",
  });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void bringBack(context, file);
    input.value = "";
  });
  const button = wordButton(words, { "data-focus": "codes-bring-back" }, () => input.click());
  return element("span", {}, button, input);
}

async function bringBack(context: ViewContext, file: File): Promise<void> {
  const { analysis } = context;
  const read = readCodes(await file.text(), {
    threads: analysis.threads,
    targets: analysis.codebook.targets,
    posts: everyPostOf(context),
  });
  const before = wantedCodes(context);
  const mine = withCodes(before, read.codes);
  if (read.codes.length > 0) noteYours(context.study.id);
  tell({ kind: "brought-back", file: file.name, read }, mine);
  if (JSON.stringify(mine) !== JSON.stringify(before)) setCodes(context, mine);
}

/** Gives the reader's codes as a file. */
export function keepAsCsv(context: ViewContext): void {
  const { threads, study } = context.analysis;
  const text = writeCodes({ threads, posts: everyPostOf(context) }, wantedCodes(context));
  saveFile(`${study}-codes-you.csv`, text, "text/csv");
}

/** Takes all codes back; the page offers to undo it. */
export function takeAllBack(context: ViewContext): void {
  const mine = wantedCodes(context);
  const undo = () => setCodes(context, mine);
  const yours = areYours(context.study.id);
  tell({ kind: "taken-back", undo, count: mine.length, yours }, []);
  setCodes(context, []);
}
