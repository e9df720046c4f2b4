import { z } from "zod";
import type { Analysis } from "../model/analysis.ts";
import { defaultCoder } from "../model/coverage.ts";
import type { CodeChoice, PostFilter, PostRun, StanceChoice } from "../model/post-filter.ts";
import { rowsByKey, tableOf } from "../model/post-table.ts";
import { sentimentValueSchema } from "../model/sentiment.ts";
import { stanceValueSchema } from "../model/stance.ts";
import {
  MAX_VALUES,
  pageSchema,
  quoted,
  rawDetail,
  unknown,
  wordQueryFault,
  type Read,
} from "./query-fault.ts";

const MAX_WORDS = 200;
const PARAMETERS = [
  "stance",
  "answered",
  "code",
  "posts",
  "sentiment",
  "event",
  "q",
  "coder",
  "page",
] as const;

const oneSchema = z.string().max(MAX_WORDS);
const listSchema = z
  .union([oneSchema, z.array(oneSchema).max(MAX_VALUES)])
  .transform((values) => [values].flat().filter((value) => value !== ""));
const MAX_KEY = 300;
const RUN = "..";
const runSchema = z.string().max(2 * MAX_KEY + RUN.length);
const rawSchema = z
  .strictObject({
    stance: listSchema,
    answered: listSchema,
    code: listSchema,
    posts: runSchema,
    sentiment: oneSchema,
    event: oneSchema,
    q: oneSchema,
    coder: oneSchema,
    page: pageSchema,
  })
  .partial();

export type PostsQuery = {
  readonly filter: PostFilter;
  readonly coder: string;
  readonly page: number;
};

/**
 * Reads the query of a choice of posts against the study it is asked of.
 *
 * Out: the query, or a sentence that says what does not fit and what would. An empty value is as good as none.
 */
export function readPostsQuery(analysis: Analysis, query: unknown): Read<PostsQuery> {
  const raw = rawSchema.safeParse(query, { error: wordQueryFault });
  if (!raw.success) return { detail: rawDetail(raw.error, PARAMETERS) };
  const { stance, answered, code, posts, sentiment, event, q, coder, page } = raw.data;
  const sides = readChoices(analysis, "stance", stance ?? []);
  if ("detail" in sides) return sides;
  const answeredSides = readChoices(analysis, "answered", answered ?? []);
  if ("detail" in answeredSides) return answeredSides;
  const coded = readCodes(analysis, code ?? []);
  if ("detail" in coded) return coded;
  const run = posts ? readRun(analysis, posts) : { value: null };
  if ("detail" in run) return run;
  const tone = sentiment ? sentimentValueSchema.safeParse(sentiment) : null;
  if (tone?.success === false) return unknown("sentiment", sentiment, sentimentValueSchema.options);
  const { events, readersEvents } = analysis;
  if (event && ![...events, ...readersEvents].some(({ id }) => id === event))
    return { detail: `There is no event ${quoted(event)}. The study's timeline lists them.` };
  const coders = analysis.coders.map(({ id }) => id);
  if (coder && !coders.includes(coder)) return unknown("coder", coder, coders);
  return {
    value: {
      filter: {
        stance: sides.value,
        answered: answeredSides.value,
        coded: coded.value,
        posts: run.value,
        sentiment: tone?.data ?? null,
        event: event || null,
        words: q ?? "",
      },
      coder: coder || defaultCoder(analysis),
      page: Number(page || 1),
    },
  };
}

function readChoices(
  analysis: Analysis,
  name: string,
  values: readonly string[],
): Read<StanceChoice[]> {
  const targets = analysis.codebook.targets.map(({ id }) => id);
  const choices: StanceChoice[] = [];
  for (const value of values) {
    const [target = "", side, ...rest] = value.split(":");
    const stance = stanceValueSchema.safeParse(side);
    if (rest.length > 0 || !targets.includes(target) || !stance.success)
      return unknown(
        name,
        value,
        targets.flatMap((id) => stanceValueSchema.options.map((option) => `${id}:${option}`)),
      );
    const earlier = choices.find((choice) => choice.target === target);
    if (earlier !== undefined && earlier.value !== stance.data)
      return {
        detail: `${name} asks for two values toward ${quoted(target)}. A post has one: ask for each by itself.`,
      };
    if (earlier === undefined) choices.push({ target, value: stance.data });
  }
  return { value: choices };
}

function readRun(analysis: Analysis, text: string): Read<PostRun> {
  const [from = "", to = "", ...rest] = text.split(RUN);
  const rows = rowsByKey(tableOf(analysis));
  if (rest.length === 0 && rows.has(from) && rows.has(to)) return { value: { from, to } };
  return {
    detail: `posts cannot be ${quoted(text)}. It is from..to, each the name of a post: its thread/id, the id alone in a study of one thread.`,
  };
}

function readCodes(analysis: Analysis, values: readonly string[]): Read<CodeChoice[]> {
  const choices: CodeChoice[] = [];
  for (const text of values) {
    const [coder = "", variable = "", value = "", ...rest] = text.split(":");
    const target = analysis.codebook.targets.some(({ id }) => id === variable);
    const known =
      rest.length === 0 &&
      analysis.coders.some(({ id }) => id === coder) &&
      (target
        ? stanceValueSchema.safeParse(value).success
        : variable === "sentiment" && sentimentValueSchema.safeParse(value).success);
    if (!known)
      return {
        detail: `code cannot be ${quoted(text)}. It is coder:variable:value, where coder is one of ${analysis.coders.map(({ id }) => id).join(", ")}, variable a target of the codebook or sentiment.`,
      };
    choices.push({ coder, variable, value });
  }
  return { value: choices };
}
