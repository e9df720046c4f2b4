import { afterAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { createWorkers } from "../../src/pipeline/work/create-workers.ts";
import { answerSchemas } from "../../src/server/api-schemas.ts";
import type { Pipeline } from "../../src/server/pipeline.ts";
import { post, problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";
import { riverCodebook } from "./small-study.ts";

const workers = createWorkers(new Map());
afterAll(workers.close);

const pipeline: Pipeline = { work: workers.work };

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

  test("analyse a page by a served codebook and by one sent as an object or as YAML, alike", async () => {
    const url = await runApp({ pipeline });
    const asked = [riverCodebook, "river", stringify(riverCodebook)].map(async (codebook) => {
      const answer = await post(`${url}/api/analyses`, { text: PAGE, codebook, name: "page.txt" });
      return answerSchemas.Analysis.parse(await answer.json());
    });
    const [own, served, yaml] = await Promise.all(asked);
    expect(own?.posts).toEqual(served?.posts);
    expect(yaml?.posts).toEqual(own?.posts);
    expect(own?.codebook.targets.map(({ id }) => id)).toEqual(["dam", "council"]);
    expect(own?.posts[0]?.stance["dam"]?.value).toBe("against");
  });

  test.for([
    ["codebook: x\nversion: [", "yaml-syntax", 2],
    ["codebook: x\nversion: 1\ntargets: 5\n", "yaml-value", 3],
    ["- only\n- a list\n", "yaml-value", 1],
    [`a: &a [1]\n${"b: [*a, *a]\n".repeat(2)}`, "yaml-syntax", 3],
  ] as const)("name the line of faulty YAML: %j", async ([codebook, code, line]) => {
    const url = await runApp({ pipeline });
    const problem = await problemOf(await post(`${url}/api/analyses`, { text: PAGE, codebook }));
    expect(problem.status).toBe(422);
    expect(problem.issues).toContainEqual(
      expect.objectContaining({ code, place: expect.objectContaining({ file: "codebook", line }) }),
    );
  });

  test("say which studies there are where a single word is no study's id", async () => {
    const url = await runApp({ pipeline });
    const answer = await post(`${url}/api/analyses`, { text: PAGE, codebook: "moon" });
    const problem = await problemOf(answer);
    expect([problem.status, problem.detail]).toEqual([422, expect.stringContaining("river")]);
    expect(problem.issues).toHaveLength(1);
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
