import { readStudy } from "../../src/pipeline/read/read-study.ts";
import { splitThread } from "../../src/pipeline/thread/split-thread.ts";
import type { TimelineSource } from "../../src/pipeline/timeline/read-timeline.ts";

/** The documents of a study and the articles of its threads, as the timeline reads them. */
export function studySources(folder: string): TimelineSource[] {
  const { value: study } = readStudy(folder);
  if (study === null) throw new Error(`no study in ${folder}`);
  const documents = study.documents.map(({ id, text, kind, published }) => ({
    name: id,
    text,
    kind,
    ...(published !== null && { published }),
  }));
  const articles = study.threads.flatMap(({ file, text, published }): TimelineSource[] => {
    const { article } = splitThread(text);
    const day = published === null ? {} : { published };
    return article === null ? [] : [{ name: file, text, kind: "news", span: article, ...day }];
  });
  return [...documents, ...articles];
}
