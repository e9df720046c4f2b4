import { readConversation, type Conversation } from "../coding/conversation/read-conversation.ts";
import type { CodedThread } from "./coded-thread.ts";
import { fitOpposition, fitWords, type Parts } from "./fit-parts.ts";
import { weighThread, type WeighedThread } from "./predict.ts";
import type { TopicGroup } from "./topic-groups.ts";

/** Fits parts with some groups left out, and weighs threads with them; what was fitted once is kept. */
export type Fitter = {
  readonly groups: readonly TopicGroup[];
  readonly partsWithout: (leftOut: ReadonlySet<string>) => Parts;
  readonly weigh: (
    threads: readonly CodedThread[],
    leftOut: ReadonlySet<string>,
  ) => WeighedThread[];
};

/** In: groups by topic; `log` hears of each fit. */
export function createFitter(groups: readonly TopicGroup[], log: (text: string) => void): Fitter {
  const words = new Map<string, ReturnType<typeof fitWords>>();
  const oppositions = new Map<string, ReturnType<typeof fitOpposition>>();
  const conversations = new Map<string, Map<CodedThread, Conversation>>();
  const remaining = (leftOut: ReadonlySet<string>, unit: CodedThread["unit"]) => {
    const kept = groups.filter(({ threads }) => threads.some((thread) => thread.unit === unit));
    return {
      key: kept.flatMap(({ name }) => (leftOut.has(name) ? [name] : [])).join("\n"),
      threads: kept.flatMap(({ name, threads }) =>
        leftOut.has(name) ? [] : threads.filter((thread) => thread.unit === unit),
      ),
    };
  };
  const partsWithout = (leftOut: ReadonlySet<string>): Parts => {
    const byPost = remaining(leftOut, "post");
    const byWriter = remaining(leftOut, "writer");
    const known = words.get(byPost.key);
    if (known === undefined)
      log(`fit ${words.size + 1}, left out: ${byPost.key.replaceAll("\n", ", ") || "nothing"}\n`);
    const fitted = known ?? fitWords(byPost.threads);
    words.set(byPost.key, fitted);
    const opposition = oppositions.get(byWriter.key) ?? fitOpposition(byWriter.threads);
    oppositions.set(byWriter.key, opposition);
    return { ...fitted, opposition };
  };
  const weigh = (threads: readonly CodedThread[], leftOut: ReadonlySet<string>) => {
    const parts = partsWithout(leftOut);
    const { key } = remaining(leftOut, "writer");
    const read = conversations.get(key) ?? new Map<CodedThread, Conversation>();
    conversations.set(key, read);
    return threads.map((thread) => {
      const conversation = read.get(thread) ?? readConversation(thread.posts, parts);
      read.set(thread, conversation);
      return weighThread(thread, parts, conversation);
    });
  };
  return { groups, partsWithout, weigh };
}
