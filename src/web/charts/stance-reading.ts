import { counted, inText, LEAST_COMPARED, stancePhrase, type TargetLabel } from "./label.ts";
import { isCoded, isFiltered, isSureOf, type PostView } from "./post-view.ts";
import { hasUnsure, sidesOf, withSure } from "./stance-counts.ts";

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
  const kept = views.filter((view) => view.matches);
  if (isFiltered(views)) return readGroup(kept, targets, group);
  const sentences = targets.map((target, index) => {
    const { favor, against } = sidesOf(kept, target.id);
    const [pro, con] = [favor.posts.length, against.posts.length];
    const judged = pro + con;
    const name = inText(target.label);
    const whole = index === 0 ? `${judged} of ${counted(kept.length, "post")}` : String(judged);
    if (judged === 0) return `No post judges ${name}.`;
    if (hasUnsure(kept, targets)) return readSureness(kept, target, index === 0);
    return `${whole} ${judged === 1 ? "judges" : "judge"} ${name}: ${sidesText(pro, con)}.`;
  });
  return [...sentences, ...uncoded(kept)].join(" ");
}

/**
 * "A side toward the tram: sure in 5 of 37 posts (3 against, 2 in favor), less sure in 13 (7 in favor, 6 against)."; then
 * those that a person coded, if any.
 */
function readSureness(kept: readonly PostView[], target: TargetLabel, first: boolean): string {
  const { favor, against } = sidesOf(kept, target.id);
  const part = (isCounted: (view: PostView) => boolean, whole: string): string => {
    const [pro = 0, con = 0] = [favor, against].map((side) => side.posts.filter(isCounted).length);
    if (pro + con === 0) return `none${whole}`;
    return `${pro + con}${whole} (${sidesText(pro, con)})`;
  };
  const name = inText(target.label);
  const opening = first ? `A side toward ${name}` : `Toward ${name}`;
  const whole = first ? ` of ${counted(kept.length, "post")}` : "";
  const isHeld = (view: PostView) => view.held.has(target.id);
  const sure = part((view) => isSureOf(view, target.id), whole);
  const unsure = part((view) => view.unsure.has(target.id), "");
  const held = kept.some(isHeld) ? `, coded by a person in ${part(isHeld, "")}` : "";
  return `${opening}: sure in ${sure}, less sure in ${unsure}${held}.`;
}

/** "12 against, 3 in favor"; a tie is said as a tie, unless too few posts judge. */
function sidesText(pro: number, con: number): string {
  if (pro === con && pro + con < LEAST_COMPARED) return `${pro} in favor, ${con} against`;
  if (pro === con) return `${pro} in favor and ${con} against, a tie`;
  const sides = [`${pro} in favor`, `${con} against`];
  return (pro > con ? sides : sides.toReversed()).join(", ");
}

function readGroup(
  kept: readonly PostView[],
  targets: readonly TargetLabel[],
  group: string | undefined,
): string {
  if (kept.length === 0) return "No post matches.";
  const open = targets.filter(({ id, label }) => {
    const [first] = kept.map((view) => view.stance.get(id));
    const fixed = kept.every((view) => view.stance.get(id) === first);
    return !(fixed && first !== undefined && group?.includes(stancePhrase(first, label)) === true);
  });
  if (open.length === 0) return `${counted(kept.length, "post")} ${group ?? ""}`.trim() + ".";
  const isOpen = hasUnsure(kept, targets);
  const parts = open.map((target) => {
    const { favor, against, neither } = sidesOf(kept, target.id);
    const [pro, con] = [favor, against].map(({ posts }) =>
      isOpen ? withSure(posts, target.id) : String(posts.length),
    );
    const counts = `${pro} in favor, ${con} against, ${neither.posts.length} neither`;
    return `toward ${inText(target.label)} ${counts}`;
  });
  return `${groupWords(kept, group)}: ${parts.join("; ")}.`;
}

/** "In the 9 posts against the tram"; without a phrase "In these 9 posts". */
export function groupWords(kept: readonly PostView[], group: string | undefined): string {
  const one = kept.length === 1;
  if (group === undefined) return one ? "In this post" : `In these ${kept.length} posts`;
  return one ? `In the 1 post ${group}` : `In the ${kept.length} posts ${group}`;
}

function uncoded(views: readonly PostView[]): string[] {
  const missing = views.filter((view) => !isCoded(view)).length;
  return missing === 0
    ? []
    : [`${counted(missing, "post")} not coded by this coder, and in no count.`];
}
