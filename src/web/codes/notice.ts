import type { ReadersCode } from "../../model/readers-code.ts";
import { counted, numeral } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";
import { announce } from "../announce.ts";
import type { ReadCodes } from "./read-codes.ts";

/** What was done with the reader's codes, told once under the filter. */
export type Notice =
  | { readonly kind: "failed"; readonly words: string }
  | {
      readonly kind: "taken-back";
      readonly undo: () => void;
      readonly count: number;
      readonly yours: boolean;
    }
  | { readonly kind: "brought-back"; readonly file: string; readonly read: ReadCodes };

/** More rows that do not fit are counted, not told. */
const MOST_FAULTS = 10;

/** The notice, and the codes with which it is told: it is gone when others are set. */
let told: { readonly notice: Notice; readonly mine: string } | null = null;
let holder: HTMLElement | null = null;

/** Where notices stand, with the one that belongs to these codes. */
export function noticeHolder(mine: readonly ReadersCode[]): HTMLElement {
  holder = element("div", { class: "codes-notice" });
  if (told !== null && told.mine !== JSON.stringify(mine)) told = null;
  if (told !== null) holder.append(...drawNotice(told.notice));
  return holder;
}

/** Tells of what was done, from now on and as long as these codes are set. */
export function tell(notice: Notice, mine: readonly ReadersCode[]): void {
  told = { notice, mine: JSON.stringify(mine) };
  const drawn = drawNotice(notice);
  holder?.replaceChildren(...drawn);
  announce(drawn[0]?.textContent ?? "");
}

function drawNotice(notice: Notice): HTMLElement[] {
  switch (notice.kind) {
    case "failed":
      return [element("p", { class: "codes-fault" }, notice.words)];
    case "taken-back":
      return [
        element(
          "p",
          {},
          `${notice.yours ? "Your " : ""}${counted(notice.count, "code")} ${notice.count === 1 ? "was" : "were"} taken back. `,
          wordButton("Undo", { "data-focus": "codes-undo" }, notice.undo),
        ),
      ];
    case "brought-back":
      return drawBroughtBack(notice.file, notice.read);
  }
}

function drawBroughtBack(file: string, { codes, faults, passedOver }: ReadCodes): HTMLElement[] {
  const passed =
    passedOver === 0
      ? ""
      : ` ${counted(passedOver, "row")} without a value, or of the program’s own, ${passedOver === 1 ? "was" : "were"} passed over.`;
  const unfit =
    faults.length === 0
      ? ""
      : ` ${counted(faults.length, "row")} ${faults.length === 1 ? "does" : "do"} not fit this study and ${faults.length === 1 ? "was" : "were"} left out:`;
  const all = codes.length === 0 ? "No code" : counted(codes.length, "code");
  const words = `${all} brought back from “${file}”.${passed}${unfit}`;
  const rows = faults
    .slice(0, MOST_FAULTS)
    .map(({ line, words: fault }) => element("li", {}, `Line ${numeral(line)}: ${fault}.`));
  const more = faults.length - rows.length;
  if (more > 0) rows.push(element("li", {}, `and ${counted(more, "more row")}`));
  return [
    element("p", { class: faults.length > 0 ? "codes-fault" : null }, words),
    ...(rows.length === 0 ? [] : [element("ul", { class: "codes-faults" }, ...rows)]),
  ];
}
