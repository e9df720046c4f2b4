import { describe, expect, test } from "vitest";
import { analysePage, readCodebook, splitThread } from "../../src/index.ts";
import { answerSchemas } from "../../src/server/api-schemas.ts";
import type { Pipeline } from "../../src/server/pipeline.ts";
import { post, problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";
import { riverCodebook } from "./small-study.ts";

const pipeline: Pipeline = {
  splitThread,
  analyseText: analysePage,
  readCodebookText: (codebook, file) => {
    const { value, issues } = readCodebook(JSON.stringify(codebook), file);
    return { value: value?.codebook ?? null, issues };
  },
};

const PAGE = `The council decides on the dam

The town’s council votes on the dam on 4 May 2021.

1. The dam is a disgrace and the council lied to us.

2. We need the dam, thank you council.

   - No, we never needed it.

3. I do not know what to think of it.
`;

describe("the steps of the program behind the server", () => {
  test("split a page so that each post's span holds its text", async () => {
    const url = await runApp({ pipeline });
    const answer = await post(`${url}/api/split`, { text: PAGE });
    const thread = answerSchemas.Thread.parse(await answer.json());
    expect(thread.posts.length).toBeGreaterThanOrEqual(3);
    for (const { span, text } of thread.posts)
      expect(PAGE.slice(span?.start, span?.end)).toContain(text.slice(0, 20));
  });

  test("analyse a page by a codebook sent with it and by a served one, alike", async () => {
    const url = await runApp({ pipeline });
    const asked = [riverCodebook, "river"].map(async (codebook) => {
      const answer = await post(`${url}/api/analyses`, { text: PAGE, codebook, name: "page.txt" });
      return answerSchemas.Analysis.parse(await answer.json());
    });
    const [own, served] = await Promise.all(asked);
    expect(own?.posts).toEqual(served?.posts);
    expect(own?.codebook.targets.map(({ id }) => id)).toEqual(["dam", "council"]);
    expect(own?.posts[0]?.stance["dam"]?.value).toBe("against");
  });

  test("answer a page without comments with its issues", async () => {
    const url = await runApp({ pipeline });
    const answer = await post(`${url}/api/analyses`, { text: "nothing here", codebook: "river" });
    expect(await problemOf(answer)).toMatchObject({ status: 422, issues: [{ code: "no-posts" }] });
  });

  test("answer a text made of one long line within the time of a request", async () => {
    const url = await runApp({ pipeline });
    const answer = await post(`${url}/api/split`, { text: "1. a.b ".repeat(100_000) });
    expect(answer.status).toBe(200);
  });
});
