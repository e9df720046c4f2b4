import { inText, listed } from "../charts/label.ts";
import { OWN_STUDY } from "../data/own-thread.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
import type { OwnPage } from "./own-page.ts";
import { changeSession, ownSession, type CodebookChoice } from "./session.ts";

/** The codebook chosen, or that of the study that the page shows. */
export function codebookChoice({ context }: OwnPage): CodebookChoice | null {
  const { codebook } = ownSession();
  if (codebook !== null) return codebook;
  const served = context.studies.filter(({ id }) => id !== OWN_STUDY);
  const shown = served.find(({ id }) => id === context.study.id) ?? served[0];
  return shown === undefined ? null : { kind: "study", id: shown.id };
}

/** The codebook, by its targets; opens on the others and on the way to one of the reader's own. */
export function codebookPhrase(page: OwnPage): HTMLElement {
  const choice = codebookChoice(page);
  const served = page.context.studies.filter(({ id }) => id !== OWN_STUDY);
  const { codebook: own } = ownSession();
  const choose = (codebook: CodebookChoice) => {
    changeSession({ codebook });
    page.redraw("phrase-codebook");
  };
  const rows = (): MenuRow[] => [
    ...served.map(({ id }) => ({
      words: studyWords(page, id),
      chosen: choice?.kind === "study" && choice.id === id,
      choose: () => choose({ kind: "study", id }),
    })),
    ...(own?.kind === "own" ? [{ words: own.label, chosen: true, choose: () => choose(own) }] : []),
    {
      words:
        own?.kind === "own" ? "edit your codebook …" : "another codebook: write or bring one …",
      chosen: false,
      choose: () => {
        changeSession({ step: "codebook" });
        page.redraw();
        scrollTo(0, 0);
      },
    },
  ];
  const words =
    choice === null
      ? "a codebook"
      : choice.kind === "own"
        ? choice.label
        : studyWords(page, choice.id);
  return menuPhrase({ id: "codebook", words, set: true, label: "which codebook" }, rows);
}

/** The targets where they are known, else the study's title. */
function studyWords({ context }: OwnPage, id: string): string {
  const { analysis, study, studies } = context;
  if (study.id === id) return listed(analysis.codebook.targets.map(({ label }) => inText(label)));
  return `“${studies.find((one) => one.id === id)?.title ?? id}”`;
}
