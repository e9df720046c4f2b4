import { describe, expect, test } from "vitest";
import type { AnalysedPost } from "../../../src/model/analysis.ts";
import type { Stance } from "../../../src/model/stance.ts";
import { drawPostCard } from "../../../src/web/charts/draw-card.ts";
import { notCoded, postNotes } from "../../../src/web/charts/post-notes.ts";
import { markedWords } from "../../../src/web/charts/post-segments.ts";
import { pageDocument } from "../../support/page-document.ts";
import { partlyCoded } from "../../support/partly-coded.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();

function postOf(id: string): AnalysedPost {
  const post = analysis.posts.find((known) => known.id === id);
  if (post === undefined) throw new Error(`expected a post ${id}`);
  return post;
}

/** The margin note with this lead; empty where there is none. */
function noteOf(post: AnalysedPost, coder: string, lead: string): string {
  const notes = postNotes(analysis, post, coder, markedWords(analysis, post, coder));
  const found = notes.find((note) => note.lead === lead);
  return found === undefined ? "" : `${found.lead} ${found.text}`;
}

describe("postNotes", () => {
  test("say which other coders say otherwise, and nothing where they agree", () => {
    expect(noteOf(postOf("3"), "rules", "Otherwise")).toBe(
      "Otherwise Two readers: against Council",
    );
    expect(noteOf(postOf("6"), "readers", "Otherwise")).toBe(
      "Otherwise The program: against Council?, by “The council did well.” (irony)",
    );
    expect(noteOf(postOf("5"), "rules", "Otherwise")).toBe("");
    expect(noteOf({ ...postOf("3"), codes: {} }, "rules", "Otherwise")).toBe("");
  });

  test("open a code that another coder gave on the words that it rests on", () => {
    const notes = postNotes(analysis, postOf("6"), "readers", []);
    const found = notes.find(({ lead }) => lead === "Otherwise");
    expect(found?.brief).toMatchObject({
      text: "The program: against Council?",
      ask: "by which words?",
    });
    const codeNotes = {
      readers: { council: { confidence: null, evidence: "did well", how: "praise" } },
    };
    expect(noteOf({ ...postOf("6"), codeNotes }, "rules", "Otherwise")).toBe(
      "Otherwise Two readers: in favor of Council, by “did well”",
    );
  });

  test("say why a coder calls a post neither, or that it gives no reason where the program judges", () => {
    const codes = { readers: { tram: "neither" as const, council: "neither" as const } };
    const post = { ...postOf("1"), codes };
    expect(noteOf(post, "readers", "Neither")).toBe(
      "Neither The tram and Council: no reason given in two readers.",
    );
    const how = "names it and does not judge";
    const codeNotes = { readers: { tram: { confidence: null, evidence: "", how } } };
    const notes = postNotes(analysis, { ...post, codeNotes }, "readers", []);
    expect(notes.filter(({ lead }) => lead === "Neither").map(({ text }) => text)).toEqual([
      `The tram: ${how}.`,
      "Council: no reason given in two readers.",
    ]);
    expect(noteOf(postOf("4.1"), "readers", "Neither")).toBe(
      "Neither The tram and Council: not mentioned, by the program.",
    );
  });

  test("says which judged targets have no marked words", () => {
    const post = postOf("1");
    const { council } = post.stance;
    if (council === undefined) throw new Error("expected a stance");
    const partly = { ...post, stance: { ...post.stance, council: { ...council, evidence: [] } } };
    for (const coder of ["rules", "readers"])
      expect(noteOf(partly, coder, "Evidence")).toContain("No words marked for Council");
    expect(noteOf(post, "readers", "Evidence")).not.toContain("No words marked");
  });

  test("names the words that speak against a code, and for a neither both kinds", () => {
    const post = postOf("1.1");
    const { tram } = post.stance;
    const [clause] = tram?.evidence ?? [];
    if (tram === undefined || clause === undefined) throw new Error("expected evidence");
    const evidence = [{ ...clause, polarity: 1 as const, rule: "praise" }, clause];
    const noteWith = (more: Partial<Stance>) => {
      const stance = { tram: { ...tram, evidence, ...more } };
      return noteOf({ ...post, stance }, "rules", "Evidence");
    };
    expect(noteWith({})).toBe(
      "Evidence −\u00a0tram: blame by act; against it, +\u00a0tram: praise.",
    );
    expect(noteWith({ value: "neither", basis: null })).toBe(
      "Evidence +\u00a0tram: praise; −\u00a0tram: blame by act.",
    );
  });

  test("says of a person’s code only what the program found for it before it was held fixed", () => {
    const post = postOf("3");
    const { tram } = post.stance;
    if (tram === undefined) throw new Error("expected a stance");
    const basis = "code" as const;
    const held = { ...tram, basis, reason: "coded by readers", inferred: [] };
    const other = { ...post, stance: { ...post.stance, tram: held } };
    expect(noteOf(other, "readers", "Evidence")).toBe(
      "Evidence No words marked for tram. No words marked for Council: not mentioned, by the program.",
    );
  });

  test("says which side is inferred, and of another coder’s code that the program infers it", () => {
    const how = "agrees with 1.1 and says no more; 1.1 is against";
    expect(noteOf(postOf("3"), "rules", "Inferred")).toBe(`Inferred against the tram: ${how}.`);
    expect(noteOf(postOf("3"), "rules", "Evidence")).toBe("");
    expect(noteOf(postOf("3"), "readers", "Inferred")).toBe("");
    expect(noteOf(postOf("3"), "readers", "The program")).toBe(
      `The program infers the same, against the tram: ${how}.`,
    );
    expect(noteOf(postOf("3"), "readers", "Evidence")).toBe(
      "Evidence No words marked for tram: the program found none. No words marked for Council: not mentioned, by the program.",
    );
    const other = { ...postOf("3"), codes: { readers: { tram: "favor" as const } } };
    expect(noteOf(other, "readers", "The program")).toBe("");
    expect(noteOf(other, "readers", "Evidence")).toContain("the program found none");
    const card = drawPostCard(analysis, postOf("3"), { document: pageDocument(), coder: "rules" });
    expect(card.textContent).toContain(`Inferred against the tram: ${how}.`);
  });

  test("do not put a person’s held code down to the program, beside whatever coder", () => {
    const partly = partlyCoded();
    const [post] = partly.posts;
    const tram = post?.stance["tram"];
    if (post === undefined || tram === undefined) throw new Error("expected a stance");
    Object.assign(tram, { value: "neither", basis: null });
    post.codes = { readers: { tram: "neither" }, ada: { tram: "neither" } };
    const leadsFor = (coder: string) => postNotes(partly, post, coder, []).map(({ lead }) => lead);
    expect(leadsFor("ada")).not.toContain("Neither");
    expect(leadsFor("readers")).not.toContain("Neither");
    expect(leadsFor("rules")).toContain("Neither");
    expect(notCoded(partly, post, "ada")).toBe("Council and tone not coded by “ada”");
    expect(notCoded(partly, { ...post, codes: {} }, "ada")).toBe("not coded by “ada”");
    expect(notCoded(partly, post, "readers")).toBe("Council and tone not coded in two readers");
  });

  test("says of a code by the wording as a whole that no clause says it, and links no post for that", () => {
    const post = postOf("3");
    const { tram } = post.stance;
    if (tram === undefined) throw new Error("expected a stance");
    const how = "reads as a whole like posts against";
    const inferred = [{ from: "3", relation: "wording" as const, how }];
    const stance = { tram: { ...tram, basis: "wording" as const, inferred } };
    const other = { ...post, stance };
    expect(noteOf(other, "rules", "Inferred")).toBe(`Inferred against the tram: ${how}.`);
    expect(noteOf(other, "rules", "Evidence")).toBe("");
    const notes = postNotes(analysis, other, "rules", []);
    expect(notes.find(({ lead }) => lead === "Inferred")?.posts).toEqual([]);
  });

  test("does not call a code inferred that rests on words, whatever the conversation says", () => {
    const post = postOf("3");
    const { tram } = post.stance;
    if (tram === undefined) throw new Error("expected a stance");
    const other = { ...post, stance: { tram: { ...tram, basis: "words" as const } } };
    expect(noteOf(other, "rules", "Inferred")).toBe("");
    expect(noteOf(other, "rules", "Conversation")).toMatch(
      /^Conversation also speaks for “against the tram”: agrees with 1\.1/u,
    );
    expect(noteOf(other, "readers", "The program")).toBe("");
    expect(noteOf(other, "readers", "Conversation")).toBe("");
  });

  test.each([
    ["answers", "1.1", "Inferred against the tram: answers 1.1."],
    ["author", "1.1", "Inferred against the tram: same writer as 1.1."],
    ["target", "council", "Inferred against the tram: from what it says of Council."],
  ] as const)(
    "names the ground of a code inferred by %s that comes without words",
    (relation, from, said) => {
      const post = postOf("3");
      const { tram } = post.stance;
      if (tram === undefined) throw new Error("expected a stance");
      const inferred = [{ from, relation, how: "" }];
      const other = { ...post, stance: { ...post.stance, tram: { ...tram, inferred } } };
      expect(noteOf(other, "rules", "Inferred")).toBe(said);
    },
  );
});
