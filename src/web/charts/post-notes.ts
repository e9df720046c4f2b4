import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { ARTICLE, wordsRepeated } from "../../model/post-links.ts";
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
import { noteOn, otherwiseNotes } from "./other-codes.ts";
import { note, type PostNote } from "./post-note.ts";
import { repeatedBy } from "./repeats.ts";
import type { MarkedWords } from "./post-segments.ts";
import { codedByWords } from "./whose-words.ts";

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
    ...repeatedByNotes(conversation, postKey(analysis, post)),
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
  const repeated = repeatedBy(post);
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

/** "10.2: 144 words", by the post that they stand in too; both posts are in every count. */
function repeatedWords(post: AnalysedPost, sources: readonly string[]): string {
  const parts = sources.map(
    (source) => `${postNames([source])}: ${counted(wordsRepeated(post, source), "word")}`,
  );
  const isOfPosts = sources.some((source) => source !== ARTICLE);
  return `${parts.join("; ")}${isOfPosts ? BOTH_COUNTED : ""}`;
}

const BOTH_COUNTED = "; both posts are counted";

/** A post whose words stand in a later one says so too. */
function repeatedByNotes(conversation: Conversation, key: string): PostNote[] {
  const repeats = conversation.repeating(key);
  if (repeats.length === 0) return [];
  const parts = repeats.map(({ id, words }) => `${id}: ${counted(words, "word")}`);
  const ids = repeats.map(({ id }) => id);
  return [note("Repeated by", `${parts.join("; ")}${BOTH_COUNTED}`, ids)];
}

function postNames(ids: readonly string[]): string {
  return listed(ids.map((id) => (id === ARTICLE ? "the article" : id)));
}

function withoutArticle(ids: readonly string[]): string[] {
  return ids.filter((id) => id !== ARTICLE);
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

/** Why a code is "neither": by its own coder where that one says it, else by the program where it says the same, else that nobody does. */
function neitherNotes(analysis: Analysis, post: AnalysedPost, coder: string): PostNote[] {
  const labels = new Map<string, string[]>();
  for (const { id, label } of analysis.codebook.targets) {
    if (codeOf(analysis, post, coder, id) !== "neither") continue;
    const reason = whyNeither(analysis, post, coder, id);
    if (reason !== null) labels.set(reason, [...(labels.get(reason) ?? []), inText(label)]);
  }
  return [...labels].map(([reason, names]) =>
    note("Neither", `${capital(listed(names))}: ${reason}.`),
  );
}

/** "not mentioned", "not mentioned, by the program", "no reason is given in two readers"; null where a held code hides the program's own. */
function whyNeither(
  analysis: Analysis,
  post: AnalysedPost,
  coder: string,
  target: string,
): string | null {
  const stance = Object.hasOwn(post.stance, target) ? post.stance[target] : undefined;
  const said = stance?.value === "neither" ? stance.reason : null;
  if (coder === analysis.coder.id) {
    const by = stance === undefined ? null : heldBy(analysis, stance);
    return by === null || said === null ? said : codedByWords(analysis, by);
  }
  const how = noteOn(post, coder, target)?.how ?? "";
  if (how !== "") return how;
  if (stance !== undefined && isHeld(stance)) return null;
  if (said !== null) return `${said}, by the program`;
  return `no reason given ${codedIn(analysis, coder)}`;
}

/** "by “ada”", "in two readers". */
function codedIn(analysis: Analysis, coder: string): string {
  return isUnlabelled(analysis, coder) ? `by “${coder}”` : `in ${coderLabel(analysis, coder)}`;
}

/** More codes than this are counted, not named, where a coder left them out. */
const MOST_MISSING = 2;

/** "not coded by “ada”", "tone not coded by “ada”" for a post that the coder left out or coded in part; null where it is coded. */
export function notCoded(analysis: Analysis, post: AnalysedPost, coder: string): string | null {
  const targets = analysis.codebook.targets.map(({ id, label }) => ({ id, name: inText(label) }));
  const variables = [...targets, { id: SENTIMENT, name: "tone" }];
  const missing = variables.filter(({ id }) => codeOf(analysis, post, coder, id) === undefined);
  if (missing.length === 0) return null;
  const where = codedIn(analysis, coder);
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
