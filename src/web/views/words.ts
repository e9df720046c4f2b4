import type { Keyness } from "../charts/keyness-data.ts";
import type { Comparison } from "../charts/keyness-groups.ts";
import { targetNamed } from "../charts/keyness-names.ts";
import { numeral } from "../charts/label.ts";
import { drawLate } from "../draw-late.ts";
import { element } from "../element.ts";
import { filterBar } from "../filter-bar.ts";
import { nothingMatches } from "../nothing-matches.ts";
import type { ViewContext } from "../view-context.ts";
import { comparePhrase, comparisonOf } from "../words/compare-phrase.ts";
import { concordancePart } from "../words/concordance-part.ts";
import { foundPosts } from "../words/found-posts.ts";
import { keynessPart, testedWords } from "../words/keyness-part.ts";
import { nearestWords } from "../words/nearest-words.ts";
import { searchField } from "../words/search-field.ts";
import {
  isSmall,
  nextTask,
  readUses,
  readWords,
  wordsAtOnce,
  type StudyWords,
} from "../words/word-store.ts";

/** Words that mark one group of posts against another, every place where a word stands, and a search. */
export function words(context: ViewContext): HTMLElement[] {
  const body = element("div", { class: "words-body" });
  if (isSmall(context)) body.append(...everyPart(context, wordsAtOnce(context)));
  else void fillInSlices(context, body);
  return [
    element("h1", { class: "view-title" }, "Words"),
    filterBar(context, comparePhrase(context)),
    searchField(context),
    body,
  ];
}

function everyPart(context: ViewContext, studyWords: StudyWords): HTMLElement[] {
  const { matching } = context;
  if (matching === 0) return [nothingFound(context, studyWords)];
  const { keyness, phrase, marks } = chosenParts(context, studyWords);
  const searched = searchedFor(context);
  return [
    ...(searched === null ? [] : [foundPosts(context, studyWords, marks(searched))]),
    ...(keyness === null ? [] : [keynessPart(context, studyWords, { keyness, chosen: phrase })]),
    ...(phrase === null ? [] : [concordancePart(context, studyWords, marks(phrase))]),
  ];
}

/** Says that nothing fits, and what is nearest. */
function nothingFound(context: ViewContext, studyWords: StudyWords): HTMLElement {
  const section = nothingMatches(context);
  section.append(nearestWords(context, studyWords) ?? "");
  return section;
}

/** What is tested, whose uses are shown, and for a phrase toward which target marks tell a post's stance. */
function chosenParts(context: ViewContext, studyWords: StudyWords) {
  const comparison = comparisonOf(context);
  const keyness = comparison === null ? null : testedWords(context, studyWords, comparison);
  const phrase = context.address.at ?? (keyness === null ? null : clearest(keyness));
  return { keyness, phrase, marks: (of: string) => marksFor(context, comparison, of) };
}

function searchedFor({ address }: ViewContext): string | null {
  const phrase = address.filter.words.trim();
  return phrase === "" ? null : phrase;
}

/** Work shorter than this is not announced. */
const WAIT_MS = 400;

/** Reads and searches a large study in slices, part by part; leaving the view ends it. */
async function fillInSlices(context: ViewContext, body: HTMLElement): Promise<void> {
  await nextTask();
  const watch = watchOf(body);
  const studyWords = await readWords(context, watch);
  if (studyWords === null || !body.isConnected) return;
  if (context.matching === 0) {
    body.replaceChildren(nothingFound(context, studyWords));
    return;
  }
  const { keyness, phrase, marks } = chosenParts(context, studyWords);
  if (keyness !== null) {
    body.replaceChildren(keynessPart(context, studyWords, { keyness, chosen: phrase }));
    drawLate(body);
  }
  const searched = searchedFor(context);
  if (searched !== null && (await readUses(studyWords, searched, watch)))
    body.prepend(foundPosts(context, studyWords, marks(searched)));
  if (phrase !== null && (await readUses(studyWords, phrase, watch)))
    body.append(concordancePart(context, studyWords, marks(phrase)));
}

/** Says how far the reading is while nothing else stands in the body. */
function watchOf(body: HTMLElement) {
  const said = element("p", { class: "waiting", role: "status" });
  const bar = element("progress", { "aria-label": "Words read", max: "1", value: "0" });
  const start = performance.now();
  return {
    isWanted: () => body.isConnected,
    onProgress: (done: number, total: number) => {
      if (performance.now() - start < WAIT_MS) return;
      bar.value = done / total;
      said.textContent = `Reading words: ${numeral(done)} of ${numeral(total)} posts`;
      if (body.childElementCount === 0) body.append(said, bar);
    },
  };
}

/** The word whose uses are shown before one is chosen: the clearest of all, or the most used one where nothing is compared. */
function clearest({ comparison, words: tested }: Keyness): string | null {
  const telling = tested.filter(({ isName }) => !isName);
  let [best] = telling.length === 0 ? tested : telling;
  for (const word of comparison.isFair ? telling : [])
    if (best === undefined || Math.abs(word.odds.z) > Math.abs(best.odds.z)) best = word;
  return best?.form ?? null;
}

/** The target that a phrase names; else the one compared, the filter's, or the first. */
function marksFor(
  { address, analysis }: ViewContext,
  comparison: Comparison | null,
  phrase: string,
) {
  const { targets } = analysis.codebook;
  const named = targetNamed(targets, phrase)?.id ?? null;
  const [chosen] = address.filter.stance;
  const asked = comparison?.target ?? chosen?.target ?? targets[0]?.id ?? null;
  return { phrase, target: named ?? asked, isNamed: named !== null && named !== asked };
}
