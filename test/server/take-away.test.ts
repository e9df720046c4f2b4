import { describe, expect, test } from "vitest";
import { answerSchemas } from "../../src/server/api-schemas.ts";
import { generatedAnalysis } from "../support/generated-study.ts";
import { problemOf } from "./requests.ts";
import { runApp } from "./running-app.ts";

describe("createApp gives away", () => {
  test("the evidence as Web Annotations, of all posts or of a choice", async () => {
    const url = `${await runApp()}/api/studies/river/annotations`;
    const answer = await fetch(url);
    expect(answer.headers.get("content-type")).toContain("application/ld+json");
    const whole = answerSchemas.Annotations.parse(await answer.json());
    const part = answerSchemas.Annotations.parse(
      await (await fetch(`${url}?stance=dam:against&coder=rules`)).json(),
    );
    expect(whole.total).toBe(whole.first.items.length);
    expect([whole.total, part.total]).toEqual([3, 1]);
    expect((await fetch(`${url}?stance=moon:favor`)).status).toBe(400);
  });

  test("no more evidence than it can write without holding others up", async () => {
    const analysis = generatedAnalysis(20_001);
    const { study: id, title } = analysis;
    const url = await runApp({
      studies: new Map([[id, { id, title, analysis, reportDir: null }]]),
    });
    const address = `${url}/api/studies/${id}/annotations`;
    expect(await problemOf(await fetch(address))).toMatchObject({
      status: 413,
      detail: expect.stringContaining("a filter"),
    });
    expect((await fetch(`${address}?stance=tram:against`)).status).toBe(200);
  });

  test("how to cite the study", async () => {
    const answer = await fetch(`${await runApp()}/api/studies/river/citation`);
    const items = answerSchemas.Citation.parse(await answer.json());
    expect(items.at(0)).toMatchObject({ id: "river", type: "dataset" });
    expect(items.at(-1)).toMatchObject({ type: "software" });
  });
});
