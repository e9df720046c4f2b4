import type { Agreement, Analysis } from "../../model/analysis.ts";
import { loadAnalysis } from "./load.ts";
import {
  columns,
  EXIT,
  failed,
  hasErrors,
  issueLines,
  json,
  wrapped,
  type Streams,
} from "./output.ts";

/** `threadlens evaluate STUDY`: how far the program's codes agree with those of the study's other coders. */
export function evaluate(
  study: string,
  options: { codes?: string; json?: boolean },
  streams: Streams,
): number {
  const { value: analysis, issues } = loadAnalysis(study, { compared: options.codes });
  if (analysis === null || hasErrors(issues)) return failed(issues, options.json, streams);
  streams.log(issueLines(issues));
  const { agreement } = analysis.summary;
  streams.out(
    options.json === true ? json({ coder: analysis.coder, agreement }) : describe(analysis),
  );
  return EXIT.done;
}

function describe({ summary, coders }: Analysis): string {
  if (summary.agreement.length === 0)
    return "The study has no codes by another coder. Name them in study.yaml under codes:\n";
  const references = [...new Set(summary.agreement.map(({ reference }) => reference))];
  const tables = references.map((reference) => {
    const rows = summary.agreement.filter((row) => row.reference === reference);
    const facts = coders.find(({ id }) => id === reference);
    return [
      wrapped(`The program’s rules against ${facts?.label ?? reference}. ${facts?.made ?? ""}`),
      columns([
        ["", "posts", "alpha", "95% interval", "macro-F1", "wrong side", "judged in excess"],
        ...rows.map(agreementRow),
      ]),
    ].join("\n");
  });
  return `${tables.join("\n\n")}\n`;
}

function agreementRow({ variable, posts, alpha, interval, macroF1, values, confusion }: Agreement) {
  const at = (row: string, column: string) =>
    confusion[values.indexOf(row)]?.[values.indexOf(column)] ?? 0;
  const [up, down, none] =
    variable === "sentiment"
      ? ["positive", "negative", "neutral"]
      : ["favor", "against", "neither"];
  const wrongSide = at(up ?? "", down ?? "") + at(down ?? "", up ?? "");
  const inExcess = at(none ?? "", up ?? "") + at(none ?? "", down ?? "");
  const [low, high] = interval.map((bound) => bound.toFixed(2));
  return [
    variable,
    posts,
    alpha.toFixed(2),
    `${low} to ${high}`,
    macroF1.toFixed(2),
    wrongSide,
    inExcess,
  ];
}
