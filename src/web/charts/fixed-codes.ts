import type { SentimentValue } from "../../model/sentiment.ts";
import type { StanceValue } from "../../model/stance.ts";
import { keptCount } from "./kept-counts.ts";
import { stancePhrase, tonePhrase, type TargetLabel } from "./label.ts";
import type { PostView } from "./post-view.ts";
import { sidesOf } from "./stance-counts.ts";
import { toneCounts } from "./tone-counts.ts";

/** The stance toward a target that the filter names and all its posts have; null where it leaves it open. */
export function fixedStance(
  views: readonly PostView[],
  { id, label }: TargetLabel,
  group: string | undefined,
): StanceValue | null {
  const kept = keptCount(views);
  const side = Object.values(sidesOf(views, id)).find(({ matching }) => matching === kept);
  if (side === undefined || group === undefined) return null;
  return group.includes(stancePhrase(side.value, label)) ? side.value : null;
}

/** The tone that the filter names and all its posts have; null where it leaves it open. */
export function fixedTone(
  views: readonly PostView[],
  group: string | undefined,
): SentimentValue | null {
  const kept = keptCount(views);
  const tone = toneCounts(views).find(({ matching }) => matching === kept);
  if (tone === undefined || group === undefined) return null;
  return group.includes(tonePhrase(tone.value)) ? tone.value : null;
}
