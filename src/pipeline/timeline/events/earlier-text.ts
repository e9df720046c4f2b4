import type { Span } from "../../../model/place.ts";
import type { Before } from "./antecedent.ts";
import { wordsOf, type Word } from "./sentence-words.ts";

const MAX_SENTENCE = 1_500;
const MAX_BACK = 3;
/** So far back a text is searched for how it called something before. */
const WINDOW = 1_200;
const NAME_PAIR = /(?<first>\p{Lu}[\p{L}.]{0,30})\s(?=(?<last>\p{Lu}[\p{L}’'-]{1,30}))/gu;
const NO_NAME =
  /^(?:The|A|An|In|On|At|By|For|From|With|And|But|New|North|South|East|West|Northern|Southern|Eastern|Western|Central|Soviet|Great|United|Saint|San|Los|Upper|Lower|Old|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

/** The text before a sentence, tagged only where a title asks for it. */
export class EarlierText {
  readonly #text: string;
  #names: ReadonlySet<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** What stands before the sentence number `index` of a paragraph that begins at `start`; `tagged` are its sentences read so far. */
  before(
    sentences: readonly Span[],
    index: number,
    start: number,
    tagged: ReadonlyMap<number, readonly Word[]>,
  ): Before {
    const from = Math.max(0, index - MAX_BACK);
    return {
      own: tagged.get(index) ?? [],
      sentences: () =>
        sentences
          .slice(from, index)
          .flatMap((span, i) => {
            if (span.end - span.start > MAX_SENTENCE) return [];
            const text = this.#text.slice(start + span.start, start + span.end);
            return [tagged.get(from + i) ?? wordsOf(text, start + span.start)];
          })
          .toReversed(),
      isPerson: (name) => this.#lastNames().has(name),
    };
  }

  /** The words of the stretch before a place. */
  wordsBefore(place: number): readonly Word[] {
    const from = Math.max(0, place - WINDOW);
    return wordsOf(this.#text.slice(from, place), from);
  }

  /** The second of two words with a capital: most are people's names. */
  #lastNames(): ReadonlySet<string> {
    if (this.#names === null) {
      const names = new Set<string>();
      for (const { groups } of this.#text.matchAll(NAME_PAIR))
        if (!NO_NAME.test(groups?.["first"] ?? "")) names.add(groups?.["last"] ?? "");
      this.#names = names;
    }
    return this.#names;
  }
}
