import type { AgreementRow } from "./agreement.ts";
import type { Column, Table } from "./table.ts";

const word = (name: string): Column => ({ name, numeric: false });
const number = (name: string): Column => ({ name, numeric: true });

/** Agreement of the program with a reference, by variable. */
export function agreementTable(rows: readonly AgreementRow[]): Table {
  return {
    caption: "Krippendorff’s alpha by variable",
    columns: [
      word("Variable"),
      number("alpha"),
      number("95 % interval"),
      number("macro F1"),
      number("posts"),
      number("alpha between the other coder’s own passes"),
    ],
    rows: rows.map((row) => ({
      cells: [
        row.label,
        row.alpha?.toFixed(2) ?? "not defined",
        row.interval?.map((end) => end.toFixed(2)).join(" to ") ?? "not defined",
        row.macroF1.toFixed(2),
        String(row.posts),
        row.passesAlpha === null ? "not measured" : row.passesAlpha.toFixed(2),
      ],
    })),
  };
}
