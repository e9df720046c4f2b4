/** The vocabulary of a long thread fits; what comes later is worked out anew each time. */
const MAX_KNOWN = 50_000;
const MAX_LENGTH = 40;

/** A function of a word that remembers its answers for up to 50,000 words of up to 40 characters. */
export function remembering<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = answer(word);
    if (known.size < MAX_KNOWN && word.length <= MAX_LENGTH) known.set(word, made);
    return made;
  };
}
