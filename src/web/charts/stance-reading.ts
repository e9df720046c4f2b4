import {
  counted,
  inText,
  LEAST_COMPARED,
  listed,
  numeral,
  stancePhrase,
  type TargetLabel,
} from "./label.ts";
import { fixedStance } from "./fixed-codes.ts";
import { isFiltered, type PostView } from "./post-view.ts";
import { keepsUnsure, sidesOf, withSure, type Side } from "./stance-counts.ts";
import { keptCount, uncodedCount } from "./kept-counts.ts";

/**
 * How many posts judge each target, and on which side; the larger side first.
 *
 * Out: where the program is not sure of all sides, its surer ones and the others, never in one number.
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
 * "A side toward the tram: surer in 5 of 37 posts (3 against, 2 in favor), less sure in 13 (7 in favor, 6 against)."; then
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
  return `${opening}: surer in ${part("sure", whole)}, less sure in ${part("unsure", "")}${held}.`;
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
  const open = targets.filter((target) => fixedStance(views, target, group) === null);
  if (open.length === 0) return `${counted(kept, "post")} ${group ?? ""}`.trim() + ".";
  const isOpen = keepsUnsure(views, targets);
  if (kept === 1) return readOne(views, open, { group, isOpen });
  const sides = open.map((target) => ({ target, ...sidesOf(views, target.id) }));
  const parts = sides.map(({ target, favor, against, neither }) => {
    const [pro, con] = [favor, against].map((side) =>
      isOpen ? withSure(side) : numeral(side.matching),
    );
    const counts = `${pro} in favor, ${con} against, ${numeral(neither.matching)} neither${silence(neither)}`;
    return `toward ${inText(target.label)} ${counts}`;
  });
  const by = sides.some(({ neither }) => neither.silent > 0) ? ` ${BY_PROGRAM}` : "";
  return `${groupWords(kept, group)}: ${parts.join("; ")}.${by}`;
}

const BY_PROGRAM = "Mentions are as the program finds them.";

/** " (not mentioned in 5)" after the posts that take no side; "" where the target is mentioned in all. */
function silence({ silent, matching }: Side): string {
  if (silent === 0) return "";
  return silent === matching ? " (not mentioned)" : ` (not mentioned in ${numeral(silent)})`;
}

/** "The 1 post against the tram is in favor of Council." */
function readOne(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  { group, isOpen }: { readonly group: string | undefined; readonly isOpen: boolean },
): string {
  const said = targets.map(({ id, label }) => {
    const side = Object.values(sidesOf(views, id)).find(({ matching }) => matching === 1);
    if (side === undefined) return `not coded toward ${inText(label)}`;
    const phrase = stancePhrase(side.value, label);
    if (side.silent > 0 && side.value === "neither") return `${phrase} (not mentioned)`;
    if (!isOpen || side.value === "neither" || side.held > 0) return phrase;
    return `${phrase} (${side.sure > 0 ? "surer" : "less sure"})`;
  });
  const isSilent = targets.some(({ id }) => sidesOf(views, id).neither.silent > 0);
  return `${onePost(group)} is ${listed(said)}.${isSilent ? ` ${BY_PROGRAM}` : ""}`;
}

/** "The 1 post against the tram"; without a phrase "This post". */
export function onePost(group: string | undefined): string {
  return group === undefined ? "This post" : `The 1 post ${group}`;
}

/**
 * In how many of the posts that take no side toward a target the program finds no mention of it.
 *
 * Out: of all targets; under a filter of those that it fixes, the others being told in the reading. "" for none.
 */
export function readSilence(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  group?: string,
): string {
  const told = isFiltered(views)
    ? targets.filter((target) => fixedStance(views, target, group) === "neither")
    : targets;
  const parts = told.flatMap(({ id, label }) => {
    const { neither } = sidesOf(views, id);
    if (neither.silent === 0) return [];
    return [`${inText(label)} in ${numeral(neither.silent)} of ${numeral(neither.matching)}`];
  });
  if (parts.length === 0) return "";
  return `Of the posts coded neither, the program finds no mention of ${listed(parts)}.`;
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
