import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { spokenIn } from "./event-notes.ts";
import { element } from "./html.ts";
import { capital } from "./label.ts";
import { mentionWords } from "./mention-words.ts";
import { readersMentionsOf } from "./readers-mentions.ts";

/** Words that speak of an event: which, and where they stand in the post's text. */
export type MentionPlace = { readonly event: string; readonly start: number };

/** What words that speak of an event tell on hover and focus: the event, and how it is known that they speak of it; null where they speak of none. */
export function drawMentionCard(
  analysis: Analysis,
  post: AnalysedPost,
  { event, start }: MentionPlace,
  document: Document,
): HTMLElement | null {
  const spoken = spokenIn(analysis, post).get(event);
  const readers = readersMentionsOf(analysis, post).map((one) => ({
    ...one.mention,
    event: one.event.id,
  }));
  const mention = [...post.events, ...readers].find(
    (one) => one.event === event && one.start <= start && start < one.end,
  );
  if (spoken === undefined || mention === undefined) return null;
  const card = element(document, "div", "card mention-card");
  card.append(element(document, "p", "card-words", capital(spoken.title)));
  const where = spoken.isReaders ? "Mentioned by readers, in no document; not checked. " : "";
  card.append(element(document, "p", "card-notes", `${where}${capital(mentionWords(mention))}.`));
  return card;
}
