import { GROUND } from "../../model/post-table.ts";
import { sureScored } from "../../model/sure-scored.ts";
import { counted, inText, listed, numeral, type TargetLabel } from "./label.ts";
import { answerMatrix, type MatrixData } from "./matrix-data.ts";
import type { PostView } from "./post-view.ts";
import { judgesSide } from "./stance-counts.ts";
import { codeColumns } from "./view-columns.ts";

/** What open marks and question marks mean, for where posts are shown without counts. */
export const HEDGES =
  "Open mark, “inferred”: the code rests on the conversation, or on the wording as a whole, not on marked words. Question mark: the program is unsure.";

/** What a code of the program's may rest on, for readers. */
export const THREE_GROUNDS =
  "A code of the program rests on one of three grounds. Words: a clause of the post tells, and is marked in it. Wording as a whole: no single clause tells, but the post is worded like comments on that side among the training texts, which were invented and speak of other topics; this is little better than a guess. Conversation: it follows from whom the post answers or who answers it, with a quotation or a question, how often, and from what those posts say.";

/**
 * How many of the codes are inferred, how many are among the program's surer ones, and how many a person made.
 *
 * Out: "" where none is the program's, or all rest on words and none is unsure.
 */
export function readGrounds(views: readonly PostView[], targets: readonly TargetLabel[]): string {
  const { judged, talk, wording, unsure, held, sureInferred } = groundCounts(views, targets);
  const inferred = talk + wording;
  if (inferred === 0 && unsure === 0) return "";
  const by = held === 0 ? "" : " of the program";
  const whole = `the ${counted(judged, "code")}${by}`;
  const made =
    held === 0
      ? ""
      : `${counted(held, "code")} with a side ${held === 1 ? "was" : "were"} made by a person and held fixed. `;
  const open = inferred === 0 ? "" : `${inferredWords(talk, wording, whole)} `;
  const marked = inferred > 0 && sureInferred === 0;
  return `${made}${open}${sureWords({ judged, unsure, marked, whole: open === "" ? whole : null })}`;
}

function groundCounts(views: readonly PostView[], targets: readonly TargetLabel[]) {
  const counts = { judged: 0, talk: 0, wording: 0, unsure: 0, held: 0, sureInferred: 0 };
  const { size, mask, stance, grounds } = codeColumns(views);
  for (const { id } of targets) {
    const [values, bits] = [stance(id), grounds(id)];
    for (let row = 0; row < size; row += 1) {
      if (mask[row] !== 1 || !judgesSide(values[row] ?? 0)) continue;
      const ground = bits[row] ?? 0;
      const isInferred = (ground & GROUND.inferred) !== 0;
      if ((ground & GROUND.held) !== 0) counts.held += 1;
      else counts.judged += 1;
      if ((ground & GROUND.fromTalk) !== 0) counts.talk += 1;
      else if (isInferred) counts.wording += 1;
      if ((ground & GROUND.unsure) !== 0) counts.unsure += 1;
      else if (isInferred) counts.sureInferred += 1;
    }
  }
  return counts;
}

function inferredWords(talk: number, wording: number, whole: string): string {
  const all = talk + wording;
  const said = `${numeral(all)} of ${whole} with a side ${all === 1 ? "is" : "are"} inferred`;
  if (wording === 0) return `${said} from the conversation (open marks).`;
  if (talk === 0) return `${said} from the wording as a whole (open marks).`;
  return `${said} (open marks): ${numeral(talk)} from the conversation and ${numeral(wording)} from the wording as a whole.`;
}

type Sureness = {
  readonly judged: number;
  readonly unsure: number;
  /** Whether all that it is sure of rests on marked words, and others do not. */
  readonly marked: boolean;
  /** The codes in words; null where they were named before. */
  readonly whole: string | null;
};

function sureWords({ judged, unsure, marked, whole }: Sureness): string {
  const sure = judged - unsure;
  const all = whole ?? `the ${numeral(judged)}`;
  if (sure === 0)
    return `None of ${all} is among the program’s surer ones: they may well be wrong.`;
  const scored = `Of such codes, ${sureScored()}.`;
  if (unsure === 0)
    return `${whole === null ? `All ${numeral(judged)}` : `All of ${whole}`} are among the program’s surer ones. ${scored}`;
  const words = !marked
    ? ""
    : sure === 1
      ? ", a code with marked words"
      : ", all of them codes with marked words";
  const are = sure === 1 ? "is" : "are";
  return `${numeral(sure)} of ${all} ${are} surer${words}. ${scored} The other ${numeral(unsure)}, farther from the middle line of the chart, may well be wrong.`;
}

/** What the counts of answers leave out; "" where they leave out nothing. */
export function readLeftOut(views: readonly PostView[], targets: readonly TargetLabel[]): string {
  const parts = targets.flatMap((target) => {
    const left = answerMatrix(views, target)
      .cells.flat()
      .reduce((sum, cell) => sum + cell.leftOut, 0);
    return left === 0 ? [] : [`${numeral(left)} toward ${inText(target.label)}`];
  });
  return parts.length === 0
    ? ""
    : ` Not counted, because a code of theirs was itself inferred from who answers whom: ${listed(parts)}.`;
}

/** How many places of posts in matrices, one a post and matrix, rest on an inferred or a less sure code; "" for none. */
export function readInferred(matrices: readonly MatrixData[]): string {
  const cells = matrices.flatMap(({ cells: rows }) => rows.flat());
  const inferred = cells.reduce((sum, cell) => sum + cell.inferred, 0);
  const unsure = cells.reduce((sum, cell) => sum + cell.unsure, 0);
  const all = cells.reduce((sum, cell) => sum + cell.count, 0);
  if (inferred === 0 && unsure === 0) return "";
  const parts = [
    ...(unsure === 0 ? [] : [[unsure, "on a less sure code"] as const]),
    ...(inferred === 0 ? [] : [[inferred, "on an inferred one"] as const]),
  ].map(([count, on], index) => {
    const rests = count === 1 ? " rests" : " rest";
    return `${numeral(count)}${index === 0 ? rests : ""} ${on}`;
  });
  const places = matrices.length === 1 ? "" : ` counts in ${inWords(matrices.length)} matrices`;
  return `Of ${numeral(all)}${places === "" ? " counted here" : places}, ${listed(parts)}.`;
}

const SMALL_NUMBERS = ["no", "one", "two", "three", "four", "five", "six"];

function inWords(count: number): string {
  return SMALL_NUMBERS[count] ?? numeral(count);
}
