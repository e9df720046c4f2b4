import { fixedStance, fixedTone } from "./fixed-codes.ts";
import { keptCount } from "./kept-counts.ts";
import { counted, inText, listed, numeral, type TargetLabel } from "./label.ts";
import { isFiltered, type PostView } from "./post-view.ts";
import { groupWords, onePost } from "./stance-reading.ts";
import { tonedJudging, toneCounts } from "./tone-counts.ts";

/** Of the posts negative in tone, how many judge each target; counts alone, without the targets that the filter fixes. */
export function readStanceTone(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  group?: string,
): string {
  const tones = toneCounts(views);
  const negative = tones.find(({ value }) => value === "negative")?.matching ?? 0;
  if (tones.every(({ matching }) => matching === 0)) return "No post has a tone code.";
  const filtered = isFiltered(views);
  const kept = keptCount(views);
  if (filtered && kept === 1) return `${onePost(group)} stands in one cell of each matrix.`;
  const opening = filtered ? `${groupWords(kept, group)}: ` : "";
  if (negative === 0) return `${opening}${opening === "" ? "N" : "n"}one is negative in tone.`;
  const open = targets.filter((target) => fixedStance(views, target, group) === null);
  const counts = open.map(({ id, label }) => {
    const { judging, sure } = tonedJudging(views, "negative", id);
    const verb = judging === 1 ? "judges" : "judge";
    const surer = sure === judging ? "" : ` (${sure === 0 ? "none" : numeral(sure)} surer)`;
    return `${numeral(judging)} ${verb} ${inText(label)}${surer}`;
  });
  if (fixedTone(views, group) !== null)
    return counts.length === 0 ? FIXED : `${opening}${listed(counts)}.`;
  if (counts.length === 0)
    return `${opening}${numeral(negative)} ${negative === 1 ? "is" : "are"} negative in tone.`;
  const of = filtered ? `of ${numeral(negative)}` : `Of the ${counted(negative, "post")}`;
  return `${opening}${of} negative in tone, ${listed(counts)}.`;
}

const FIXED = "The filter fixes stance and tone.";
