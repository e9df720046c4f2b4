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

/** The same for programs: numbers as digits, nothing where a figure is not defined or not measured. */
export function tidyAgreement(rows: readonly AgreementRow[]): Table {
  const figures = [
    "alpha",
    "alpha_from",
    "alpha_to",
    "macro_f1",
    "posts",
    "reference_passes_alpha",
  ];
  return {
    caption: "Krippendorff’s alpha by variable",
    columns: [word("variable"), word("reference"), ...figures.map(number)],
    rows: rows.map(({ label, reference, alpha, interval, macroF1, posts, passesAlpha }) => ({
      cells: [
        label,
        reference,
        digits(alpha),
        ...[0, 1].map((end) => digits(interval?.[end] ?? null)),
        digits(macroF1),
        String(posts),
        digits(passesAlpha),
      ],
    })),
  };
}

const digits = (value: number | null): string => value?.toFixed(3) ?? "";
