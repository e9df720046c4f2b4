import type { Analysis } from "../../model/analysis.ts";
import { READER_CODER } from "../../model/readers-code.ts";
import { coderLabel } from "../charts/post-view.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { announce } from "../announce.ts";
import { bringBackButton, keepAsCsv, takeAllBack } from "./bring-back.ts";
import { changesList } from "./changes-list.ts";
import { readChanges, readCorrected, readHeld, readNamedSides } from "./changes-reading.ts";
import { changesOf, correctedCodes, namedSides, type CodeChanges } from "./code-changes.ts";
import { isTooLong } from "./mine-words.ts";
import { noticeHolder } from "./notice.ts";
import { QUESTIONS, questionsList } from "./questions.ts";
import { readShared, sharedCodes } from "./shared-codes.ts";
import { areYours } from "./whose-codes.ts";

/** What the bar has open, as the page remembers it. */
const CHANGES = "codes-changes";

/** Under the filter of every view: which codes the reader has set, what they changed, and what can be done with them. */
export function codesBar(context: ViewContext): HTMLElement {
  const { address, before } = context;
  const notice = noticeHolder(address.mine);
  if (before === null) return element("div", { class: "codes-bar is-empty" }, notice);
  const bar = element("div", {
    class: "codes-bar",
    role: "region",
    "aria-label": "Codes held fixed",
  });
  fill(bar, { context, before, notice });
  return bar;
}

type Bar = {
  readonly context: ViewContext;
  readonly before: Analysis;
  readonly notice: HTMLElement;
};

function fill(bar: HTMLElement, given: Bar): void {
  const { context, before, notice } = given;
  const { opened, analysis, address, study } = context;
  const changed = changesOf(before, analysis, address.mine);
  const held = readHeld(address.mine, areYours(study.id));
  const words = [
    readCorrected(correctedCodes(before, address.mine), address.mine.length),
    readChanges(analysis, changed),
    readNamedSides(analysis, namedSides(before, analysis)),
  ].join(" ");
  announce(`${held} ${words}`.trim());
  const again = () => fill(bar, given);
  bar.replaceChildren(
    notice,
    element("p", { class: "codes-sentence" }, element("strong", {}, held), ` ${words}`),
    ...besides(context, before).map((node) =>
      element("p", { class: "codes-beside note" }, ...node),
    ),
    tools(context, changed, again),
  );
  if (opened.has(CHANGES) && changed.changes.length > 0)
    bar.append(changesList(context, changed.changes));
  if (opened.has(QUESTIONS)) bar.append(questionsList(context));
}

function tools(context: ViewContext, { changes }: CodeChanges, again: () => void): HTMLElement {
  const toggle = (name: string, words: string) =>
    wordButton(
      words,
      { "aria-expanded": String(context.opened.has(name)), "data-focus": name },
      () => {
        if (!context.opened.delete(name)) context.opened.add(name);
        again();
        const button = document.querySelector(`[data-focus="${name}"]`);
        if (button instanceof HTMLElement) button.focus();
      },
    );
  return element(
    "p",
    { class: "tools" },
    changes.length === 0 ? null : toggle(CHANGES, "What changed"),
    toggle(QUESTIONS, "Which posts to code next"),
    wordButton("Keep as CSV", { "data-focus": "codes-keep" }, () => keepAsCsv(context)),
    bringBackButton(context, "Bring back …"),
    wordButton("Take all back", { "data-focus": "codes-take-back" }, () => takeAllBack(context)),
  );
}

/** What else there is to know: whose codes the view shows, how many codes are like another coder's, and whether the address holds them. */
function besides(context: ViewContext, before: Analysis): (Node | string)[][] {
  const { analysis, coder, address, go, study } = context;
  const yours = areYours(study.id);
  const program = analysis.coder.id;
  const shared = readShared(sharedCodes(before, address.mine));
  const label = coderLabel(analysis, coder);
  const shows =
    coder === READER_CODER
      ? `This view shows ${yours ? "your codes" : "these codes"} alone. `
      : `This view shows ${label}; ${yours ? "yours" : "these"} are held among the program’s. `;
  const show = wordButton("Show the program’s", { "data-focus": "codes-show-program" }, () =>
    go({ coder: program }),
  );
  const other = coder === program ? [] : [[shows, show]];
  const long = isTooLong(address.mine)
    ? [
        [
          "These codes are too many for the address: this page alone holds them until it is closed or loaded again. Keep them as CSV.",
        ],
      ]
    : [];
  return [...(shared === "" ? [] : [[shared]]), ...other, ...long];
}
