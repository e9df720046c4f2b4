import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { questionsSchema, type Questions } from "../../../src/model/question.ts";
import { whomToAsk } from "../../../src/pipeline/ask/whom-to-ask.ts";
import type { AskedStudy } from "../../../src/pipeline/ask/read-asked.ts";
import { loadAsked } from "../../../src/pipeline/commands/load.ts";
import { exportStudy, type ExportRow } from "../../support/export-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PRO = "Thanks to the bridge my shop lives. The bridge is a blessing!";
const CONTRA = "Remove the bridge! The bridge is a disgrace.";

/** A study whose threads are CSV exports, by name. */
function studyOf(threads: Readonly<Record<string, readonly ExportRow[]>>, codes = ""): AskedStudy {
  const folder = temporaryFolder({ ...exportStudy(threads), "codes.csv": codes });
  const options = codes === "" ? {} : { codes: join(folder, "codes.csv") };
  const { value, issues } = loadAsked(folder, options);
  if (value === null) throw new Error(`expected a study, found ${JSON.stringify(issues)}`);
  return value;
}

const DEBATE: readonly ExportRow[] = [
  ["a1", "", "Ada", CONTRA],
  ["b1", "a1", "Bo", PRO],
  ["c1", "a1", "Cy", PRO],
  ["d1", "a1", "Di", PRO],
  ["a2", "b1", "Ada", `${"Well, well. ".repeat(300)} ${CONTRA}`],
  ["e1", "", "Eve", "Nice weather."],
];
const PAIR: readonly ExportRow[] = [
  ["p1", "", "Pia", CONTRA],
  ["q1", "p1", "Quy", PRO],
];

const codesOf = ({ questions }: Questions) => questions.map(({ code }) => code);

describe("whomToAsk", () => {
  test("asks first for the writer with most replies, by the post that is soonest read", () => {
    const { questions } = whomToAsk(studyOf({ debate: DEBATE }));
    expect(questions[0]).toMatchObject({
      thread: "debate",
      code: "a1",
      author: "Ada",
      opening: CONTRA,
      targets: ["bridge"],
      answeredBy: 3,
      quotedBy: 0,
      answers: 1,
    });
    expect(questions[0]?.why).toContain(
      "4 replies given and got: its writer is answered by 3 writers",
    );
    const replies = questions.map((question) => question.replies);
    expect(replies).toEqual(replies.toSorted((a, b) => b - a));
    expect(replies[0]).toBe(4);
  });
  test("asks for one post a writer, and never for one that judges nothing", () => {
    const codes = codesOf(whomToAsk(studyOf({ debate: DEBATE })));
    expect(codes.toSorted()).toEqual(["a1", "b1", "c1", "d1"]);
  });
  test("asks about every thread once before it asks about one twice", () => {
    const codes = codesOf(whomToAsk(studyOf({ debate: DEBATE, pair: PAIR })));
    expect(codes[0]).toBe("a1");
    expect(["p1", "q1"]).toContain(codes[1]);
    expect(codes).toHaveLength(5);
  });
  test("passes over writers who are coded, and threads with codes come later", () => {
    const rows = "thread,post,coder,variable,value\ndebate,a2,ada,bridge,against\n";
    const asked = whomToAsk(studyOf({ debate: DEBATE, pair: PAIR }, rows));
    expect(["p1", "q1"]).toContain(codesOf(asked)[0]);
    expect(codesOf(asked)).not.toContain("a1");
    expect(asked.codes).toContain(",ada,bridge,");
  });
  test("asks for what the words leave open where nobody answers anybody", () => {
    const rows: ExportRow[] = [
      ["a", "", "Ada", "Remove the bridge!"],
      ["e", "", "Eve", "Nice weather."],
    ];
    const { questions } = whomToAsk(studyOf({ debate: rows }));
    expect(questions).toMatchObject([{ code: "a", answeredBy: 0, answers: 0 }]);
    for (const { why } of questions) expect(why).toContain("its words leave open");
  });
  test("has nothing to ask where no post judges a target", () => {
    const { questions, codes } = whomToAsk(studyOf({ small: [["x", "", "Eve", "Nice weather."]] }));
    expect(questions).toEqual([]);
    expect(codes).toBe("thread,post,coder,variable,value\n");
  });
  test("gives at most as many questions as are wanted, the same each time", () => {
    const study = studyOf({ debate: DEBATE, pair: PAIR });
    expect(whomToAsk(study, { most: 2 }).questions).toHaveLength(2);
    expect(whomToAsk(study)).toEqual(whomToAsk(study));
  });
  test("keeps its form, and its codes a table, on any text, id and name", () => {
    const word = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("__proto__", "constructor", 'a"b,c', "the bridge", CONTRA),
    );
    const base = studyOf({ pair: PAIR });
    const [source] = base.threads;
    const thread = source?.thread;
    if (source === undefined || !thread) throw new Error("expected a thread");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word), { maxLength: 6 }), (rows) => {
        const posts = rows.map(([sourceId, author, text], i) => ({
          id: String(i + 1),
          sourceId,
          parent: null,
          author,
          postedAt: null,
          span: null,
          text,
          links: [],
          answers: i === 0 ? null : { to: String(i), by: "position" as const, confidence: 1 },
        }));
        const threads = [{ ...source, thread: { ...thread, posts } }];
        const asked = whomToAsk({ ...base, threads });
        expect(questionsSchema.parse(asked)).toEqual(asked);
        const lines: unknown = parse(asked.codes);
        const targets = asked.questions.flatMap((question) => question.targets);
        expect(lines).toHaveLength(1 + targets.length);
      }),
      { numRuns: 60 },
    );
  });
});
