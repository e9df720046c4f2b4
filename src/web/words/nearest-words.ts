import { wordForms } from "../../model/word-forms.ts";
import { nearestForms, type NearWord } from "../charts/keyness-nearest.ts";
import { counted } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import type { StudyWords } from "./word-store.ts";

/** Offers the words of the posts that are nearest to a search that found none; null where none is near. */
export function nearestWords(
  { address, go }: ViewContext,
  { index }: StudyWords,
): HTMLElement | null {
  const { filter } = address;
  const wanted = new Set(wordForms(filter.words));
  if (wanted.size === 0) return null;
  const uses = new Uint32Array(index.forms.length);
  for (const id of index.ids) uses[id] = (uses[id] ?? 0) + 1;
  const words = index.forms.map((form, id): NearWord => ({ form, uses: uses[id] ?? 0 }));
  const near = [...wanted].flatMap((form) => nearestForms(words, form));
  if (near.length === 0) return null;
  return element(
    "p",
    { class: "tools" },
    element("span", { class: "tools-name" }, "Nearest words:"),
    ...near.map(({ form, uses: count }) =>
      wordButton(`${form} (${counted(count, "use")})`, {}, () =>
        go({ filter: { ...filter, words: form } }),
      ),
    ),
  );
}
