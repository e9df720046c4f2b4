import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { eventNotes, readersNotes } from "./event-notes.ts";
import { groundNotes } from "./evidence-notes.ts";
import { capital, counted, inText, listed } from "./label.ts";
import {
  codeOf,
  heldBy,
  isHeld,
  isUnlabelled,
  postKey,
  SENTIMENT,
} from "../../model/post-codes.ts";
import { inferenceNotes } from "./inference-notes.ts";
import { coderLabel } from "./post-view.ts";
import { conversationIn, type Conversation } from "./conversation.ts";
import { otherwiseNotes } from "./other-codes.ts";
import { note, type PostNote } from "./post-note.ts";
import type { MarkedWords } from "./post-segments.ts";

const GROUNDS = {
  position: "stands under it",
  quotes: "found by a quotation",
  mentions: "found by a name",
  echoes: "found by repeated words",
  agrees: "found by words of agreement",
} as const;

/** Everything that the margin says of a post, in a fixed order. */
export function postNotes(
  analysis: Analysis,
  post: AnalysedPost,
  coder: string,
  shown: readonly MarkedWords[],
  conversation: Conversation = conversationIn(analysis),
): PostNote[] {
  return [
    ...writerNotes(post),
    ...quoteNotes(post),
    ...eventNotes(analysis, post),
    ...readersNotes(analysis, post),
    ...answerNotes(post),
    ...answeredNotes(conversation, postKey(analysis, post)),
    ...inferenceNotes(analysis, post, coder),
    ...groundNotes(analysis, post, coder, shown),
    ...neitherNotes(analysis, post, coder),
    ...otherwiseNotes(analysis, post, coder),
  ];
}

function writerNotes({ author, postedAt }: AnalysedPost): PostNote[] {
  const known = [author, postedAt].filter((part) => part !== null);
  return known.length === 0 ? [] : [note("Writer", known.join(", "))];
}

function quoteNotes(post: AnalysedPost): PostNote[] {
  const quoted = unique(post.links.filter((link) => link.kind === "quotes").map((link) => link.to));
  const repeated = unique(
    post.links.filter((link) => link.kind === "repeats").map((link) => link.to),
  );
  return [
    ...(quoted.length === 0
      ? []
      : [
          note(
            `Quotes ${postNames(quoted)}`,
            "(grey): not counted as the writer’s.",
            withoutArticle(quoted),
          ),
        ]),
    ...(repeated.length === 0
      ? []
      : [note("Repeats", repeatedWords(post, repeated), withoutArticle(repeated))]),
  ];
}

/** What counts as a word in a post's number of words. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => LETTER_OR_DIGIT.test(word)).length;
}

/** "10.2: 144 words", by the post that they stand in too. */
function repeatedWords({ text, links }: AnalysedPost, sources: readonly string[]): string {
  const parts = sources.map((source) => {
    let words = 0;
    for (const { kind, to, start, end } of links)
      if (kind === "repeats" && to === source) words += countWords(text.slice(start, end));
    return `${postNames([source])}: ${counted(words, "word")}`;
  });
  return parts.join("; ");
}

function postNames(ids: readonly string[]): string {
  return listed(ids.map((id) => (id === "article" ? "the article" : id)));
}

function withoutArticle(ids: readonly string[]): string[] {
  return ids.filter((id) => id !== "article");
}

function answerNotes({ answers }: AnalysedPost): PostNote[] {
  if (answers === null) return [];
  return [note("Answers", `${answers.to}: ${GROUNDS[answers.by]}`, [answers.to])];
}

function answeredNotes(conversation: Conversation, key: string): PostNote[] {
  const answering = conversation.answering(key);
  if (answering.length === 0) return [];
  const under = answering.filter((other) => other.answers?.by === "position").map(({ id }) => id);
  const found = answering.filter((other) => other.answers?.by !== "position").map(({ id }) => id);
  const byWords =
    found.length === 0
      ? []
      : [`${found.join(", ")} (found by ${found.length === 1 ? "its" : "their"} words)`];
  return [note("Answered by", [...under, ...byWords].join(", "), [...under, ...found])];
}

/** Reasons are the program's; another coder's "neither" has one only where the program says it too. */
function neitherNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const own = coder === analysis.coder.id;
  const labels = new Map<string, string[]>();
  for (const { id, label } of analysis.codebook.targets) {
    const stance = Object.hasOwn(post.stance, id) ? post.stance[id] : undefined;
    if (stance === undefined || stance.value !== "neither" || stance.reason === null) continue;
    if (codeOf(analysis, post, coder, id) !== "neither" || (!own && isHeld(stance))) continue;
    const by = heldBy(analysis, stance);
    const reason = by === null ? stance.reason : `coded by “${by}”`;
    labels.set(reason, [...(labels.get(reason) ?? []), inText(label)]);
  }
  const where = own ? "" : ", by the program";
  return [...labels].map(([reason, names]) =>
    note("Neither", `${capital(listed(names))}: ${reason}${where}.`),
  );
}

/** More codes than this are counted, not named, where a coder left them out. */
const MOST_MISSING = 2;

/** "not coded by “ada”", "tone not coded by “ada”" for a post that the coder left out or coded in part; null where it is coded. */
export function notCoded(analysis: Analysis, post: AnalysedPost, coder: string): string | null {
  const targets = analysis.codebook.targets.map(({ id, label }) => ({ id, name: inText(label) }));
  const variables = [...targets, { id: SENTIMENT, name: "tone" }];
  const missing = variables.filter(({ id }) => codeOf(analysis, post, coder, id) === undefined);
  if (missing.length === 0) return null;
  const where = isUnlabelled(analysis, coder)
    ? `by “${coder}”`
    : `in ${coderLabel(analysis, coder)}`;
  if (missing.length === variables.length) return `not coded ${where}`;
  if (missing.length > MOST_MISSING) return `${missing.length} codes missing ${where}`;
  return `${listed(missing.map(({ name }) => name))} not coded ${where}`;
}

/** The key of a post named by its id within the same thread. */
export function keyWithin(analysis: Analysis, post: AnalysedPost, id: string): string {
  return postKey(analysis, { thread: post.thread, id });
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
