import { closeSync, openSync, writeSync } from "node:fs";

/** A made-up comment, as every format tells it in its own way. */
export type MadeComment = {
  readonly id: string;
  readonly thread: string;
  /** Null at top level. */
  readonly parent: string | null;
  readonly author: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly text: string;
};

const SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi zo".split(" ");
const WORDS = 20_000;
const FIRST_TIME = 1_673_413_200;
/** Threads that people write in at the same time. */
const OPEN_THREADS = 200;
const COMMENTS_OF_THREAD = 75;
const RECENT = 20;

/** A generator of whole numbers below a bound, the same ones each time. */
function numbers(): (bound: number) => number {
  let state = 42;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Word by its rank: the more usual, the shorter. */
function wordOf(rank: number): string {
  let word = "";
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? "";
  return word;
}

/** Comments without end, of many threads that are open side by side, in order of time; two in three are replies. */
export function* makeComments(threads = OPEN_THREADS): Generator<MadeComment> {
  const below = numbers();
  const words = Array.from({ length: WORDS }, (_, rank) => wordOf(rank));
  const recent = new Map<number, string[]>();
  for (let count = 0; ; count += 1) {
    const slot = below(threads);
    const number =
      threads === 1 ? 0 : slot + threads * Math.floor(count / (threads * COMMENTS_OF_THREAD));
    const known = recent.get(number) ?? [];
    recent.set(number, known);
    recent.delete(number - threads);
    const id = (36 ** 5 + count).toString(36);
    const parent = below(3) === 0 ? null : (known[below(known.length + 1)] ?? null);
    known.push(id);
    if (known.length > RECENT) known.shift();
    const text = Array.from(
      { length: 10 + below(120) },
      () => words[below(below(below(WORDS) + 1) + 1)],
    ).join(" ");
    yield {
      id,
      thread: (36 ** 4 + number).toString(36),
      parent,
      author: `reader_${below(50_000)}`,
      time: FIRST_TIME + count,
      text,
    };
  }
}

const WRITE_CHARACTERS = 1 << 20;

export type ExportShape = {
  /** What stands before, between and behind the comments. */
  readonly head?: string;
  readonly of: (comment: MadeComment) => string;
  readonly between?: string;
  readonly tail?: string;
  /** Threads that are open side by side; 1 for a format that holds one. */
  readonly threads?: number;
};

/** Writes a file of about so many bytes; gives the number of its comments. */
export function writeExport(path: string, bytes: number, shape: ExportShape): number {
  const { head = "", of, between = "", tail = "", threads } = shape;
  const fd = openSync(path, "w");
  let pending = head;
  let written = 0;
  let comments = 0;
  try {
    for (const comment of makeComments(threads)) {
      pending += (comments === 0 ? "" : between) + of(comment);
      comments += 1;
      if (pending.length < WRITE_CHARACTERS) continue;
      written += writeSync(fd, pending);
      pending = "";
      if (written >= bytes) break;
    }
    writeSync(fd, pending + tail);
    return comments;
  } finally {
    closeSync(fd);
  }
}
