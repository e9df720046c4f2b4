import type { AnalysedPost } from "../../model/analysis.ts";
import type { Codebook } from "../../model/codebook.ts";
import { issueOf, type WithIssues } from "../../model/issue.ts";
import { PROGRAM_CODER, SENTIMENT } from "../../model/post-codes.ts";
import {
  sentimentValueSchema,
  type Sentiment,
  type SentimentValue,
} from "../../model/sentiment.ts";
import { stanceValueSchema, type Stance, type StanceValue } from "../../model/stance.ts";
import type { PlacedCodeRow } from "../read/read-codes.ts";
import { limitIssues } from "../thread/limit-issues.ts";
import { postFinder, type NamedPost } from "./find-coded-post.ts";
import { noteOf, withCodes } from "./merge-codes.ts";
import { tagsOf } from "./tags.ts";

type Coded = NamedPost & Pick<AnalysedPost, "codes" | "codeNotes">;

/**
 * Puts the codes of other coders beside the posts they speak of.
 *
 * In:     rows in file order. What a coder says of a variable stays where the rows say nothing of it, and is replaced
 *         where they do.
 * Issues: `codes-unknown-post` (error) for a row that names no post, `codes-ambiguous-post` (error) for one that names several,
 *         `codes-twice` (error) for
 *         one that says of a post and variable something else than an earlier row of its coder; these rows are left out.
 */
export function applyCodes<P extends Coded>(
  posts: readonly P[],
  rows: readonly PlacedCodeRow[],
): WithIssues<P[]> {
  const issues = limitIssues();
  const find = postFinder(posts);
  const given = new Map<P, Map<string, Map<string, PlacedCodeRow>>>();
  for (const row of rows) {
    const found = find(row);
    if ("issueAt" in found) {
      issues.add(found.issueAt(row.place));
      continue;
    }
    const { post } = found;
    const coders = given.get(post) ?? new Map<string, Map<string, PlacedCodeRow>>();
    const variables = coders.get(row.coder) ?? new Map<string, PlacedCodeRow>();
    const known = variables.get(row.variable);
    if (known !== undefined && known.value !== row.value) {
      issues.add(issueOf("codes-twice", row.place, twiceFault(known, row)));
      continue;
    }
    if (known === undefined || noteOf(known) === null) variables.set(row.variable, row);
    given.set(post, coders.set(row.coder, variables));
  }
  const value = posts.map((post) => {
    const said = given.get(post);
    return said === undefined ? post : withCodes(post, said);
  });
  return { value, issues: issues.all() };
}

function twiceFault(
  known: PlacedCodeRow,
  { post, postId = post, coder, variable, value }: PlacedCodeRow,
) {
  const { file, line } = known.place;
  return `"${coder}" codes post ${postId} for ${variable} twice: ${known.value} in line ${line} of ${file}, ${value} here. Keep one of the two rows.`;
}

/**
 * Holds a person's codes fixed: they take the place of the program's, variable by variable.
 *
 * In:  posts whose `codes` hold those of the coders named; of two who code the same, the later counts.
 * Out: the posts. Where a held code has a side, the evidence that rules found for that side stays with it. Whose the code
 *      is says its reason, of a tone the note (`codeNotes`) in the program's place.
 */
export function holdCodes(
  posts: readonly AnalysedPost[],
  coders: readonly string[],
  codebook: Codebook,
): AnalysedPost[] {
  return posts.map((post) => {
    const held = heldBy(post, coders);
    if (held.size === 0) return post;
    const stance = Object.fromEntries(
      Object.entries(post.stance).map(([target, machine]) => [
        target,
        heldStance(machine, held.get(target)),
      ]),
    );
    return {
      ...post,
      stance,
      tags: tagsOf(stance, codebook),
      ...heldTone(post, held.get(SENTIMENT)),
    };
  });
}

type HeldCode = { readonly value: string; readonly coder: string };

/** By variable. */
function heldBy({ codes }: AnalysedPost, coders: readonly string[]): Map<string, HeldCode> {
  return new Map(
    coders.flatMap((coder) =>
      Object.entries((Object.hasOwn(codes, coder) ? codes[coder] : undefined) ?? {}).map(
        ([variable, value]): [string, HeldCode] => [variable, { value, coder }],
      ),
    ),
  );
}

const wordsFor = (coder: string): string => `coded by ${coder}`;

const TONE_SCORES: Readonly<Record<SentimentValue, number>> = {
  positive: 1,
  negative: -1,
  neutral: 0,
};

function heldTone(
  { sentiment, codeNotes = {} }: AnalysedPost,
  held: HeldCode | undefined,
): { sentiment?: Sentiment; codeNotes?: NonNullable<AnalysedPost["codeNotes"]> } {
  const tone = sentimentValueSchema.safeParse(held?.value);
  if (held === undefined || !tone.success) return {};
  const note = { confidence: null, evidence: "", how: wordsFor(held.coder) };
  return {
    sentiment: {
      value: tone.data,
      score: TONE_SCORES[tone.data],
      sentences: sentiment.sentences,
    },
    codeNotes: { ...codeNotes, [PROGRAM_CODER]: { [SENTIMENT]: note } },
  };
}

const SCORES: Readonly<Record<StanceValue, number>> = { favor: 1, against: -1, neither: 0 };

function heldStance(machine: Stance, held: HeldCode | undefined): Stance {
  const side = stanceValueSchema.safeParse(held?.value);
  if (held === undefined || !side.success) return machine;
  const score = SCORES[side.data];
  return {
    value: side.data,
    score,
    confidence: 1,
    reason: wordsFor(held.coder),
    evidence: machine.evidence.filter(({ polarity }) => polarity === score),
    inferred: [],
    basis: side.data === "neither" ? null : "code",
    sure: true,
  };
}
