import { annotationCollection } from "../../model/annotations.ts";
import { bibTex, citationsOf, cslJson } from "../../model/citation.ts";
import { codesTable, tableCsv } from "../charts/table.ts";
import { countWords } from "../count-words.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
import type { ViewContext } from "../view-context.ts";
import { saveFile } from "./save-file.ts";

/** "save": the posts that the filter keeps, as tables and data, the words their codes rest on, and how to cite them. */
export function savePosts(context: ViewContext): HTMLElement {
  const { analysis, views, coder } = context;
  const kept = views.filter(({ matches }) => matches);
  const name = `${analysis.study}-posts-${coder}`;
  const posts = () => kept.flatMap(({ key }) => context.posts.get(key) ?? []);
  const cited = () => citationsOf(analysis, `${countWords(context)}; codes of ${coder}`);
  const rows = (): MenuRow[] => [
    save("codes of these posts, CSV", `${name}.csv`, "text/csv", () =>
      tableCsv(codesTable(kept, analysis.codebook.targets, coder)),
    ),
    save("these posts with all codes, JSON", `${name}.json`, "application/json", () =>
      json({ study: analysis.study, posts: countWords(context), coder, items: posts() }),
    ),
    save(
      "words the program’s codes rest on, Web Annotations",
      `${analysis.study}-evidence.jsonld`,
      "application/ld+json",
      () => json(annotationCollection(analysis, posts())),
    ),
    save("citation, CSL-JSON", `${analysis.study}.csl.json`, "application/json", () =>
      cslJson(cited()),
    ),
    save("citation, BibTeX", `${analysis.study}.bib`, "application/x-bibtex", () =>
      bibTex(cited()),
    ),
  ];
  return menuPhrase(
    { id: "save", words: "save", set: false, label: "take these posts away" },
    rows,
  );
}

const save = (words: string, file: string, type: string, make: () => string): MenuRow => ({
  words,
  chosen: false,
  choose: () => saveFile(file, make(), type),
});

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
