import type { Analysis } from "../model/analysis.ts";
import { asksForWords } from "../model/post-filter.ts";
import { fitAddress, MANNERS, readAddress, VIEWS, writeAddress } from "./address.ts";
import { OWN_STUDY } from "./data/own-thread.ts";
import { element } from "./element.ts";
import type { ViewContext } from "./view-context.ts";

/** More of a link is not repeated: it may hold anything. */
const LONGEST = 80;

/**
 * What a link asks for that a study does not have, as it stands in the link: "stance=moon:favor".
 *
 * In: the query of the address, and the ids of all studies that are served.
 */
export function leftOut(search: string, analysis: Analysis, studies: readonly string[]): string[] {
  const asked = [...new URLSearchParams(search)].filter(([, value]) => value !== "");
  return asked.filter((one) => !isKept(one, asked, { analysis, studies })).map(worded);
}

type Entry = readonly [string, string];
type Known = { readonly analysis: Analysis; readonly studies: readonly string[] };

/** Each part is tried by itself, a place in its view: of two stances toward one target only the last one counts. */
function isKept([name, value]: Entry, asked: readonly Entry[], { analysis, studies }: Known) {
  // Of a pasted thread that is gone the page says more than this line could.
  if (name === "study") return studies.includes(value) || value === OWN_STUDY;
  if (name === "view") return VIEWS.some((view) => view === value);
  if (name === "q") return asksForWords(value);
  if (MANNERS.includes(name)) return true;
  const around = asked.filter(([other]) => ["view", "version", "thread"].includes(other));
  const parts = name === "at" ? [...around, [name, value]] : [[name, value]];
  const alone = new URLSearchParams(parts.map(([key = "", text = ""]) => [key, text]));
  const fitted = fitAddress(readAddress(`?${alone.toString()}`), analysis);
  if (name === "version") return fitted.version === value;
  const written = new URLSearchParams(writeAddress(fitted));
  return written.getAll(name).includes(value);
}

function worded([name, value]: Entry): string {
  const text = `${name}=${value}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** One quiet line on what was left out of a link; "" where nothing was. */
export function leftOutWords({ leftOut: parts }: Pick<ViewContext, "leftOut">): string {
  const wordless = parts.filter((part) => part.startsWith("q="));
  const others = parts.filter((part) => !part.startsWith("q="));
  const were = others.length === 1 ? "It was left out." : "They were left out.";
  return [
    ...(others.length === 0
      ? []
      : [`This link asks for what this study does not have: ${others.join(", ")}. ${were}`]),
    ...wordless.map(
      (part) => `“${part.slice("q=".length)}” has no letter or digit: no words are searched for.`,
    ),
  ].join(" ");
}

export function leftOutLine(context: ViewContext): HTMLElement | null {
  const words = leftOutWords(context);
  return words === "" ? null : element("p", { class: "left-out-line note" }, words);
}
