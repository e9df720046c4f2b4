import type { AnalysedPost, CodeNote } from "../../model/analysis.ts";
import type { CodeRow } from "../../model/code-row.ts";
import type { Codebook } from "../../model/codebook.ts";
import { SENTIMENT } from "../../model/post-codes.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import type { Place } from "../../model/place.ts";
import { sentimentValueSchema, type SentimentValue } from "../../model/sentiment.ts";
import { stanceValueSchema, type Stance, type StanceValue } from "../../model/stance.ts";
import { tagsOf } from "./tags.ts";
import { WORDING_RULE } from "./text-model/wording-evidence.ts";

type PlacedCodeRow = CodeRow & { readonly place: Place };
type Coded = Pick<AnalysedPost, "thread" | "id" | "sourceId" | "codes" | "codeNotes">;

/**
 * Puts the codes of other coders beside the posts they speak of.
 *
 * In:     rows in file order; a later row of the same coder, post and variable replaces an earlier one.
 * Issues: `codes-unknown-post` (error) for a row whose post is not in the thread, or is in several.
 */
export function applyCodes<P extends Coded>(
  posts: readonly P[],
  rows: readonly PlacedCodeRow[],
): WithIssues<P[]> {
  const issues: Issue[] = [];
  const bySourceId = placesBy(posts, (post) => post.sourceId);
  const byId = placesBy(posts, (post) => post.id);
  const codes = new Map<P, Map<string, Map<string, CodeRow>>>();
  for (const row of rows) {
    const name = row.thread === "" ? row.post : `${row.thread}/${row.post}`;
    const found = bySourceId.get(name) ?? byId.get(name) ?? [];
    const post = found[0];
    if (post === undefined || found.length > 1) {
      issues.push(issueOf("codes-unknown-post", row.place, `"${name}"`));
      continue;
    }
    const coders = codes.get(post) ?? new Map<string, Map<string, CodeRow>>();
    codes.set(
      post,
      coders.set(row.coder, (coders.get(row.coder) ?? new Map()).set(row.variable, row)),
    );
  }
  const value = posts.map((post) => {
    const given = codes.get(post);
    if (given === undefined) return post;
    const values = byCoder(given, ({ value: coded }) => coded);
    const notes = byCoder(given, noteOf);
    return {
      ...post,
      codes: { ...post.codes, ...values },
      ...(Object.keys(notes).length > 0 && { codeNotes: { ...post.codeNotes, ...notes } }),
    };
  });
  return { value, issues };
}

/** Coders and variables of which there is something to tell. */
function byCoder<T>(
  coders: ReadonlyMap<string, ReadonlyMap<string, CodeRow>>,
  tell: (row: CodeRow) => T | null,
): Record<string, Record<string, T>> {
  const told = Array.from(coders, ([coder, rows]) => {
    const each = Array.from(rows, ([variable, row]) => [variable, tell(row)] as const);
    return [
      coder,
      Object.fromEntries(each.flatMap(([name, found]) => (found === null ? [] : [[name, found]]))),
    ] as const;
  });
  return Object.fromEntries(told.filter(([, values]) => Object.keys(values).length > 0));
}

function noteOf({ confidence, evidence, how }: CodeRow): CodeNote | null {
  return confidence === null && evidence === "" && how === ""
    ? null
    : { confidence, evidence, how };
}

/** Posts by name, with and without their thread's; an export's own ids come before ours. */
function placesBy<P extends Coded>(
  posts: readonly P[],
  nameOf: (post: P) => string | null,
): Map<string, P[]> {
  const places = new Map<string, P[]>();
  for (const post of posts) {
    const name = nameOf(post);
    if (name === null) continue;
    for (const key of [name, `${post.thread}/${name}`]) {
      const found = places.get(key);
      if (found === undefined) places.set(key, [post]);
      else found.push(post);
    }
  }
  return places;
}

/**
 * Holds a person's codes fixed: they take the place of the program's.
 *
 * In:  posts whose `codes` hold those of the coders named.
 * Out: the posts; where a held code has a side, the evidence that rules found for that side stays with it.
 */
export function holdCodes(
  posts: readonly AnalysedPost[],
  coders: readonly string[],
  codebook: Codebook,
): AnalysedPost[] {
  return posts.map((post) => {
    const stance = { ...post.stance };
    let { sentiment } = post;
    for (const coder of coders)
      for (const [variable, value] of Object.entries(post.codes[coder] ?? {})) {
        const side = stanceValueSchema.safeParse(value);
        const tone = sentimentValueSchema.safeParse(value);
        const machine = stance[variable];
        if (variable === SENTIMENT && tone.success)
          sentiment = {
            value: tone.data,
            score: TONE_SCORES[tone.data],
            sentences: sentiment.sentences,
          };
        else if (side.success && machine !== undefined)
          stance[variable] = heldStance(side.data, machine, coder);
      }
    return { ...post, stance, sentiment, tags: tagsOf(stance, codebook) };
  });
}

const TONE_SCORES: Readonly<Record<SentimentValue, number>> = {
  positive: 1,
  negative: -1,
  neutral: 0,
};
const SCORES: Readonly<Record<StanceValue, number>> = { favor: 1, against: -1, neither: 0 };

function heldStance(value: StanceValue, machine: Stance, coder: string): Stance {
  const score = SCORES[value];
  return {
    value,
    score,
    confidence: 1,
    reason: `coded by ${coder}`,
    evidence: machine.evidence.filter(
      ({ polarity, rule }) => polarity === score && rule !== WORDING_RULE,
    ),
    inferred: [],
    basis: value === "neither" ? null : "code",
    sure: true,
  };
}
