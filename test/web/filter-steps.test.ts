import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyPost, type PostFilter } from "../../src/model/post-filter.ts";
import { conditionsOf, nearestFilters } from "../../src/web/filter-steps.ts";

const filter: PostFilter = {
  ...everyPost,
  stance: [
    { target: "tram", value: "against" },
    { target: "council", value: "favor" },
    { target: "mayor", value: "against" },
  ],
  sentiment: "negative",
};

/** A count that is what is asked for where all of some targets' stances are gone. */
function without(targets: readonly string[], posts: number) {
  return ({ stance }: PostFilter): number =>
    stance.some(({ target }) => targets.includes(target)) ? 0 : posts;
}

describe("nearestFilters", () => {
  test("leaves out one stance at a time and offers nothing without posts", () => {
    const near = nearestFilters(filter, without(["mayor"], 1));
    expect(near).toEqual([
      {
        dropped: [{ part: "stance", at: 2 }],
        filter: { ...filter, stance: filter.stance.slice(0, 2) },
        count: 1,
      },
    ]);
  });

  test("leaves out two where one is not enough, and all where nothing else helps", () => {
    const [pair] = nearestFilters(filter, without(["tram", "mayor"], 3));
    expect(pair?.filter.stance.map(({ target }) => target)).toEqual(["council"]);
    const all = nearestFilters(filter, (one) => (conditionsOf(one).length === 0 ? 8 : 0));
    expect(all).toEqual([{ dropped: conditionsOf(filter), filter: everyPost, count: 8 }]);
    expect(nearestFilters(filter, () => 0)).toEqual([]);
    expect(nearestFilters(everyPost, () => 0)).toEqual([]);
  });

  test("never asks for many counts and offers at most six, whatever the filter", () => {
    const names = fc.array(fc.string(), { maxLength: 40 });
    fc.assert(
      fc.property(names, fc.nat({ max: 3 }), fc.boolean(), (targets, least, isToned) => {
        let asked = 0;
        const many: PostFilter = {
          ...everyPost,
          stance: targets.map((target) => ({ target, value: "favor" })),
          sentiment: isToned ? "neutral" : null,
        };
        const near = nearestFilters(many, (one) => {
          asked += 1;
          return conditionsOf(one).length <= least ? 1 : 0;
        });
        expect(asked).toBeLessThan(260);
        expect(near.length).toBeLessThanOrEqual(6);
        for (const { count, filter: left, dropped } of near) {
          expect(count).toBeGreaterThan(0);
          expect(conditionsOf(left).length + dropped.length).toBe(conditionsOf(many).length);
        }
      }),
    );
  });
});
