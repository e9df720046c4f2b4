import type { Anchor } from "./anchors.ts";
import type { PageLine } from "./page-lines.ts";

const MAX_TITLE = 100;
const MOST_TITLED = 0.8;
/** From so many posts on, what all but the first have in their headers tells that the first is none. */
const MIN_OTHERS = 3;

/** Whether each header has one more short line above it, apart from the words of the post before: its title. */
export function titleLines(
  lines: readonly PageLine[],
  tops: readonly number[],
): (post: number) => boolean {
  const isTitled = (top: number) => {
    const line = lines[top - 1];
    return (
      line?.class === "words" && line.words.length <= MAX_TITLE && lines[top - 2]?.class !== "words"
    );
  };
  const titled = tops.slice(1).filter(isTitled).length;
  const areMost = tops.length > MIN_OTHERS && titled >= MOST_TITLED * (tops.length - 1);
  return (post) => {
    const top = tops[post] ?? 0;
    return areMost && (post > 0 ? isTitled(top) : lines[top - 1]?.class === "words");
  };
}

/** A first line like a post's header, without what every other has in its own, is the article's. */
export function withoutByline<T extends { readonly anchor: Anchor }>(
  lines: readonly PageLine[],
  marked: readonly T[],
  topOf: (post: T) => number,
): readonly T[] {
  const [first, ...others] = marked.map(
    (post) =>
      new Set(
        lines
          .slice(topOf(post), post.anchor.line + 1)
          .flatMap(({ cues }) => cues?.cues.map((cue) => cue.kind) ?? []),
      ),
  );
  if (first === undefined || others.length < MIN_OTHERS) return marked;
  const usual = (["votes", "number", "level", "badge"] as const).filter((kind) =>
    others.every((kinds) => kinds.has(kind)),
  );
  return usual.some((kind) => !first.has(kind)) ? marked.slice(1) : marked;
}

/** Ranks, levels and votes that stand right above a name belong to its post. */
export function topOfHeader(lines: readonly PageLine[], from: number): number {
  let top = from;
  while (lines[top - 1]?.class === "plain" && lines[top - 1]?.cues?.has("button") !== true)
    top -= 1;
  return top;
}
