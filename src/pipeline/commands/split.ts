import { readTextFile } from "../read/read-text-file.ts";
import { splitThread } from "../thread/split-thread.ts";
import { EXIT, failed, hasErrors, issueLines, json, type Streams } from "./output.ts";

const FIRST_WORDS = 56;

/** `threadlens split FILE`: a pasted page as posts. */
export function split(
  file: string,
  options: { form?: string; json?: boolean },
  streams: Streams,
): number {
  const { value: text, issues } = readTextFile(file);
  if (text === null) return failed(issues, options.json, streams);
  const thread = splitThread(text, { name: file, form: options.form });
  streams.log(issueLines(thread.issues));
  if (options.json === true) streams.out(json(thread));
  else if (thread.posts.length > 0) streams.out(describe(thread));
  return hasErrors(thread.issues) ? EXIT.inputErrors : EXIT.done;
}

function describe({ form, article, posts, furniture }: ReturnType<typeof splitThread>): string {
  const top = posts.filter((post) => post.parent === null).length;
  const lines = posts.map(({ id, text }) => {
    const depth = id.split(".").length - 1;
    const words = text.replaceAll("\n", " ");
    const cut = words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).trimEnd()} …` : words;
    return `${"  ".repeat(depth)}${id.padEnd(6)}${cut}`;
  });
  const head = [
    `${posts.length} posts: ${top} comments, ${posts.length - top} replies`,
    `Form: ${form.name} (confidence ${form.confidence})`,
    `Article: ${article === null ? "none" : `${article.end - article.start} characters`}; ${furniture.length} pieces of page furniture`,
  ];
  return `${[...head, "", ...lines].join("\n")}\n`;
}
