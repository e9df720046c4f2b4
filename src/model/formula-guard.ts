/** Spreadsheets run a cell that begins with one of these, some also with their wide forms; OWASP, "CSV Injection". */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** A cell that no spreadsheet runs: an apostrophe in front of what would be a formula, or is guarded already. Numbers stay as they are. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes off what `guardFormula` put in front. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
