import {
  counted,
  inText,
  LEAST_COMPARED,
  numeral,
  stancePhrase,
  type TargetLabel,
} from "./label.ts";
import { isFiltered, type PostView } from "./post-view.ts";
import { keepsUnsure, sidesOf, withSure } from "./stance-counts.ts";
import { keptCount, uncodedCount } from "./kept-counts.ts";

/**
 * How many posts judge each target, and on which side; the larger side first.
 *
 * Out: where the program is not sure of all sides, those that it is sure of and the others, never in one number.
 */
export function readStance(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  group?: string,
): string {
  const kept = keptCount(views);
  if (isFiltered(views)) return readGroup(views, targets, group);
  const isOpen = keepsUnsure(views, targets);
  const sentences = targets.map((target, index) => {
    const { favor, against } = sidesOf(views, target.id);
    const [pro, con] = [favor.matching, against.matching];
    const judged = pro + con;
    const name = inText(target.label);
    const whole = index === 0 ? `${numeral(judged)} of ${counted(kept, "post")}` : numeral(judged);
    if (judged === 0) return `No post judges ${name}.`;
    if (isOpen) return readSureness(views, target, index === 0);
    return `${whole} ${judged === 1 ? "judges" : "judge"} ${name}: ${sidesText(pro, con)}.`;
  });
  return [...sentences, ...uncoded(uncodedCount(views, targets))].join(" ");
}

/**
 * "A side toward the tram: sure in 5 of 37 posts (3 against, 2 in favor), less sure in 13 (7 in favor, 6 against)."; then
 * those that a person coded, if any.
 */
function readSureness(views: readonly PostView[], target: TargetLabel, first: boolean): string {
  const { favor, against, neither } = sidesOf(views, target.id);
  const part = (count: "sure" | "unsure" | "held", whole: string): string => {
    const [pro, con] = [favor[count], against[count]];
    if (pro + con === 0) return `none${whole}`;
    return `${numeral(pro + con)}${whole} (${sidesText(pro, con)})`;
  };
  const name = inText(target.label);
  const opening = first ? `A side toward ${name}` : `Toward ${name}`;
  const whole = first ? ` of ${counted(keptCount(views), "post")}` : "";
  const anyHeld = favor.held + against.held + neither.held > 0;
  const held = anyHeld ? `, coded by a person in ${part("held", "")}` : "";
  return `${opening}: sure in ${part("sure", whole)}, less sure in ${part("unsure", "")}${held}.`;
}

/** "12 against, 3 in favor"; a tie is said as a tie, unless too few posts judge. */
function sidesText(pro: number, con: number): string {
  if (pro === con && pro + con < LEAST_COMPARED)
    return `${numeral(pro)} in favor, ${numeral(con)} against`;
  if (pro === con) return `${numeral(pro)} in favor and ${numeral(con)} against, a tie`;
  const sides = [`${numeral(pro)} in favor`, `${numeral(con)} against`];
  return (pro > con ? sides : sides.toReversed()).join(", ");
}

function readGroup(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  group: string | undefined,
): string {
  const kept = keptCount(views);
  if (kept === 0) return "No post matches.";
  const open = targets.filter(({ id, label }) => {
    const sides = Object.values(sidesOf(views, id));
    const fixed = sides.find(({ matching }) => matching === kept);
    return !(fixed !== undefined && group?.includes(stancePhrase(fixed.value, label)) === true);
  });
  if (open.length === 0) return `${counted(kept, "post")} ${group ?? ""}`.trim() + ".";
  const isOpen = keepsUnsure(views, targets);
  const parts = open.map((target) => {
    const { favor, against, neither } = sidesOf(views, target.id);
    const [pro, con] = [favor, against].map((side) =>
      isOpen ? withSure(side) : numeral(side.matching),
    );
    const counts = `${pro} in favor, ${con} against, ${numeral(neither.matching)} neither`;
    return `toward ${inText(target.label)} ${counts}`;
  });
  return `${groupWords(kept, group)}: ${parts.join("; ")}.`;
}

/** "In the 9 posts against the tram"; without a phrase "In these 9 posts". */
export function groupWords(kept: number, group: string | undefined): string {
  const one = kept === 1;
  if (group === undefined) return one ? "In this post" : `In these ${numeral(kept)} posts`;
  return one ? `In the 1 post ${group}` : `In the ${numeral(kept)} posts ${group}`;
}

function uncoded(missing: number): string[] {
  return missing === 0
    ? []
    : [`${counted(missing, "post")} not coded by this coder, and in no count.`];
}
