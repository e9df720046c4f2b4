/** The vocabulary of a long thread fits; what comes later is worked out anew each time. */
const MAX_KNOWN = 50_000;
const MAX_LENGTH = 40;

/** A function of a word that remembers its answers for up to 50,000 words of up to 40 characters. */
export function remembering<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= MAX_KNOWN || word.length > MAX_LENGTH) return answer(word);
    const kept = copyOf(word);
    const made = answer(kept);
    known.set(kept, made);
    return made;
  };
}

/** The word by itself: one cut from a text would keep the whole text in memory as long as it is remembered. */
const copyOf = (word: string): string => String(JSON.parse(JSON.stringify(word)));
