import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyPost, type PostFilter } from "../../src/model/post-filter.ts";
import {
  fitAddress,
  readAddress,
  VIEWS,
  writeAddress,
  type Address,
} from "../../src/web/address.ts";
import { ARC_KINDS, USUAL_ARCS } from "../../src/web/charts/arcs.ts";
import { ORDERS } from "../../src/web/charts/use-orders.ts";
import { TIMELINE_VERSIONS } from "../../src/web/charts/timeline-version.ts";
import { riverAnalysis } from "../server/small-study.ts";
import { smallAnalysis } from "../support/small-analysis.ts";

const plain: Address = {
  study: null,
  view: "overview",
  coder: null,
  thread: null,
  version: "reviewed",
  filter: everyPost,
  at: null,
  days: null,
  compare: null,
  arcs: null,
  order: "thread",
  functionWords: false,
  mine: [],
};
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/u);
const side = fc.constantFrom("favor" as const, "against" as const, "neither" as const);
const sides = fc.uniqueArray(fc.record({ target: name, value: side }), {
  selector: ({ target }) => target,
  maxLength: 3,
});
const postKeys = fc.stringMatching(/^(?:[a-z]{1,4}\/)?[0-9]{1,3}(?:\.[0-9]{1,2}){0,2}$/u);
const filter: fc.Arbitrary<PostFilter> = fc.record({
  stance: sides,
  answered: sides,
  coded: fc.array(fc.record({ coder: name, variable: name, value: side }), { maxLength: 2 }),
  posts: fc.option(fc.record({ from: postKeys, to: postKeys })),
  sentiment: fc.constantFrom("negative", "neutral", "positive", null),
  event: fc.option(name),
  words: fc.string({ unit: "grapheme" }).map((text) => text.trim()),
});
const address: fc.Arbitrary<Address> = fc.record({
  study: fc.option(name),
  view: fc.constantFrom(...VIEWS),
  coder: fc.option(name),
  thread: fc.option(name),
  version: fc.constantFrom(...TIMELINE_VERSIONS),
  filter,
  at: fc.option(fc.string({ minLength: 1, unit: "grapheme" })),
  days: fc.option(name),
  compare: fc.option(name),
  // The usual kinds are as good as none named.
  arcs: fc
    .option(fc.subarray([...ARC_KINDS]))
    .map((kinds) => (kinds?.join() === USUAL_ARCS.join() ? null : kinds)),
  order: fc.constantFrom(...ORDERS),
  functionWords: fc.boolean(),
  mine: fc.uniqueArray(
    fc.record({
      post: fc.stringMatching(/^[a-z0-9./-]{1,9}$/u),
      variable: name,
      value: fc.constantFrom("favor", "against", "neither", "negative"),
    }),
    { selector: ({ post, variable }) => `${post}:${variable}`, maxLength: 3 },
  ),
});

describe("readAddress", () => {
  test("reads back whatever writeAddress writes", () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(readAddress(writeAddress(given))).toEqual(given);
      }),
    );
  });

  test("reads any query without failing", () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(VIEWS).toContain(readAddress(query).view);
      }),
    );
  });

  test("takes what it cannot read as not there", () => {
    expect(readAddress("?view=moon&stance=dam&stance=:favor&sentiment=angry&code=a:b")).toEqual(
      plain,
    );
  });

  test("takes kinds of arcs and orders that there are, in any order and each once", () => {
    expect(readAddress("?arcs=echoes.moon.answers.echoes").arcs).toEqual(["answers", "echoes"]);
    expect(readAddress("?arcs=repeats.answers.mentions.quotes").arcs).toBeNull();
    expect(readAddress("?arcs=moon").arcs).toBeNull();
    expect(readAddress("?arcs=none").arcs).toEqual([]);
    expect(readAddress("?order=moon&function=moon")).toEqual(plain);
  });

  test("keeps the last of two stances toward one target", () => {
    const { filter: read } = readAddress("?stance=dam:favor&stance=dam:against");
    expect(read.stance).toEqual([{ target: "dam", value: "against" }]);
  });
});

describe("writeAddress", () => {
  test("writes nothing for the first view, and readable links for others", () => {
    expect(writeAddress(plain)).toBe("");
    const chosen: PostFilter = { ...everyPost, stance: [{ target: "dam", value: "favor" }] };
    expect(writeAddress({ ...plain, view: "thread", filter: chosen, at: "1.1" })).toBe(
      "?view=thread&stance=dam:favor&at=1.1",
    );
    expect(writeAddress({ ...plain, view: "thread", arcs: ["answers", "echoes"] })).toBe(
      "?view=thread&arcs=answers.echoes",
    );
    expect(writeAddress({ ...plain, view: "words", order: "next word", functionWords: true })).toBe(
      "?view=words&order=next+word&function=with",
    );
  });
});

const placeOf = (query: string) => fitAddress(readAddress(query), riverAnalysis()).at;

describe("fitAddress", () => {
  test("drops targets, coders and events that the study does not have", () => {
    const query =
      "?coder=me&stance=moon:favor&stance=dam:favor&answered=moon:favor&code=me:dam:favor&event=moon&q=flood";
    const fitted = fitAddress(readAddress(query), riverAnalysis());
    expect(fitted).toEqual({
      ...plain,
      filter: { ...everyPost, stance: [{ target: "dam", value: "favor" }], words: "flood" },
    });
  });

  test("drops values, posts and events that are not there, and keeps parts of other views", () => {
    expect(placeOf("?view=thread&at=99")).toBeNull();
    expect(placeOf("?view=thread&at=1.1")).toBe("1.1");
    expect(placeOf("?view=timeline&at=1.1")).toBeNull();
    expect(placeOf("?view=methods&at=stance")).toBe("stance");
    const { coded } = fitAddress(
      readAddress("?code=rules:dam:negative&code=rules:sentiment:favor"),
      riverAnalysis(),
    ).filter;
    expect(coded).toEqual([]);
  });

  test("keeps a thread only of a study of several", () => {
    const one = riverAnalysis();
    const [thread] = one.threads;
    if (thread === undefined) throw new Error("expected a thread");
    const two = { ...one, threads: [thread, { ...thread, id: "later" }] };
    const asked = readAddress("?view=thread&thread=later");
    expect(fitAddress(asked, two).thread).toBe("later");
    expect(fitAddress(asked, one).thread).toBeNull();
    expect(fitAddress(readAddress("?view=thread&thread=moon"), two).thread).toBeNull();
  });

  test("keeps a version only of a timeline that people reviewed, and a place only of that version", () => {
    const asked = readAddress("?view=timeline&version=found&at=delay");
    expect(fitAddress(asked, smallAnalysis())).toMatchObject({ version: "found", at: "delay" });
    expect(fitAddress({ ...asked, version: "reviewed" }, smallAnalysis()).at).toBeNull();
    const unreviewed = { ...smallAnalysis(), curation: null };
    expect(fitAddress(asked, unreviewed)).toMatchObject({ version: "reviewed", at: null });
    const readers = readAddress("?view=timeline&at=readers-2021-05-19-a-tram-burned");
    expect(fitAddress(readers, smallAnalysis())).toEqual(readers);
  });

  test("keeps those that it has", () => {
    const query =
      "?coder=reference&code=rules:sentiment:negative&event=flood&answered=council:against";
    const given = readAddress(query);
    expect(fitAddress(given, riverAnalysis())).toEqual(given);
  });
});
