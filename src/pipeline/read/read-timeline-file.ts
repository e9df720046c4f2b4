import { existsSync } from "node:fs";
import { join } from "node:path";
import { issueOf, type WithIssues } from "../../model/issue.ts";
import { timelineFileSchema, type TimelineFile } from "../../model/timeline-file.ts";
import { readTextFile } from "./read-text-file.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";

/** A study's `timeline.yaml` as read, and where each of its values stands. */
export type ReadReview = YamlFile<TimelineFile>;

/** Where a study's review lies in its folder. */
export const TIMELINE_FILE = "timeline.yaml";

/**
 * Reads what people made of a study's timeline.
 *
 * In:     the study's folder and id.
 * Out:    the review; null where the study has none, or with an error.
 * Issues: those of the YAML; `review-other-study` (error).
 */
export function readTimelineFile(folder: string, study: string): WithIssues<ReadReview | null> {
  const path = join(folder, TIMELINE_FILE);
  if (!existsSync(path)) return { value: null, issues: [] };
  const { value: text, issues: unread } = readTextFile(path);
  if (text === null) return { value: null, issues: unread };
  return readReview(text, path, study);
}

/** No path of a machine stands in what is made of a study. */
const placedInStudy = ({ value, placeOf }: ReadReview): ReadReview => ({
  value,
  placeOf: (path) => ({ ...placeOf(path), file: TIMELINE_FILE }),
});

/** Reads the text of such a file; out and issues as of `readTimelineFile`. */
export function readReview(
  text: string,
  path: string,
  study: string,
): WithIssues<ReadReview | null> {
  const { value: review, issues } = readYaml(text, path, timelineFileSchema);
  if (review === null) return { value: null, issues };
  if (review.value.timeline === study) return { value: placedInStudy(review), issues };
  const named = `the study ${review.value.timeline}, not of ${study}`;
  return {
    value: null,
    issues: [issueOf("review-other-study", review.placeOf(["timeline"]), named)],
  };
}
