import type { AnalysedPost, Analysis } from "./analysis.ts";
import type { SentimentValue } from "./sentiment.ts";
import type { StanceValue } from "./stance.ts";

/** The variable that is no target: the tone of the writer. */
export const SENTIMENT = "sentiment";

/** Id of the coder that is the program. */
export const PROGRAM_CODER = "rules";

/** The name of a post in an analysis: its id, after its thread's where there are several threads. */
export function postKey(
  { threads }: { readonly threads: readonly unknown[] },
  post: { readonly thread: string; readonly id: string },
): string {
  return threads.length > 1 ? `${post.thread}/${post.id}` : post.id;
}

/** What a coder says of a post for a target or "sentiment"; undefined where it says nothing. */
export function codeOf(
  analysis: Pick<Analysis, "coder">,
  post: AnalysedPost,
  coder: string,
  variable: string,
): StanceValue | SentimentValue | undefined {
  if (coder !== analysis.coder.id) return ownValue(ownValue(post.codes, coder) ?? {}, variable);
  if (variable === SENTIMENT) return post.sentiment.value;
  return ownValue(post.stance, variable)?.value;
}

/** The coder whose codes are shown first: one that covers every post and target, else the program's. */
export function defaultCoder(analysis: Analysis): string {
  const targets = analysis.codebook.targets.map((target) => target.id);
  const full = analysis.coders.find(
    ({ id }) =>
      id !== analysis.coder.id &&
      analysis.posts.length > 0 &&
      analysis.posts.every((post) =>
        targets.every((target) => codeOf(analysis, post, id, target) !== undefined),
      ),
  );
  return full?.id ?? analysis.coder.id;
}

/** Ids come from files and addresses: one called "constructor" must not find what every object has. */
function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
