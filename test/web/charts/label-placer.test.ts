import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelPlacer, type Box } from "../../../src/web/charts/label-placer.ts";

const bounds = { left: 0, right: 300, top: 0, bottom: 100 };
const box = fc
  .record({ left: fc.nat(320), top: fc.nat(110), width: fc.integer({ min: 1, max: 90 }) })
  .map(({ left, top, width }): Box => ({ left, right: left + width, top, bottom: top + 15 }));

describe("labelPlacer", () => {
  test("drops a label before it lets it touch another or the edge", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(box, { minLength: 1, maxLength: 3 })),
        fc.array(box),
        (labels, taken) => {
          const placer = labelPlacer(bounds, taken);
          const placed: Box[] = [];
          for (const candidates of labels) {
            const chosen = candidates[placer.place(candidates) ?? -1];
            if (chosen !== undefined) placed.push(chosen);
          }
          for (const [index, a] of placed.entries()) {
            expect(a.left >= 0 && a.right <= 300 && a.top >= 0 && a.bottom <= 100).toBe(true);
            for (const b of [...taken, ...placed.slice(index + 1)]) {
              const apart =
                a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;
              expect(apart).toBe(true);
            }
          }
        },
      ),
    );
  });

  test("takes the first place that is free", () => {
    const placer = labelPlacer(bounds);
    placer.block({ left: 0, right: 100, top: 0, bottom: 20 });
    const right = { left: 110, right: 200, top: 0, bottom: 20 };
    expect(placer.place([{ left: 50, right: 120, top: 5, bottom: 15 }, right])).toBe(1);
    expect(placer.place([right])).toBeNull();
  });
});
