import { wordForms } from "../../model/word-forms.ts";
import { isFunctionWord } from "./keyness-function-words.ts";
import type { TargetLabel } from "./label.ts";

/** A target with the names by which posts speak of it; the codebook's targets fit. */
export type NamedTarget = TargetLabel & { readonly names: readonly string[] };

/** Shorter names are no part of longer words: "west" is none of "western". */
const LEAST_STEM = 5;
/** "Europe", "European", "Europeans". */
const MOST_ENDING = 3;

/** Whether a form names one of the targets: a name of one word, or such a name with an ending. */
export function namesTarget(targets: readonly NamedTarget[]): (form: string) => boolean {
  const names = new Set(targets.flatMap(namesOf).filter((name) => !name.includes(" ")));
  return (form) => {
    for (let ending = 0; ending <= MOST_ENDING; ending += 1) {
      const stem = form.slice(0, form.length - ending);
      if (ending > 0 && stem.length < LEAST_STEM) return false;
      if (names.has(stem)) return true;
    }
    return false;
  };
}

/** The target that a word or phrase names, in the order given; null for none. */
export function targetNamed<T extends NamedTarget>(
  targets: readonly T[],
  phrase: string,
): T | null {
  const form = formOf(phrase);
  if (form === "") return null;
  const isName = (target: T) => namesOf(target).includes(form) || namesTarget([target])(form);
  return targets.find(isName) ?? null;
}

function namesOf({ label, names }: NamedTarget): string[] {
  return [label, ...names].map(formOf).filter((form) => form !== "");
}

/** Without words like "the". */
function formOf(words: string): string {
  return wordForms(words)
    .filter((form) => !isFunctionWord(form))
    .join(" ");
}
