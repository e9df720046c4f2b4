import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf } from "../../model/post-codes.ts";

/** Words of a post that a code rests on. */
export type MarkedWords = {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  readonly side: "favor" | "against";
  readonly rule: string;
  /** 0 for the line next to the words; higher where spans overlap. */
  readonly level: number;
};

/** A run of text in which nothing begins or ends. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly evidence: readonly MarkedWords[];
  readonly quoted: boolean;
  /** Id of the event that these words speak of. */
  readonly event: string | null;
};

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
    return (evidence ?? []).flatMap(({ start, end, polarity, rule }) => {
      const side = polarity > 0 ? ("favor" as const) : ("against" as const);
      if (end <= start || (!own && side !== code)) return [];
      return [{ start, end: Math.min(end, post.text.length), target, side, rule }];
    });
  });
  const free: number[] = [];
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .flatMap((words) => {
      const name = `${words.start} ${words.end} ${words.target} ${words.side}`;
      if (seen.has(name)) return [];
      seen.add(name);
      const open = free.findIndex((end) => end <= words.start);
      const level = open === -1 ? free.length : open;
      free[level] = words.end;
      return [{ ...words, level }];
    });
}

/** Cuts a text at every border of evidence, quotation and event, and at `until`. */
export function segmentsOf(
  post: Pick<AnalysedPost, "text" | "links" | "events">,
  evidence: readonly MarkedWords[],
  until = post.text.length,
): Segment[] {
  const quotes = post.links.filter((link) => link.kind === "quotes");
  const borders = new Set([0, until]);
  for (const { start, end } of [...evidence, ...quotes, ...post.events])
    for (const border of [start, end]) if (border > 0 && border < until) borders.add(border);
  for (
    let at = post.text.indexOf("\n");
    at !== -1 && at < until;
    at = post.text.indexOf("\n", at + 1)
  ) {
    borders.add(at);
    borders.add(Math.min(until, at + 1));
  }
  const sorted = [...borders].toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, index): Segment => {
    const start = sorted[index] ?? 0;
    const covers = (span: { start: number; end: number }): boolean =>
      span.start <= start && span.end >= end;
    return {
      start,
      end,
      evidence: evidence.filter(covers),
      quoted: quotes.some(covers),
      event: post.events.find(covers)?.event ?? null,
    };
  });
}

const LONG_POST = 1_100;
const WORTH_CUTTING = 350;

/** Where a long post is cut: after a whole word, and only if enough would be hidden; else its end. */
export function cutPlace(text: string): number {
  if (text.length - LONG_POST <= WORTH_CUTTING) return text.length;
  const space = Math.max(text.lastIndexOf(" ", LONG_POST), text.lastIndexOf("\n", LONG_POST));
  return space > 0 ? space : LONG_POST;
}
