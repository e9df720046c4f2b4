import { describe, expect, test } from "vitest";
import { linked, told, type Said } from "./a-thread.ts";

const by = (author: string, text: string): Said => ({ author, text });
const mentionsIn = (...said: readonly Said[]) =>
  told(linked(said).at(-1)).filter((link) => link.startsWith("mentions"));

describe("mentions", () => {
  test.each([
    ["Tom Bewick", "@Tom Bewick I've thought about it.", "Tom Bewick"],
    ["devils_avocado", "I worked for devils_avocado's four.", "devils_avocado's"],
    ["Kevork Tashjian, Watertown", "To Mr. Tashjian\nNo.", "Tashjian"],
    ["Nvard H.", "A leash. Nvard H., tell this to others.", "Nvard H"],
    ["Anush (Yerevan)", "Who cut them? Anush, in the thirties too.", "Anush"],
    ["SallyOnTheHill", "October it was, Sally.", "Sally"],
    ["Khachik from Kapan", "Exactly Khachik.", "Khachik"],
    ["ani_from_lyon", "Ani jan don’t take it badly.", "Ani"],
    ["Հայկ Սարգսյան", "@Հայկ Սարգսյան ոչ", "Հայկ Սարգսյան"],
  ])("finds %s in %j", (author, text, words) => {
    expect(mentionsIn(by(author, "Something."), by("Zed", text))).toEqual([
      `mentions 1 «${words}»`,
    ]);
  });
  test("finds several who are spoken to at once", () => {
    const page = [
      by("Karo", "One."),
      by("Boston Observer", "Two."),
      by("Seda", "Karo and Boston and all, listen."),
    ];
    expect(mentionsIn(...page)).toEqual(["mentions 1 «Karo»", "mentions 2 «Boston»"]);
  });
  test("leads to the writer's latest post above, and tells who is answered", () => {
    const posts = linked([
      by("Ann", "One."),
      by("Ann", "Two."),
      by("Zed", "@Ann no."),
      by("Ann", "Three."),
    ]);
    expect(posts[2]?.links).toMatchObject([{ kind: "mentions", to: "2" }]);
    expect(posts[2]?.answers).toMatchObject({ to: "2", by: "mentions" });
  });
  test("leads to the post that is quoted beside the name", () => {
    const first = "The ice plant closed because nobody paid the bill for water.";
    const posts = linked([
      by("Ann", first),
      by("Ann", "Two."),
      by("Zed", `@Ann “nobody paid the bill for water”? They did.`),
    ]);
    expect(posts[2]?.links.map(({ to }) => to)).toEqual(["1", "1"]);
  });
  test("takes a name that is also a usual word only with a sign or as an address", () => {
    const page = [by("Will", "One."), by("Guest", "Two.")];
    expect(mentionsIn(...page, by("Zed", "Will they come? Every guest will."))).toEqual([]);
    expect(mentionsIn(...page, by("Zed", "Will, no."))).toEqual(["mentions 1 «Will»"]);
    expect(mentionsIn(...page, by("Zed", "@Guest no."))).toEqual(["mentions 2 «Guest»"]);
  });
  test("leaves a part of a name alone that two writers have, and one's own name", () => {
    expect(mentionsIn(by("Ann Bell", "1."), by("Ann Cole", "2."), by("Zed", "Ann, no."))).toEqual(
      [],
    );
    expect(mentionsIn(by("Zed", "1."), by("Zed", "No.\nZed"))).toEqual([]);
  });
  test("links no name to a post below, and none that nobody writes under", () => {
    expect(told(linked([by("Zed", "@Ann no."), by("Ann", "One.")])[0])).toEqual([]);
    expect(mentionsIn("One.", "@Gurgen no.")).toEqual([]);
  });
  test("where names are lost, resolves a name through a signature or a quotation", () => {
    const signed = "The bridge was never safe, and they knew.\nGurgen";
    expect(mentionsIn(signed, "Other.", "@Gurgen so what?")).toEqual(["mentions 1 «Gurgen»"]);
    const quoted = "@Karo “was never safe, and they knew”? Who?";
    expect(mentionsIn("The bridge was never safe, and they knew.", "Other.", quoted)).toEqual([
      "mentions 1 «Karo»",
    ]);
  });
  test.each(["#2 no", "@2 no", "No. #2, that is wrong", "as in comment #2 above"])(
    "finds a post by its number in %j",
    (text) => {
      expect(mentionsIn("One.", "Two.", "Three.", text)).toHaveLength(1);
    },
  );
  test.each(["we are #2 in the league", "see #9", "a&#2;b", "page#2"])(
    "finds no post in %j",
    (text) => {
      expect(mentionsIn("One.", "Two.", "Three.", text)).toEqual([]);
    },
  );
  test("takes the numbers that the export gave before places on the page", () => {
    const posts = linked([{ text: "One.", sourceId: "2" }, "Two.", "#2 no"]);
    expect(posts[2]?.links).toMatchObject([{ kind: "mentions", to: "1" }]);
  });
});
