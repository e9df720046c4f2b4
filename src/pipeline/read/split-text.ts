import type { WithIssues } from "../../model/issue.ts";
import type { SentText } from "../../model/job.ts";
import type { Thread, Threads } from "../../model/thread.ts";
import { findDoubts } from "../thread/doubts/find-doubts.ts";
import type { SplitOptions } from "../thread/split-page.ts";
import { splitThread } from "../thread/split-thread.ts";
import { sourceThreadsOfText, type SourceThread } from "./source-threads.ts";

/**
 * Splits a pasted page, or an export by its name and content, as `threadlens split` does with a file.
 *
 * Out:    one thread, of a page with its doubts; of an export with several, all of them, with the issues of the file in the first. A text of which
 *         nothing can be read is a thread without posts.
 * Issues: those of `sourceThreadsOfText` and `splitThread`, in the threads.
 */
export function splitText({ text, ...told }: SentText): Thread | Threads {
  const { value, issues }: WithIssues<SourceThread[]> = sourceThreadsOfText(text, told);
  const [first, ...others] = value;
  if (first === undefined) return { ...NOTHING, article: spanOf(text), issues: [...issues] };
  if (others.length === 0) {
    return first.thread ?? askedThread(first.text, { ...told, name: first.file });
  }
  const threads = value.flatMap(({ id, sourceId, title, file, thread }) =>
    thread === null
      ? []
      : [{ id: sourceId ?? id, title: title === file ? null : title, ...thread }],
  );
  return { format: "threadlens-threads/1", threads, issues: [] };
}

/** A split page with the questions that it leaves. */
export function askedThread(text: string, options: SplitOptions): Thread {
  const thread = splitThread(text, options);
  return { ...thread, doubts: findDoubts(text, thread, options.form !== undefined) };
}

const NOTHING: Thread = {
  format: "threadlens-thread/1",
  form: { name: "none", confidence: 0 },
  article: null,
  issues: [],
  posts: [],
  furniture: [],
};

function spanOf(text: string): Thread["article"] {
  const end = text.trimEnd().length;
  return end === 0 ? null : { start: text.length - text.trimStart().length, end };
}
