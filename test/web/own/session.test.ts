import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { keepOwnThread, ownThread } from "../../../src/web/data/own-thread.ts";
import { newDraft } from "../../../src/web/own/codebook-draft.ts";
import { EXAMPLE_CODEBOOK, EXAMPLE_PAGE } from "../../../src/web/own/example-page.ts";
import { addStep, noRepairs, undoStep } from "../../../src/web/own/repair-history.ts";
import { leftUnsaved } from "../../../src/web/own/save-folder.ts";
import {
  analysisSignal,
  changeSession,
  ownSession,
  startOver,
  textSignal,
} from "../../../src/web/own/session.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const TEXT = { text: EXAMPLE_PAGE, name: null, note: null };
const leftOut = (post: string) => ({ repairs: [{ kind: "drop" as const, post }], answers: null });
const asked = { text: EXAMPLE_PAGE, codebook: EXAMPLE_CODEBOOK };
const written = { draft: newDraft, yaml: null };
const codebook = { kind: "own", codebook: EXAMPLE_CODEBOOK, label: "the tram", written } as const;

const listeners = new Set<string>();

beforeAll(() => {
  vi.stubGlobal("addEventListener", (name: string) => listeners.add(name));
  vi.stubGlobal("removeEventListener", (name: string) => listeners.delete(name));
});
afterEach(() => {
  startOver();
  changeSession({ codebook: null, ...written, unsavedCodebook: false });
});
afterAll(() => vi.unstubAllGlobals());

describe("startOver", () => {
  test("forgets the text, its split and its analysis, and keeps the codebook", () => {
    keepOwnThread({ analysis: smallAnalysis(), asked });
    changeSession({ source: TEXT, step: "check", codebook, unsavedRepairs: true });
    startOver();
    expect(ownThread()).toBeNull();
    expect(ownSession()).toMatchObject({ step: "paste", source: { text: "" }, split: null });
    expect(ownSession().codebook).toBe(codebook);
  });

  test("leaves the warning where a codebook is in no file", () => {
    changeSession({ source: TEXT, unsavedRepairs: true, unsavedCodebook: true });
    startOver();
    expect([...listeners]).toEqual(["beforeunload"]);
    changeSession({ unsavedCodebook: false });
    expect([...listeners]).toEqual([]);
  });
});

describe("changeSession", () => {
  test("ends what was asked of a text when another is taken", () => {
    changeSession({ source: TEXT });
    const signal = textSignal();
    changeSession({ chosen: "1", repairs: addStep(noRepairs, leftOut("1")) });
    expect(signal.aborted).toBe(false);
    changeSession({ source: { ...TEXT, text: "1. Another." } });
    expect(signal.aborted).toBe(true);
    expect(textSignal().aborted).toBe(false);
  });

  test("ends an analysis when what it is made of changes, and not when a post is looked at", () => {
    changeSession({ source: TEXT, step: "check" });
    const looking = analysisSignal();
    const kept = { repairs: [], answers: "short-1-9" };
    changeSession({ chosen: "2", pane: "text", repairs: addStep(noRepairs, kept) });
    expect(looking.aborted).toBe(false);
    changeSession({ repairs: addStep(noRepairs, leftOut("2")) });
    expect(looking.aborted).toBe(true);
    for (const change of [{ codebook }, { step: "codebook" as const }, { isAlone: true }]) {
      const before = analysisSignal();
      changeSession(change);
      expect(before.aborted).toBe(true);
    }
  });
});

describe("leftUnsaved", () => {
  const unsaved = { unsavedRepairs: true, unsavedCodebook: true };
  const repairs = addStep(noRepairs, leftOut("3"));
  const sent = { ...asked, repairs: [{ kind: "drop" as const, post: "3" }] };

  test("is nothing where what was sent is what stands there", () => {
    changeSession({ source: TEXT, repairs, codebook, ...unsaved });
    expect(leftUnsaved(ownSession(), sent)).toEqual({
      unsavedRepairs: false,
      unsavedCodebook: false,
    });
  });

  test.for([
    ["one more", { repairs: addStep(repairs, leftOut("1")) }],
    ["one less", { repairs: undoStep(repairs) }],
    ["another form", { form: "by name" }],
    ["another text", { source: { ...TEXT, text: "1. Another." } }],
  ] as const)("are repairs made since: %s", ([, change]) => {
    changeSession({ source: TEXT, repairs, codebook, ...unsaved, ...change });
    expect(leftUnsaved(ownSession(), sent)).toEqual({
      unsavedRepairs: true,
      unsavedCodebook: false,
    });
  });

  test.for([
    ["written on", { draft: { ...newDraft, name: "tram" } }],
    ["written on as YAML", { yaml: "codebook: tram" }],
    ["not in use", { codebook: null }],
  ] as const)("is a codebook %s", ([, change]) => {
    changeSession({ source: TEXT, repairs, codebook, ...unsaved, ...change });
    expect(leftUnsaved(ownSession(), sent)).toEqual({
      unsavedRepairs: false,
      unsavedCodebook: true,
    });
  });
});
