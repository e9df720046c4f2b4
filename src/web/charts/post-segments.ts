import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf } from "../../model/post-codes.ts";
import type { Evidence } from "../../model/stance.ts";

type Span = { readonly start: number; readonly end: number };
type Mention = NonNullable<Evidence["mention"]>;

/** A clause of a post that a code rests on, or clauses that overlap, with all that was found in it for one target and side. */
export type MarkedWords = Span & {
  readonly target: string;
  readonly side: "favor" | "against";
  /** Names of the rules, each once a clause. */
  readonly rules: readonly string[];
  /** Words within the clause that the rules look for. */
  readonly cues: readonly Span[];
  /** How the clause names the target. */
  readonly mentions: readonly Mention[];
  /** 0 for the line next to the words; higher where spans overlap. */
  readonly level: number;
};

/** Words that speak of what no document tells. */
export type ReadersSpan = Span & { readonly event: string };

/** A run of text in which no evidence, quotation or event begins or ends. */
export type Segment = Span & {
  readonly evidence: readonly MarkedWords[];
  readonly quoted: boolean;
  /** Id of the event that these words speak of. */
  readonly event: string | null;
  /** Id of what readers alone mention, where these words do. */
  readonly readers: string | null;
  /** The run cut at cues and mentions; at least one piece. */
  readonly pieces: readonly Piece[];
};

/** Whether words are what a rule looks for, and whether they name the target. */
type Piece = Span & { readonly cue: boolean; readonly mention: boolean };

/**
 * The evidence to show for a coder.
 *
 * In:  evidence is the program's; for another coder only what agrees with that coder's code is shown.
 * Out: in text order; overlapping spans get different levels.
 */
export function markedWords(analysis: Analysis, post: AnalysedPost, coder: string): MarkedWords[] {
  const own = coder === analysis.coder.id;
  const found = analysis.codebook.targets.flatMap(({ id: target }) => {
    const evidence = Object.hasOwn(post.stance, target) ? post.stance[target]?.evidence : undefined;
    const code = codeOf(analysis, post, coder, target);
    return (evidence ?? []).flatMap(({ start, end, polarity, rule, cue, mention }) => {
      const side = polarity > 0 ? ("favor" as const) : ("against" as const);
      if (end <= start || (!own && side !== code)) return [];
      const cues = cue === null ? [] : [cue];
      const mentions = mention === null ? [] : [mention];
      const clause = { start, end: Math.min(end, post.text.length), target, side };
      return [{ ...clause, rules: [rule], cues, mentions }];
    });
  });
  const free: number[] = [];
  return joined(found)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((words) => {
      const open = free.findIndex((end) => end <= words.start);
      const level = open === -1 ? free.length : open;
      free[level] = words.end;
      return { ...words, level };
    });
}

type Found = Omit<MarkedWords, "level">;

/** One entry for the clauses of one target and side that overlap, however many rules found them: one line is enough. */
function joined(found: readonly Found[]): Found[] {
  const places = new Map<string, number>();
  const clauses: Found[] = [];
  for (const words of found.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const name = `${words.target} ${words.side}`;
    const place = places.get(name) ?? -1;
    const known = clauses[place];
    if (known !== undefined && words.start < known.end) clauses[place] = together(known, words);
    else places.set(name, clauses.push(words) - 1);
  }
  return clauses;
}

/** A rule found twice in the same clause counts once. */
function together(known: Found, words: Found): Found {
  const isSame = known.start === words.start && known.end === words.end;
  const rules = [...known.rules, ...words.rules];
  return {
    ...known,
    end: Math.max(known.end, words.end),
    rules: isSame ? [...new Set(rules)] : rules,
    cues: [...known.cues, ...words.cues],
    mentions: [...known.mentions, ...words.mentions],
  };
}

/** Cuts a text at every border of evidence, quotation and event, and at `cut`; its pieces also at cues and mentions. */
export function segmentsOf(
  post: Pick<AnalysedPost, "text" | "links" | "events">,
  evidence: readonly MarkedWords[],
  cut = post.text.length,
  readers: readonly ReadersSpan[] = [],
): Segment[] {
  const until = post.text.length;
  const quotes = post.links.filter((link) => link.kind === "quotes");
  const lineEnds: Span[] = [];
  for (
    let at = post.text.indexOf("\n");
    at !== -1 && at < until;
    at = post.text.indexOf("\n", at + 1)
  )
    lineEnds.push({ start: at, end: Math.min(until, at + 1) });
  const hidden = { start: cut, end: until };
  const spans = [...evidence, ...quotes, ...post.events, ...readers, ...lineEnds, hidden];
  return cutAt({ start: 0, end: until }, spans).map((run): Segment => {
    const covering = evidence.filter((words) => covers(words, run));
    return {
      ...run,
      evidence: covering,
      quoted: quotes.some((quote) => covers(quote, run)),
      event: post.events.find((event) => covers(event, run))?.event ?? null,
      readers: readers.find((mention) => covers(mention, run))?.event ?? null,
      pieces: piecesOf(run, covering),
    };
  });
}

function piecesOf(run: Span, evidence: readonly MarkedWords[]): Piece[] {
  const cues = evidence.flatMap((words) => words.cues);
  const mentions = evidence.flatMap((words) => words.mentions);
  return cutAt(run, [...cues, ...mentions]).map((piece) => ({
    ...piece,
    cue: cues.some((cue) => covers(cue, piece)),
    mention: mentions.some((mention) => covers(mention, piece)),
  }));
}

/** The span in pieces, cut wherever one of the others begins or ends inside it. */
function cutAt({ start, end }: Span, others: readonly Span[]): Span[] {
  const borders = new Set([start, end]);
  for (const other of others)
    for (const border of [other.start, other.end])
      if (border > start && border < end) borders.add(border);
  const sorted = [...borders].toSorted((a, b) => a - b);
  return sorted.slice(1).map((to, index) => ({ start: sorted[index] ?? start, end: to }));
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** Whether cutting the post would hide words that a choice of posts rests on: evidence on its targets, or its event. */
export function hidesGrounds(
  post: Pick<AnalysedPost, "text" | "events">,
  evidence: readonly MarkedWords[],
  chosen: { readonly targets: ReadonlySet<string>; readonly event: string | null },
): boolean {
  const cut = cutPlace(post.text);
  return (
    evidence.some(({ target, end }) => end > cut && chosen.targets.has(target)) ||
    post.events.some(({ event, end }) => end > cut && event === chosen.event)
  );
}

const LONG_POST = 1_100;
const WORTH_CUTTING = 350;

/** Where a long post is cut: after a whole word, and only if enough would be hidden; else its end. */
export function cutPlace(text: string): number {
  if (text.length - LONG_POST <= WORTH_CUTTING) return text.length;
  const space = Math.max(text.lastIndexOf(" ", LONG_POST), text.lastIndexOf("\n", LONG_POST));
  return space > 0 ? space : LONG_POST;
}
