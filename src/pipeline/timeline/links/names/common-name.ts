import { isEnglish } from "../../../language/english-words.ts";
import { nameWords } from "./name-trie.ts";

/** Whether a name is no more than one common word ("the war"), by which posts mean other things too. */
export function isCommonName(name: string): boolean {
  const keys = nameWords(name);
  const [only] = keys;
  return (
    only === undefined || (keys.length === 1 && (only.kind !== "content" || isEnglish(only.lower)))
  );
}
