import { describe, expect, test } from "vitest";
import { groundsOf } from "../../../../src/pipeline/coding/conversation/explain-side.ts";
import { readConversation } from "../../../../src/pipeline/coding/conversation/read-conversation.ts";
import { settleSides } from "../../../../src/pipeline/coding/conversation/settle-sides.ts";
import { stanceModel } from "../../../../src/pipeline/coding/text-model/stance-model.ts";
import type { StanceValue } from "../../../../src/model/stance.ts";
import { debate, type Line } from "./debate.ts";

const model = stanceModel();
type Codes = Readonly<Record<string, StanceValue>>;

/** What the conversation tells of every post on two targets, where some posts are coded and words lean as given. */
function explained(
  lines: readonly Line[],
  codes: ReadonlyMap<number, Codes>,
  words: Readonly<Record<string, number>> = {},
) {
  const conversation = readConversation(debate(lines), model);
  const settled = settleSides(
    conversation,
    {
      targets: ["tram", "dam"],
      signalOf: (_, target) => ({ judges: 0.8, side: words[target] ?? 0, isEvident: false }),
      heldOf: (post, target) => codes.get(post)?.[target],
    },
    model,
  );
  const grounds = groundsOf(conversation, settled, (target) => `the ${target}`);
  return (post: number, target: string, side: 1 | -1) => grounds({ post, target, side });
}

const alone: readonly Line[] = ["Ann", "Ben", "Cem", "Dan", "Eve"].map((name) => [name, "So."]);
const both = (tram: StanceValue, dam: StanceValue): Codes => ({ tram, dam });

describe("groundsOf", () => {
  test("says that a side follows from the side on another target, and how many coded writers tell so", () => {
    const ask = explained(
      alone,
      new Map<number, Codes>([
        [0, both("favor", "against")],
        [1, both("against", "favor")],
        [2, both("favor", "against")],
        [3, both("favor", "favor")],
        [4, { tram: "favor" }],
      ]),
    );
    expect(ask(4, "dam", -1)).toEqual([
      {
        from: "tram",
        relation: "target",
        how: "of 4 writers coded on both, 3 stand on opposite sides of the tram and the dam; this writer is coded in favor of the tram",
      },
    ]);
    expect(ask(4, "dam", 1)).toEqual([]);
  });
  test("says so of targets that writers take the same side on", () => {
    const ask = explained(
      alone,
      new Map<number, Codes>([
        [0, both("against", "against")],
        [1, both("against", "against")],
        [2, both("favor", "favor")],
        [4, { dam: "against" }],
      ]),
    );
    expect(ask(4, "tram", -1).map(({ how }) => how)).toEqual([
      "of 3 writers coded on both, 3 stand on the same side of the dam and the tram; this writer is coded against the dam",
    ]);
  });
  test("takes writers coded on one target, whose words lean on the other, for no link", () => {
    const ask = explained(
      alone,
      new Map<number, Codes>([0, 1, 2, 3].map((post) => [post, { tram: "favor" }])),
      { dam: -1 },
    );
    expect(ask(4, "tram", 1).filter(({ relation }) => relation === "target")).toEqual([]);
  });
  test("takes two writers coded on both for no link", () => {
    const codes = new Map([
      [0, both("favor", "against")],
      [1, both("against", "favor")],
      [4, { tram: "favor" } satisfies Codes],
    ]);
    const relations = explained(alone, codes)(4, "dam", -1).map(({ relation }) => relation);
    expect(relations).not.toContain("target");
  });
  test("names the strongest ground first: an answer to a coded writer before what another target tells", () => {
    const ask = explained(
      [...alone, ["Eve", "And where do you have that from? You made it up, did you not?", 1]],
      new Map<number, Codes>([
        [0, both("favor", "against")],
        [1, both("favor", "against")],
        [2, both("against", "favor")],
      ]),
    );
    const grounds = ask(5, "dam", 1);
    expect(grounds.map(({ relation }) => relation)).toEqual(["answers", "target"]);
    expect(grounds[0]?.how).toBe(
      "answers 1 with a question, read as disagreement; the writer of 1 stands against",
    );
    expect(grounds[1]?.how).toMatch(/; this writer \S.* against the tram$/u);
  });
  test("names nobody of another thread as one whom a writer never spoke to", () => {
    const posts = [
      ...debate([
        ["Ann", "So."],
        ["Ben", "So."],
      ]),
      ...debate(
        [
          ["Cem", "So."],
          ["Dan", "So."],
        ],
        "other",
      ),
    ];
    const conversation = readConversation(posts, model);
    const settled = settleSides(
      conversation,
      {
        targets: ["tram"],
        signalOf: () => ({ judges: 0.8, side: 0, isEvident: false }),
        heldOf: (post) => (post === 0 ? "favor" : undefined),
      },
      model,
    );
    const ask = groundsOf(conversation, settled);
    expect(ask({ post: 1, target: "tram", side: 1 }).map(({ relation }) => relation)).toEqual([
      "unmet",
    ]);
    expect(ask({ post: 2, target: "tram", side: 1 })).toEqual([]);
    expect(settled.get("tram")?.odds[2]).toBe(0);
  });
});
