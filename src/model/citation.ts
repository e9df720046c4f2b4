import type { Analysis } from "./analysis.ts";
import { heldCoders, madeWords } from "./coverage.ts";
import { labelOf } from "./post-codes.ts";
import type { DocumentFacts } from "./source-document.ts";

/** An item of a bibliography; CSL-JSON 1.0.2, https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html. */
export type CslItem = {
  readonly id: string;
  readonly type:
    "dataset" | "software" | "article-newspaper" | "entry-encyclopedia" | "document" | "webpage";
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly version?: string;
  readonly license?: string;
  readonly note?: string;
};

const SOFTWARE: CslItem = {
  id: "threadlens",
  type: "software",
  title: "threadlens: stance, evidence and events in comment threads",
  author: [{ literal: "The threadlens developers" }],
};

const TYPES = {
  news: "article-newspaper",
  encyclopedia: "entry-encyclopedia",
  report: "document",
  other: "document",
} as const satisfies Record<DocumentFacts["kind"], CslItem["type"]>;

/** What of an analysis is cited. */
export type Cited = {
  /** Whose codes are meant. */
  readonly coder: string;
  /** Which posts are meant, in words: "9 of 37 posts: against the tram"; all where it is left out. */
  readonly posts?: string;
  /** The query that shows them in the page. */
  readonly address?: string;
};

/**
 * What a text that uses an analysis cites: the codes, the threads and documents that they were made from, the program.
 *
 * Out: the study first, then its threads (those whose publisher or day is known and whose article is none of the documents),
 *      its documents in their order, the program last. A field that the study does not tell is
 *      left out; no day of access, since the program knows none.
 */
export function citationsOf(analysis: Analysis, cited: Cited): CslItem[] {
  const { study, title, codebook, threads, documents, posts, summary } = analysis;
  const count = posts.length > 0 ? posts.length : summary.posts;
  const { address = "", posts: choice } = cited;
  const notes = [
    ...(choice === undefined ? [] : [choice]),
    ...(address === "" ? [] : [`shown in the page under ${address}`]),
    madeWords(analysis, cited.coder),
    `SHA-256 of the codebook: ${codebook.sha256}`,
  ];
  const whole: CslItem = {
    id: idOf(study, "study") === SOFTWARE.id ? `${SOFTWARE.id}-study` : idOf(study, "study"),
    type: "dataset",
    title: `${title}: codes of ${count} ${count === 1 ? "post" : "posts"}`,
    version: `codebook ${codebook.id} ${codebook.version}, codes of ${coderWords(analysis, cited.coder)}`,
    note: notes.map((note) => note.replace(/\.$/u, "")).join(". "),
  };
  const ids = new Set([whole.id, SOFTWARE.id]);
  const pages = threads.filter(
    (thread) =>
      (thread.publisher !== null || thread.published !== null) &&
      !documents.some((one) => isSame(one, thread)),
  );
  const sources = [
    ...pages.map((thread) => cite({ ...thread, type: "webpage", name: thread.id }, ids)),
    ...documents.map((one) => cite({ ...one, type: TYPES[one.kind], name: fileName(one.id) }, ids)),
  ];
  return [whole, ...sources, SOFTWARE];
}

/** "the program, version 8fb79ee9, with those of “ada” held fixed". */
function coderWords(analysis: Analysis, coder: string): string {
  const version = analysis.coders.find(({ id }) => id === coder)?.version ?? null;
  const named = labelOf(analysis, coder) + (version === null ? "" : `, version ${version}`);
  const held = coder === analysis.coder.id ? heldCoders(analysis) : [];
  if (held.length === 0) return named;
  return `${named}, with ${held.map((id) => labelOf(analysis, id)).join(" and ")} held fixed`;
}

type Source = Pick<DocumentFacts, "title" | "publisher" | "published" | "licence">;

/** A thread's article may be one of the documents. */
function isSame(one: Source, other: Source): boolean {
  return (
    one.title === other.title &&
    one.publisher === other.publisher &&
    one.published === other.published
  );
}

/** A file's name without its folders and its ending. */
const fileName = (path: string): string => path.replace(/^.*\//u, "").replace(/\.[^.]{1,8}$/u, "");

function cite(
  source: Source & { readonly type: CslItem["type"]; readonly name: string },
  ids: Set<string>,
): CslItem {
  const { type, name, title, publisher, published, licence } = source;
  const stem = idOf(name, "document");
  let id = stem;
  for (let n = 2; ids.has(id); n += 1) id = `${stem}-${n}`;
  ids.add(id);
  return {
    id,
    type,
    title,
    ...(publisher !== null && { "container-title": publisher }),
    ...(published !== null && { issued: { "date-parts": [published.split("-").map(Number)] } }),
    ...(licence !== null && { license: licence }),
  };
}

/** Keys as BibTeX reads them: letters, digits, hyphens. */
function idOf(name: string, otherwise: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/gu) ?? [otherwise];
  return words.join("-").slice(0, 80);
}

/** An item as a line of a list of references, its title in quotation marks. */
export function referenceWords(item: CslItem): string {
  const [author] = item.author ?? [];
  const date = item.issued?.["date-parts"][0]
    ?.map((part) => String(part).padStart(2, "0"))
    .join("-");
  const parts = [
    author?.literal,
    `“${item.title}”`,
    item["container-title"],
    date,
    item.version,
    item.note,
    item.license === undefined ? undefined : `Licence: ${item.license}`,
  ];
  return `${parts.filter((part) => part !== undefined && part !== "").join(". ")}.`;
}

export function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** The items for BibTeX and biblatex, in UTF-8, an entry each; types that BibTeX does not know are `misc`. */
export function bibTex(items: readonly CslItem[]): string {
  return items.map(bibEntry).join("\n");
}

function bibEntry(item: CslItem): string {
  const [date] = item.issued?.["date-parts"] ?? [];
  const [year, month, day] = date ?? [];
  const fields = [
    ["author", item.author?.map(({ literal }) => `{${escaped(literal)}}`).join(" and ")],
    ["title", `{${escaped(item.title)}}`],
    ["howpublished", optional(item["container-title"])],
    ["year", year === undefined ? undefined : String(year)],
    ["month", month === undefined ? undefined : String(month)],
    ["day", day === undefined ? undefined : String(day)],
    ["version", optional(item.version)],
    ["note", optional(noteOf(item))],
  ] as const;
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@misc{${item.id},\n${lines.join("")}}\n`;
}

function noteOf({ note, license }: CslItem): string | undefined {
  const parts = [
    ...(note === undefined ? [] : [note]),
    ...(license === undefined ? [] : [license]),
  ];
  return parts.length === 0 ? undefined : parts.join(". ");
}

const optional = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escaped(text);

const TEX: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ["\n", " "],
  ["\r", " "],
  ...Array.from("&%$#_", (sign): [string, string] => [sign, `\\${sign}`]),
]);

/** A text in which no sign is a command of TeX. */
function escaped(text: string): string {
  return Array.from(text, (sign) => TEX.get(sign) ?? sign).join("");
}
