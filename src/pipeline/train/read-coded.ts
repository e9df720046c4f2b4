import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { AnalysedPost } from "../../model/analysis.ts";
import { codebookSchema } from "../../model/codebook.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import { stanceValueSchema } from "../../model/stance.ts";
import { trainingTopicSchema, type TrainingTopic } from "../../model/training-topic.ts";
import { applyCodes } from "../coding/apply-codes.ts";
import type { PostToCode } from "../coding/code-posts.ts";
import { readyCodebook } from "../coding/post-words.ts";
import { readStudy, type Study } from "../read/read-study.ts";
import type { SourceThread } from "../read/source-threads.ts";
import { readTextFile } from "../read/read-text-file.ts";
import { splitThread } from "../thread/split-thread.ts";
import { codedThread, type CodedThread } from "./coded-thread.ts";

/** Coded threads with what is noted of their source. */
export type CodedData = {
  readonly kind: "study" | "topics";
  readonly threads: readonly CodedThread[];
  readonly facts: { name: string; sha256: string; posts: number; codes: number };
};

/**
 * Reads a study whose posts are coded, by the coder who coded most of them.
 *
 * In:     folder of the study; `unit` says what its codes are of.
 * Issues: those of reading a study and its codes; a row that names no thread is of the one thread that has such a post.
 */
export function readCodedStudy(
  path: string,
  unit: CodedThread["unit"],
): WithIssues<CodedData | null> {
  const { value: study, issues } = readStudy(path);
  if (study === null) return { value: null, issues };
  const coder = mostCodes(study);
  const ready = readyCodebook(study.codebook);
  const read = study.threads.map(barePosts);
  const rows = study.codes.filter((row) => row.coder === coder);
  const coded = applyCodes(
    read.flatMap(({ posts }) => posts),
    rows,
  );
  let next = 0;
  const threads = read.map(({ source, article, posts }) => {
    const ofThread = coded.value.slice(next, next + posts.length);
    next += posts.length;
    const codes = ofThread.map((post) => post.codes[coder] ?? {});
    return codedThread({
      name: source.id,
      topic: study.codebook.codebook,
      unit,
      ready,
      article,
      posts,
      codeOf: (post, target) => stanceValueSchema.safeParse(codes[post]?.[target]).data,
    });
  });
  const hash = createHash("sha256").update(study.codebookSha256);
  for (const source of study.threads) hash.update(source.text);
  for (const row of study.codes)
    hash.update(JSON.stringify([row.thread, row.post, row.variable, row.value]));
  return {
    value: { kind: "study", threads, facts: factsOf(study.id, hash.digest("hex"), threads) },
    issues: [...issues, ...coded.issues],
  };
}

type CodedPost = PostToCode & Pick<AnalysedPost, "codes">;

function barePosts(source: SourceThread): {
  readonly source: SourceThread;
  readonly article: string;
  readonly posts: readonly CodedPost[];
} {
  const { id, text, file, form, repairs } = source;
  const { posts, article } =
    source.thread ?? splitThread(text, { name: file, form: form ?? undefined, repairs });
  return {
    source,
    article: article === null ? "" : text.slice(article.start, article.end),
    posts: posts.map((post) => ({ ...post, thread: id, codes: NO_CODES })),
  };
}

const NO_CODES: AnalysedPost["codes"] = {};

function mostCodes({ codes }: Study): string {
  const counts = new Map<string, number>();
  for (const { coder } of codes) counts.set(coder, (counts.get(coder) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}

/**
 * Reads a folder of training topics.
 *
 * In:     `use` names the half that is wanted; topics for which `isLeftOut` holds are passed over.
 * Issues: `training-topic` (error) for a file that is none.
 */
export function readTopics(
  folder: string,
  use: TrainingTopic["use"],
  isLeftOut: (topic: string) => boolean,
): WithIssues<CodedData | null> {
  const hash = createHash("sha256");
  const issues: Issue[] = [];
  const threads = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .flatMap((name): CodedThread[] => {
      const file = join(folder, name);
      const { value: text, issues: unread } = readTextFile(file);
      issues.push(...unread);
      if (text === null) return [];
      const topic = parseTopic(text);
      if (topic === null) {
        issues.push(issueOf("training-topic", { file, line: 1, column: 1 }, name));
        return [];
      }
      if (topic.use !== use || isLeftOut(topic.topic)) return [];
      hash.update(text);
      return [topicThread(topic)];
    });
  const facts = factsOf(`training topics (${use})`, hash.digest("hex"), threads);
  return { value: issues.length > 0 ? null : { kind: "topics", threads, facts }, issues };
}

function parseTopic(text: string): TrainingTopic | null {
  try {
    return trainingTopicSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function topicThread({ topic, targets, comments }: TrainingTopic): CodedThread {
  const codebook = codebookSchema.parse({ codebook: topic, version: 1, language: "en", targets });
  const posts = comments.map(({ text }, i): PostToCode => ({
    id: String(i + 1),
    sourceId: null,
    parent: null,
    author: null,
    postedAt: null,
    span: null,
    text,
    links: [],
    answers: null,
    thread: topic,
  }));
  return codedThread({
    name: topic,
    topic,
    unit: "post",
    ready: readyCodebook(codebook),
    article: "",
    posts,
    codeOf: (post, target) => comments[post]?.stance[target],
  });
}

function factsOf(
  name: string,
  sha256: string,
  threads: readonly CodedThread[],
): CodedData["facts"] {
  let posts = 0;
  let codes = 0;
  for (const thread of threads)
    for (const [post] of thread.posts.entries()) {
      posts += 1;
      codes += thread.targets.filter((target) => thread.codeOf(post, target) !== undefined).length;
    }
  return { name, sha256, posts, codes };
}
