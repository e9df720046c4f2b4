import type { TimelineFile } from "../../model/timeline-file.ts";
import type { YamlFile } from "./read-yaml.ts";

/** A study's `timeline.yaml` as read, and where each of its values stands. */
export type ReadReview = YamlFile<TimelineFile>;
