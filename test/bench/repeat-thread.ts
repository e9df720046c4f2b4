import { splitThread } from "../../src/pipeline/thread/split-thread.ts";

/** A page with the comments of a page `copies` times below its article, numbered on. */
export function repeatThread(text: string, copies: number): string {
  const { article, posts } = splitThread(text);
  const parts = [text.slice(article?.start, article?.end)];
  let number = 0;
  for (let copy = 0; copy < copies; copy += 1)
    for (const post of posts) {
      if (post.parent === null) number += 1;
      const [marker, indent] =
        post.parent === null ? [`  ${number}. `, "    "] : ["    • ", "      "];
      parts.push(`${marker}${post.text.replaceAll("\n", `\n${indent}`)}`);
    }
  return `${parts.join("\n\n")}\n`;
}
