import type { Span } from "../../../model/place.ts";
import type { Doubt, Post } from "../../../model/thread.ts";
import type { PageLine } from "../forms/page-lines.ts";
import { counted, keep, lineAt, linesOf, mend, type SplitView } from "./split-view.ts";

const NUMBER = /^(\d{1,5})[.)](?=\s|$)/u;

/** Doubts of pages whose comments are numbered: lists inside posts that look like comments, and numbers that are missing. */
export function numberDoubts(view: SplitView): Doubt[] {
  const numbers = numbersOf(view);
  if (numbers.size === 0) return [];
  return [...view.thread.posts.flatMap((post) => listsIn(view, post)), ...gapsIn(view, numbers)];
}

type NumberPiece = Span & { readonly value: number };

/** The number before each post that has one as the page's comments do: "4." or "4)". */
function numbersOf({ text, thread }: SplitView): Map<string, NumberPiece> {
  const numbers = new Map<string, NumberPiece>();
  for (const { kind, post, start, end } of thread.furniture) {
    const found = kind === "number" ? NUMBER.exec(text.slice(start, end))?.[1] : undefined;
    if (found !== undefined && post !== null)
      numbers.set(post, { start, end, value: Number(found) });
  }
  return numbers;
}

type Item = { readonly line: PageLine; readonly value: number };

function itemsIn(view: SplitView, post: Post): Item[] {
  return linesOf(view, post).flatMap((line) => {
    const value = NUMBER.exec(line.words)?.[1];
    return value === undefined || line.contentStart < (post.span?.start ?? 0)
      ? []
      : [{ line, value: Number(value) }];
  });
}

/** Lines from "1." on in a post, each with the next number. */
function listsIn(view: SplitView, post: Post): Doubt[] {
  const lists: Item[][] = [];
  for (const item of itemsIn(view, post)) {
    const open = lists.at(-1);
    if (item.value === 1) lists.push([item]);
    else if (open !== undefined && item.value === (open.at(-1)?.value ?? 0) + 1) open.push(item);
  }
  return lists.filter((list) => list.length > 1).map((list) => listDoubt(post, list));
}

function listDoubt({ id, parent, span }: Post, list: readonly Item[]): Doubt {
  const first = list[0]?.line;
  const last = list.at(-1);
  const count = list.length;
  const kind = parent === null ? "comments" : "replies";
  return {
    kind: "list",
    start: first?.contentStart ?? 0,
    end: last?.line.contentEnd ?? 0,
    line: first?.number ?? 1,
    post: id,
    reason: `${counted(count)} lines begin with “1.” to “${last?.value}.” like comments do. Their numbers start again at 1 inside post ${id}, so they were kept as a list in it.`,
    options: [
      keep(`Keep inside post ${id}`),
      mend(
        `Make them ${count} ${kind}`,
        ...list
          // The post itself begins with the first line where nothing stands above it.
          .filter(({ line }) => line.contentStart > (span?.start ?? 0))
          .map(({ line }) => ({ kind: "divide" as const, at: line.contentStart })),
      ),
    ],
    kept: 0,
  };
}

type Gap = {
  readonly post: Post;
  readonly above: Post | undefined;
  readonly from: number;
  readonly to: NumberPiece;
};

/** A number that is missing between two comments, and where it may stand. */
function gapsIn(view: SplitView, numbers: ReadonlyMap<string, NumberPiece>): Doubt[] {
  const { posts } = view.thread;
  let from = 0;
  return posts.flatMap((post, i) => {
    const to = numbers.get(post.id);
    if (to === undefined || post.parent !== null) return [];
    const gap = { post, above: posts[i - 1], from, to };
    from = to.value;
    return i > 0 && to.value > gap.from + 1 ? [gapDoubt(view, gap)] : [];
  });
}

function gapDoubt({ text, lines }: SplitView, { post, above, from, to }: Gap): Doubt {
  const wanted = from + 1;
  const missing = to.value - from === 2 ? `${wanted} is` : `${wanted} to ${to.value - 1} are`;
  const lost = lostNumber(text, above?.span ?? null, wanted);
  return {
    kind: "gap",
    start: to.start,
    end: to.end,
    line: lines[lineAt(lines, to.start)]?.number ?? 1,
    post: post.id,
    reason: `The numbers of the comments go from ${from} to ${to.value}; ${missing} missing. A comment may have been deleted on the page, or this number may be words of the post above.`,
    options: [
      keep(`Keep post ${post.id} as a comment`),
      ...(lost === null
        ? []
        : [mend(`Begin a comment at “${wanted}.”`, { kind: "divide", at: lost })]),
      mend("Join it with the post above", { kind: "merge", post: post.id }),
    ],
    kept: 0,
  };
}

/** Where the missing number stands behind white space in the post above. */
function lostNumber(text: string, above: Span | null, value: number): number | null {
  if (above === null) return null;
  const words = text.slice(above.start, above.end);
  for (const mark of [`${value}. `, `${value}) `, `${value}.\n`]) {
    const at = words.indexOf(mark, 1);
    if (at > 0 && /\s/u.test(words.charAt(at - 1))) return above.start + at;
  }
  return null;
}
