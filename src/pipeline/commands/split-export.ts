import { basename } from "node:path";
import type { Issue } from "../../model/issue.ts";
import type { Thread } from "../../model/thread.ts";
import type { ExportPart } from "../read/read-export.ts";
import type { BuiltThread } from "../thread/build-threads.ts";
import { limitIssues } from "../thread/limit-issues.ts";
import { countPosts } from "./count-posts.ts";
import { createConvokitWriter } from "./convokit-lines.ts";
import { describeThread, threadRow, THREAD_ROW_HEAD } from "./describe-thread.ts";
import { jsonPieces } from "./json-pieces.ts";
import { counted, hasErrors, issueLines, json, type Streams } from "./output.ts";

export type Shape = "text" | "json" | "convokit";

type Request = {
  readonly file: string;
  readonly shape: Shape;
  /** Whether an error was found; known once all pieces are read. */
  readonly state: { isFaulty: boolean };
};

/**
 * What `split` prints of an export, thread by thread as they are read; the issues are told when all are.
 *
 * Out: one thread as a pasted page would be, with the issues of its file; several as a list.
 */
export function* exportPieces(
  { parts }: { readonly parts: Iterable<ExportPart> },
  { file, shape, state }: Request,
  streams: Streams,
): Generator<string> {
  const ofFile: Issue[] = [];
  const all = limitIssues();
  const note = (issues: readonly Issue[]) => {
    for (const issue of issues) all.add(issue);
    state.isFaulty ||= hasErrors(issues);
  };
  const writer = listWriter(shape, basename(file));
  let first: BuiltThread | null = null;
  let count = 0;
  for (const part of parts) {
    if (part.kind === "issue") {
      ofFile.push(part.issue);
      note([part.issue]);
      continue;
    }
    note(part.thread.issues);
    count += 1;
    if (count === 1) {
      first = part;
      continue;
    }
    if (first !== null) {
      yield* writer.open();
      yield* writer.add(first, true);
      first = null;
    }
    yield* writer.add(part, false);
  }
  if (first !== null)
    yield* one(
      { ...first.thread, issues: [...ofFile, ...first.thread.issues] },
      first,
      shape,
      file,
    );
  else if (count > 1) yield* writer.close(ofFile);
  else if (shape === "json") yield json({ issues: ofFile });
  streams.log(issueLines(all.all()));
}

function* one(
  thread: Thread,
  { id, title }: BuiltThread,
  shape: Shape,
  file: string,
): Generator<string> {
  if (shape === "json") {
    yield* jsonPieces(thread, "indent");
    yield "\n";
  } else if (shape === "convokit")
    yield* createConvokitWriter().linesOf(id ?? basename(file), thread);
  else {
    if (title !== null) yield `${title}\n`;
    yield* describeThread(thread);
  }
}

type ListWriter = {
  readonly open: () => Iterable<string>;
  readonly add: (thread: BuiltThread, isFirst: boolean) => Iterable<string>;
  readonly close: (issues: readonly Issue[]) => Iterable<string>;
};

function listWriter(shape: Shape, file: string): ListWriter {
  if (shape === "json") return jsonList(file);
  return shape === "convokit" ? convokitList(file) : textList(file);
}

/** threadlens-threads/1, a thread a line. */
const jsonList = (file: string): ListWriter => ({
  open: () => ['{"format":"threadlens-threads/1","threads":[\n'],
  *add({ id, title, thread }, isFirst) {
    if (!isFirst) yield ",\n";
    yield* jsonPieces({ id: id ?? file, title, ...thread }, null);
  },
  close: (issues) => [`\n],"issues":${JSON.stringify(issues)}}\n`],
});

function convokitList(file: string): ListWriter {
  const writer = createConvokitWriter();
  return {
    open: () => [],
    add: ({ id, thread }) => writer.linesOf(id ?? file, thread),
    close: () => [],
  };
}

function textList(file: string): ListWriter {
  let threads = 0;
  let posts = 0;
  let byWords = 0;
  return {
    open: () => [THREAD_ROW_HEAD],
    add: (built) => {
      threads += 1;
      posts += built.thread.posts.length;
      byWords += countPosts(built.thread.posts).byWords;
      return [threadRow({ ...built, id: built.id ?? file })];
    },
    close: () => [
      `\n${counted(threads, "thread")}, ${counted(posts, "post")}. Show one with --thread ID; all of them as JSON with --json.\n`,
      ...(byWords === 0
        ? []
        : [
            `Replies are counted by their place; ${counted(byWords, "other post")} ${byWords === 1 ? "answers one by its" : "answer one by their"} words.\n`,
          ]),
    ],
  };
}
