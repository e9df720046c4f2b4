import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { codeOf, isInferred, isUnsure, stanceOf } from "../../model/post-codes.ts";
import type { StanceValue } from "../../model/stance.ts";
import { capital, hedged, stancePhrase, STANCES } from "./label.ts";
import { note, type PostNote } from "./post-note.ts";
import { coderLabel } from "./post-view.ts";

/** What another coder says of a post toward a target. */
export type OtherCode = {
  readonly coder: string;
  readonly label: string;
  readonly value: StanceValue;
  /** "in favor of the tram?". */
  readonly words: string;
};

/** What the other coders say toward a target, in the order of the coders; those who coded nothing are left out. */
export function otherCodes(
  analysis: Analysis,
  post: AnalysedPost,
  coder: string,
  target: Analysis["codebook"]["targets"][number],
): OtherCode[] {
  return analysis.coders.flatMap(({ id }) => {
    const value = STANCES.find((stance) => stance === codeOf(analysis, post, id, target.id));
    if (id === coder || value === undefined) return [];
    const stance = stanceOf(analysis, post, id, target.id);
    const words = hedged(
      stancePhrase(value, target.label),
      stance !== undefined && isInferred(stance),
      stance !== undefined && isUnsure(stance),
    );
    return [{ coder: id, label: coderLabel(analysis, id), value, words }];
  });
}

/** Where other coders say otherwise, a note a coder: "Otherwise The program: in favor of the tram?". */
export function otherwiseNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const byCoder = new Map<string, string[]>();
  for (const target of analysis.codebook.targets) {
    const own = codeOf(analysis, post, coder, target.id);
    if (own === undefined) continue;
    for (const { label, value, words } of otherCodes(analysis, post, coder, target))
      if (value !== own) byCoder.set(label, [...(byCoder.get(label) ?? []), words]);
  }
  return [...byCoder].map(([label, codes]) =>
    note("Otherwise", `${capital(label)}: ${codes.join(", ")}`),
  );
}
