import type { AnalysedPost } from "../../model/analysis.ts";
import { writeAddress } from "../address.ts";
import { codesTable } from "../charts/codes-table.ts";
import { numeral } from "../charts/label.ts";
import { tableCsv } from "../charts/table.ts";
import { countWords } from "../count-words.ts";
import { OWN_STUDY } from "../data/own-thread.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
import type { ViewContext } from "../view-context.ts";
import { saveFile } from "./save-file.ts";
import { annotationMakers, citationMakers } from "./take-away-makers.ts";

/** Posts of a big study are fetched for a file in pieces; a file of more would be no file for a reader. */
const MOST_POSTS = 2_000;

/** "save": the posts that the filter keeps, as tables and data, the words their codes rest on, and how to cite them. */
export function savePosts(context: ViewContext): HTMLElement {
  const { analysis, views, coder, address, matching } = context;
  const kept = views.filter(({ matches }) => matches);
  const name = `${analysis.study}-posts-${coder}`;
  const first = matching > MOST_POSTS ? ` (the first ${numeral(MOST_POSTS)})` : "";
  const posts = () =>
    loaded(
      context,
      kept.slice(0, MOST_POSTS).map(({ key }) => key),
    );
  const cited = { coder, posts: countWords(context), address: writeAddress(address) };
  const isProgram = coder === analysis.coder.id;
  const rows = (): MenuRow[] => [
    save("codes of these posts, CSV", `${name}.csv`, "text/csv", () =>
      tableCsv(codesTable(kept, analysis.codebook.targets, { coder, isProgram })),
    ),
    save(`these posts with all codes, JSON${first}`, `${name}.json`, "application/json", async () =>
      json({
        study: analysis.study,
        posts: countWords(context) + first,
        coder,
        items: await posts(),
      }),
    ),
    save(
      `words the program’s codes rest on, Web Annotations${first}`,
      `${analysis.study}-evidence.jsonld`,
      "application/ld+json",
      async () => {
        const { annotationCollection, REPORT } = await annotationMakers();
        // A report is kept beside the file; a pasted page stands nowhere.
        const isOwn = context.study.id === OWN_STUDY;
        const source = isOwn ? `urn:threadlens:${analysis.study}:thread` : REPORT;
        const collection = annotationCollection(analysis, await posts(), source);
        return json({
          ...collection,
          label: `${collection.label}. ${countWords(context)}${first}`,
        });
      },
    ),
    save("citation, CSL-JSON", `${analysis.study}.csl.json`, "application/json", async () => {
      const { citationsOf, cslJson } = await citationMakers();
      return cslJson(citationsOf(analysis, cited));
    }),
    save("citation, BibTeX", `${analysis.study}.bib`, "application/x-bibtex", async () => {
      const { bibTex, citationsOf } = await citationMakers();
      return bibTex(citationsOf(analysis, cited));
    }),
  ];
  return menuPhrase(
    { id: "save", words: "save", set: false, label: "take these posts away" },
    rows,
  );
}

async function loaded(
  { posts, load }: ViewContext,
  keys: readonly string[],
): Promise<AnalysedPost[]> {
  await load(keys);
  return keys.flatMap((key) => posts.get(key) ?? []);
}

const save = (
  words: string,
  file: string,
  type: string,
  make: () => string | Promise<string>,
): MenuRow => ({
  words,
  choose: () => void Promise.resolve(make()).then((content) => saveFile(file, content, type)),
});

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
