import { Document } from "yaml";
import type { Event } from "../../../model/event.ts";
import { HEAD, UNSIGNED } from "./review-head.ts";
import { entryOf, listOf, textOf } from "./review-nodes.ts";

/**
 * The text of a review's first file.
 *
 * In:     the study's id; the events as found.
 */
export function newReview(study: string, found: readonly Event[]): string {
  const document = new Document({ timeline: study, ...UNSIGNED, events: [] });
  document.commentBefore = HEAD;
  const events = listOf(document, "events");
  for (const event of found) events.items.push(entryOf(document, event, events.items.length > 0));
  return textOf(document);
}
