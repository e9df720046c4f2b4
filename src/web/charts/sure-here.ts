import type { Analysis } from "../../model/analysis.ts";
import { defaultCoder } from "../../model/coverage.ts";
import { columnsOfCoder, GROUND, STANCE_CODES, tableOf } from "../../model/post-table.ts";
import { numeral } from "./label.ts";
import { coderLabel } from "./post-view.ts";
import { judgesSide } from "./stance-counts.ts";

/** Codes of one kind: as the reference has them, on the other side, and where it takes none. */
type Met = { same: number; other: number; neither: number };

/**
 * How the program's surer codes and its others meet this study's own reference, all posts counted.
 *
 * Out: "" where no coder coded every post, or the program calls none of its codes surer or less sure.
 */
export function readSureHere(analysis: Analysis): string {
  const reference = defaultCoder(analysis);
  if (reference === analysis.coder.id) return "";
  const { surer, others } = metCodes(analysis, reference);
  const [sure, unsure] = [sumOf(surer), sumOf(others)];
  if (sure === 0 || unsure === 0) return "";
  const label = coderLabel(analysis, reference);
  const none = `${numeral(surer.neither)} where those say neither`;
  return `In this study, of the ${numeral(sure)} surer codes ${numeral(surer.same)} are as ${label} say, ${numeral(surer.other)} on the other side and ${none}; of the ${numeral(unsure)} others ${numeral(others.same)}, ${numeral(others.other)} and ${numeral(others.neither)}.`;
}

function metCodes(analysis: Analysis, reference: string): { surer: Met; others: Met } {
  const table = tableOf(analysis);
  const surer: Met = { same: 0, other: 0, neither: 0 };
  const others: Met = { same: 0, other: 0, neither: 0 };
  const [own, theirs] = [analysis.coder.id, reference].map((id) => columnsOfCoder(table, id));
  for (const [place, grounds] of table.grounds.entries()) {
    const [codes, met] = [own?.stance[place], theirs?.stance[place]];
    for (let row = 0; row < table.size; row += 1) {
      const [code, ground] = [codes?.[row] ?? 0, grounds[row] ?? 0];
      const isHeld = (ground & GROUND.held) !== 0;
      if (isHeld || !judgesSide(code)) continue;
      add((ground & GROUND.unsure) === 0 ? surer : others, code, met?.[row] ?? 0);
    }
  }
  return { surer, others };
}

const NEITHER = STANCE_CODES.indexOf("neither") + 1;

function add(met: Met, code: number, reference: number): void {
  if (code === reference) met.same += 1;
  else if (reference === NEITHER) met.neither += 1;
  else met.other += 1;
}

function sumOf({ same, other, neither }: Met): number {
  return same + other + neither;
}
