import { describe, expect, test } from "vitest";
import { extractEvents } from "../../../../src/pipeline/timeline/events/extract-events.ts";

const kinds = (text: string) =>
  extractEvents({ name: "a", text, kind: "news", published: "2021-06-01" }).map(
    ({ kind, title }) => `${kind}: ${title}`,
  );

describe("the kind of an event", () => {
  test("is a statement where the dated verb is one of saying", () => {
    const text = [
      "The council announced on 1 May 2021 that it will buy the ferry.",
      "The union called for a strike on 2 May 2021.",
      "On 3 May 2021 the mayor denied the report.",
      "The ferry company was accused of neglect on 4 May 2021.",
      "In a letter sent to the papers on 5 May 2021, its director said that the boats are safe.",
      "It was reported on 6 May 2021 that two boats leak.",
    ].join("\n\n");
    expect(kinds(text).map((line) => line.split(":")[0])).toEqual(
      Array.from({ length: 6 }, () => "statement"),
    );
  });

  test("is a happening where it is the happening that is dated, whoever reports it", () => {
    const text = [
      "The driver allegedly robbed a bank on 1 May 2021.",
      "A depot burned down on 2 May 2021, according to the fire brigade.",
      "At least six pages were torn out on 3 May 2021, the report says.",
    ].join("\n\n");
    expect(kinds(text)).toEqual([
      "happening: The driver allegedly robbed a bank",
      "happening: According to the fire brigade, a depot burned down",
      "happening: The report says: at least six pages were torn out",
    ]);
  });

  test("is a happening where only a side clause is alleged, and where the dated verb is no saying", () => {
    const text = [
      "Police said that 84 people were detained on 1 May 2021.",
      "On 2 May 2021 police arrested a man for allegedly robbing a bank.",
    ].join("\n\n");
    expect(kinds(text).map((line) => line.split(":")[0])).toEqual(["happening", "happening"]);
  });

  test("is a happening for deeds done by words", () => {
    const text = [
      "The colony declared independence on 1 May 2021.",
      "A court ruled on 2 May 2021 that the tram must run.",
      "The first cases were reported on 3 May 2021 by a doctor.",
    ].join("\n\n");
    expect(kinds(text).every((line) => line.startsWith("happening"))).toBe(true);
  });
});
