import { wordForms } from "../../model/word-forms.ts";
import { shownCodes } from "../charts/coverage-reading.ts";
import { drawKeyness } from "../charts/keyness-chart.ts";
import { keynessOf, shownWords, type Keyness } from "../charts/keyness-data.ts";
import type { Comparison } from "../charts/keyness-groups.ts";
import { keynessNote, KEYNESS_TITLE, readKeyness } from "../charts/keyness-reading.ts";
import { keynessTable, tidyKeyness } from "../charts/keyness-table.ts";
import { chartSection } from "../chart-section.ts";
import { drawLate } from "../draw-late.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import type { StudyWords } from "./word-store.ts";

const FUNCTION_WORDS = "function-words";

/** The words of the two groups, tested; those that the groups were searched by stand outside the test. */
export function testedWords(context: ViewContext, words: StudyWords, comparison: Comparison) {
  const { address, analysis } = context;
  const isSearched = comparison.target === null && address.filter.words !== "";
  return keynessOf(words.index, comparison, {
    withFunctionWords: address.functionWords,
    without: new Set(isSearched ? wordForms(address.filter.words) : []),
    named: analysis.codebook.targets.filter(({ id }) => madeBy(context, comparison).has(id)),
  });
}

/** The targets that the groups were made by: the one compared, else those of the filter. */
function madeBy({ address }: ViewContext, { target }: Comparison): ReadonlySet<string> {
  if (target !== null) return new Set([target]);
  const { stance, coded } = address.filter;
  return new Set([...stance.map((one) => one.target), ...coded.map(({ variable }) => variable)]);
}

/** The chart of words that mark one group against the other; `chosen` is the word whose uses are shown below. */
export function keynessPart(
  context: ViewContext,
  words: StudyWords,
  { keyness, chosen }: { readonly keyness: Keyness; readonly chosen: string | null },
): HTMLElement {
  const { analysis, coder, address } = context;
  const { comparison } = keyness;
  const about = { title: KEYNESS_TITLE, description: readKeyness(keyness) };
  const switched = () => {
    context.note({ functionWords: !address.functionWords });
    const again = testedWords(context, words, comparison);
    const made = keynessPart(context, words, { keyness: again, chosen });
    section.replaceWith(made);
    drawLate(made);
    made.querySelector<HTMLElement>(`[data-focus=${FUNCTION_WORDS}]`)?.focus();
  };
  const section = chartSection(context, {
    id: "keyness",
    title: about.title,
    whose:
      comparison.target === null
        ? undefined
        : `by ${shownCodes(analysis, coder, comparison.target)}`,
    reading: about.description,
    note: noteOf(
      keynessNote(keyness, { shown: shownWords(keyness).length }),
      address.functionWords,
      switched,
    ),
    form: "beside",
    counted: "words",
    draw: (width) => drawKeyness(keyness, { document, width }, { about, chosen }),
    tables: () => [keynessTable(keyness)],
    saved: () => tidyKeyness(keyness),
  });
  return section;
}

/** The note, and the switch that lets in words like "the". */
function noteOf(note: string, isOn: boolean, onSwitch: () => void): HTMLElement {
  return element(
    "div",
    { class: "keyness-note" },
    element("p", { class: "note" }, note),
    element(
      "p",
      { class: "tools" },
      wordButton(
        "with words like “the”",
        { "aria-pressed": String(isOn), "data-focus": FUNCTION_WORDS },
        onSwitch,
      ),
    ),
  );
}
