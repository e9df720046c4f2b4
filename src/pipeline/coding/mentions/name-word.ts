import { remembering } from "../../language/remembering.ts";

/** Two to five capitals are kept apart from the word that is spelt like them. */
export const ACRONYM = /^\p{Lu}{2,5}$/u;
const PLURAL_ACRONYM = /^\p{Lu}{2,5}s$/u;
const HISSING = /(?:s|x|z|ch|sh)es$/u;

/** The key of a word of a name or text: acronyms in capitals, other words in lower case without a plural ending. */
export const nameWord = remembering((word: string): string => {
  const bare = word.replace(/['’]s?$/u, "").replaceAll(".", "");
  if (ACRONYM.test(bare)) return bare;
  if (PLURAL_ACRONYM.test(bare)) return bare.slice(0, -1);
  const lower = bare.toLowerCase().replaceAll("’", "'");
  if (lower.length > 4 && lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  if (lower.length > 4 && HISSING.test(lower) && !lower.endsWith("ses")) return lower.slice(0, -2);
  return lower.length > 3 && lower.endsWith("s") && !lower.endsWith("ss")
    ? lower.slice(0, -1)
    : lower;
});

export const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);
