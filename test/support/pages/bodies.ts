import fc from "fast-check";
import type { Part } from "./draft.ts";

const WORDS =
  "the library lane market tap bench shade bus timetable harbour ferry tree lime school lunch pool bridge bolt council window heating morning Friday evening neighbour street corner opens closes waits costs asked think never always again quite with without under behind near for from about but because nobody everybody people we they it my our their".split(
    " ",
  );
const OTHER_SCRIPTS = [
  "новое расписание лучше старого скамейки всё ещё нет тень мост школа вечером",
  "գրադարանը բաց է մինչև ութը երեկոյան կամուրջ նոր դպրոց հարևան",
  "المكتبة مفتوحة حتى الثامنة مساء الجسر المدرسة جديدة الشارع",
  "הספרייה פתוחה עד שמונה בערב הגשר בית הספר חדש רחוב",
  "die Bücherei hat jetzt bis acht geöffnet wieder keine Brücke abends später",
].map((words) => words.split(" "));

const word = fc.constantFrom(...WORDS);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const phrase = fc.array(word, { minLength: 2, maxLength: 7 }).map((words) => words.join(" "));
const sentence = fc
  .tuple(fc.array(word, { minLength: 4, maxLength: 14 }), fc.constantFrom(".", ".", "!", "?", "…"))
  .map(([words, end]) => capital(words.join(" ")) + end);

const foreign = fc
  .constantFrom(...OTHER_SCRIPTS)
  .chain((words) => fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 9 }))
  .map((words) => `${capital(words.join(" "))}.`);

/** One to four sentences on one line. */
export const paragraph = fc.oneof(
  {
    arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(" ")),
    weight: 12,
  },
  { arbitrary: foreign, weight: 1 },
);

const MARKERS = ["•", "-", "*", "1.", "1)"];
const marked = (marker: string, items: readonly string[]) =>
  items.map((item, i) => `${marker.replace("1", String(i + 1))} ${item}`);

const list = fc
  .tuple(
    fc.constantFrom(...MARKERS),
    phrase,
    fc.oneof(
      { arbitrary: fc.array(phrase, { minLength: 2, maxLength: 5 }), weight: 6 },
      {
        arbitrary: phrase.map((text) =>
          Array.from({ length: 50 }, (_, i) => `${text} on day ${i + 1}`),
        ),
        weight: 1,
      },
    ),
  )
  .map(([marker, intro, items]) => ({
    kind: "list" as const,
    intro: `${capital(intro)}:`,
    items: marked(marker, items),
  }));

const SAYERS = ["The opposition", "My neighbour", "The sign at the door", "The harbour master"];
const saying = fc
  .tuple(fc.constantFrom(...SAYERS), sentence)
  .map(([who, what]) => ({ kind: "words" as const, text: `${who} says:\n${what}` }));

const quotation = fc.record({
  kind: fc.constant("quotation" as const),
  by: fc.constantFrom("wrote" as const, "said" as const, "angle" as const),
  text: sentence,
  answer: sentence,
});

const words = fc.oneof(
  paragraph,
  fc.tuple(paragraph, paragraph).map((lines) => lines.join("\n")),
);
const plain = words.map((text) => ({ kind: "words" as const, text }));

const trap = fc.oneof(
  list,
  saying,
  quotation,
  fc.record({
    kind: fc.constantFrom("header-in-prose" as const, "date-in-prose" as const),
    text: phrase,
  }),
);

const blankLinesAbove = fc.oneof(
  { arbitrary: fc.constant(1), weight: 9 },
  { arbitrary: fc.integer({ min: 2, max: 5 }), weight: 1 },
);
const spaced = <T>(part: fc.Arbitrary<T>) =>
  fc.tuple(part, blankLinesAbove).map(([p, n]) => ({ ...p, blankLinesAbove: n }));

/** The value in one of so many cases; null in the others. */
const seldom = <T>(cases: number, value: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: cases - 1 }, { arbitrary: value, weight: 1 });

/** A body of one to four paragraphs, in one of three with a trap between them or the writer's name below them. */
export const body: fc.Arbitrary<readonly Part[]> = fc
  .record({
    first: spaced(plain),
    rest: fc.array(spaced(plain), { maxLength: 3 }),
    trap: seldom(3, spaced(trap)),
    trapFirst: fc.boolean(),
    last: seldom(12, spaced(fc.constant({ kind: "own-name" as const }))),
  })
  .map(({ first, rest, trap: between, trapFirst, last }) => {
    const traps = between === null ? [] : [between];
    const opening = trapFirst ? [...traps, first] : [first, ...traps];
    return [...opening, ...rest, ...(last === null ? [] : [last])];
  });
