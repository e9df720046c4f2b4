import type { PostWords } from "../../model/post-texts.ts";
import { usesFinder, type Use } from "../charts/concordance.ts";
import { wordIndexer, wordSource, type WordIndex } from "../charts/keyness-words.ts";
import type { ViewContext } from "../view-context.ts";

/** The words of every post, in the order of the context's views, and the uses of phrases looked for. */
export type StudyWords = {
  readonly sources: readonly PostWords[];
  readonly index: WordIndex;
  readonly uses: Map<string, readonly Use[]>;
};

/** What long work is told and asks: whether it is still wanted, and how far it is. */
type Watch = {
  readonly isWanted: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
};

/** Studies of so many posts are read at once; larger ones in slices, so that the page stays in hand. */
const AT_ONCE = 2000;
const SLICE_MS = 12;
const SLICE_POSTS = 100;
const MOST_PHRASES = 8;

/** One analysis is read once, whatever the filter. */
const known = new WeakMap<object, StudyWords>();

/** Whether a study's words can be read and searched while the page waits. */
export function isSmall({ views, posts }: ViewContext): boolean {
  return views.length <= AT_ONCE && views.every(({ key }) => posts.has(key));
}

/** The words of a small study. */
export function wordsAtOnce(context: ViewContext): StudyWords {
  const ready = knownWords(context);
  if (ready !== null) return ready;
  const { views, posts } = context;
  const sources = views.map(({ key }) => wordSource(posts.get(key) ?? { text: "", links: [] }));
  const indexer = wordIndexer();
  for (const source of sources) indexer.add(source);
  return keep(context, { sources, index: indexer.finish(), uses: new Map() });
}

/** Reads the words of a large study in slices; null where it was not wanted any more. */
export async function readWords(context: ViewContext, watch: Watch): Promise<StudyWords | null> {
  const ready = knownWords(context);
  if (ready !== null) return ready;
  const sources = await context.words();
  const indexer = wordIndexer();
  const isDone = await inSlices(sources, (source) => indexer.add(source), watch);
  if (!isDone) return null;
  return keep(context, { sources, index: indexer.finish(), uses: new Map() });
}

/** Every use of a phrase, in the order of the posts. */
export function usesOf(words: StudyWords, phrase: string): readonly Use[] {
  const before = words.uses.get(phrase);
  if (before !== undefined) return before;
  const find = usesFinder(phrase);
  const uses = words.sources.flatMap((source, post) => find(source, post));
  keepUses(words, phrase, uses);
  return uses;
}

/** Looks for a phrase in slices, so that `usesOf` has it at once; false where it was not wanted any more. */
export async function readUses(words: StudyWords, phrase: string, watch: Watch): Promise<boolean> {
  if (words.uses.has(phrase)) return true;
  const find = usesFinder(phrase);
  const uses: Use[] = [];
  const isDone = await inSlices(
    words.sources,
    (source, post) => {
      for (const use of find(source, post)) uses.push(use);
    },
    watch,
  );
  if (isDone) keepUses(words, phrase, uses);
  return isDone;
}

function keepUses({ uses }: StudyWords, phrase: string, found: readonly Use[]): void {
  const [oldest] = uses.keys();
  if (uses.size >= MOST_PHRASES && oldest !== undefined) uses.delete(oldest);
  uses.set(phrase, found);
}

async function inSlices<T>(
  items: readonly T[],
  step: (item: T, place: number) => void,
  { isWanted, onProgress }: Watch,
): Promise<boolean> {
  let done = 0;
  while (done < items.length) {
    if (!isWanted()) return false;
    const until = performance.now() + SLICE_MS;
    while (done < items.length && performance.now() < until) {
      const from = done;
      for (const [place, item] of items.slice(from, from + SLICE_POSTS).entries())
        step(item, from + place);
      done = Math.min(items.length, from + SLICE_POSTS);
    }
    onProgress(done, items.length);
    await nextTask();
  }
  return isWanted();
}

/** Lets the page draw and answer; a message comes sooner than a timer. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

function knownWords(context: ViewContext): StudyWords | null {
  const ready = known.get(studyOf(context));
  return ready?.sources.length === context.views.length ? ready : null;
}

function studyOf({ before, analysis }: ViewContext): object {
  return before ?? analysis;
}

function keep(context: ViewContext, words: StudyWords): StudyWords {
  known.set(studyOf(context), words);
  return words;
}
