import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/pipeline/analyse.ts";
import { stanceModel } from "../../../src/pipeline/coding/text-model/stance-model.ts";
import { readConversation } from "../../../src/pipeline/coding/conversation/read-conversation.ts";
import { readStudy } from "../../../src/pipeline/read/read-study.ts";
import { predict, settle, weighThread } from "../../../src/pipeline/train/predict.ts";
import { readCodedStudy } from "../../../src/pipeline/train/read-coded.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { studyFiles } from "../../support/training-files.ts";

describe("predict", () => {
  test("gives the stances that the program gives with the same model", () => {
    const folder = temporaryFolder(
      studyFiles("debate", "market", "the market", ["ada", "bo", "cy", "dee", "eve"]),
    );
    const path = join(folder, "debate");
    const [thread] = readCodedStudy(path, "writer").value?.threads ?? [];
    const study = readStudy(path).value;
    if (thread === undefined || study === null) throw new Error("expected a coded study");
    const model = stanceModel();
    const weighed = weighThread(thread, model, readConversation(thread.posts, model));
    const predictions = predict(
      settle(weighed, model.strengths, new Set()),
      { ...model, wordingWeight: 1 },
      model,
    );
    const given = analyse(study).posts.map(({ stance }) => stance["thing"]);
    expect(predictions.map(({ stance }) => stance.value)).toEqual(given.map((each) => each?.value));
    expect(predictions.map(({ stance }) => stance.score)).toEqual(given.map((each) => each?.score));
    expect(predictions.map(({ stance }) => stance.confidence)).toEqual(
      given.map((each) => each?.confidence),
    );
  });
});
