import { drawKeyness } from "../../web/charts/keyness-chart.ts";
import { keynessOf, shownWords, type Keyness } from "../../web/charts/keyness-data.ts";
import { comparedByDefault } from "../../web/charts/keyness-groups.ts";
import { keynessNote, KEYNESS_TITLE, readKeyness } from "../../web/charts/keyness-reading.ts";
import { keynessTable } from "../../web/charts/keyness-table.ts";
import { indexWords, wordSource } from "../../web/charts/keyness-words.ts";
import { element } from "../../web/charts/html.ts";
import { drawTable } from "../../web/charts/table.ts";
import { inForms, openSection, scrolling, WIDTHS } from "../../web/charts/report-sections.ts";
import type { ReportContext } from "./report-context.ts";

/** Words of the first target's two sides that are large enough to compare; null where no target has such sides. */
export function comparedWords({ analysis, views, targets }: ReportContext): Keyness | null {
  const comparison = comparedByDefault(views, targets);
  if (comparison === null) return null;
  const named = analysis.codebook.targets.filter(({ id }) => id === comparison.target);
  const index = indexWords(analysis.posts.map((post) => wordSource(post)));
  return keynessOf(index, comparison, { named });
}

/** Which words mark the two sides of a target; nothing where no target has sides large enough. */
export function drawWords(context: ReportContext): HTMLElement[] {
  const { document } = context;
  const keyness = comparedWords(context);
  if (keyness === null || keyness.words.length === 0) return [];
  const about = { title: KEYNESS_TITLE, description: readKeyness(keyness) };
  const whose = `by ${context.shownCodes}`;
  const section = openSection(context, { id: "words", title: about.title, whose, ofAll: true });
  section.append(
    element(document, "p", "reading", about.description),
    element(document, "p", "note", keynessNote(keyness, { shown: shownWords(keyness).length })),
    ...inForms(context, (form) => [
      drawKeyness(keyness, { document, width: WIDTHS[form] }, { about }),
    ]),
    scrolling(document, drawTable(keynessTable(keyness), document)),
  );
  return [section];
}
