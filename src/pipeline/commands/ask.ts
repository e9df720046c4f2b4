import { dirname, join } from "node:path";
import { questionsSchema } from "../../model/question.ts";
import { describeQuestions } from "../ask/describe-questions.ts";
import { whomToAsk } from "../ask/whom-to-ask.ts";
import { isStudyFolder } from "../read/read-study.ts";
import { loadAsked, wrongUse, type LoadOptions } from "./load.ts";
import { EXIT, failed, hasErrors, issueLines, json, type Streams } from "./output.ts";

export type AskOptions = Omit<LoadOptions, "published"> & { readonly json?: boolean };

/** `threadlens ask STUDY | FILE`: the posts whose code by a person would help, and why. */
export function ask(path: string, options: AskOptions, streams: Streams): number {
  const fault = wrongUse(path, options);
  if (fault !== null) {
    streams.log(`error: ${fault}\n`);
    return EXIT.wrongUse;
  }
  const { value: study, issues } = loadAsked(path, options);
  if (study === null) return failed(issues, options.json, streams);
  const asked = whomToAsk(study, { onProgress: streams.onProgress });
  const all = [...issues, ...asked.issues];
  if (hasErrors(all)) return failed(all, options.json, streams);
  streams.log(issueLines(all));
  if (options.json === true) {
    streams.out(json(questionsSchema.parse({ ...asked, issues: all })));
    return EXIT.done;
  }
  const targets = Object.entries(study.codebook.targets);
  streams.out(
    describeQuestions(asked, {
      labels: new Map(targets.map(([id, { label }]) => [id, label])),
      coders: new Map(
        study.coders?.map(({ coder, label, file }) => [
          coder,
          { label, file: quoted(join(isStudyFolder(path) ? path : dirname(path), file)) },
        ]),
      ),
      codesFile: options.codes ?? null,
      commandWith: (file) => commandLine(path, { ...options, codes: file }),
    }),
  );
  return EXIT.done;
}

function commandLine(path: string, options: AskOptions): string {
  const { codebook, codes, form, thread, columns } = options;
  const named = columns && Object.entries(columns).map((column) => column.join("="));
  const given = { codebook, form, thread, columns: named?.join(","), codes };
  const words = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, quoted(value)],
  );
  return ["threadlens analyse", quoted(path), ...words].join(" ");
}

/** A word of a command line, in quotation marks where a shell would take it apart. */
const quoted = (word: string): string =>
  /^[\p{L}\p{N}_./,=:@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
