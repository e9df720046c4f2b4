import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { sourced, spokenIn, type SpokenOf } from "./event-notes.ts";
import { element } from "./html.ts";
import { capital, listed } from "./label.ts";
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
  card.append(element(document, "p", "card-words", capital(sourced(spoken.title, spoken.toldBy))));
  const said = `${whereTold(spoken)}${capital(mentionWords(mention))}.`;
  card.append(element(document, "p", "card-notes", said));
  return card;
}

/** "" for an event that a document dates. */
function whereTold({ isReaders, namedIn }: SpokenOf): string {
  if (!isReaders) return "";
  const where =
    namedIn.length === 0 ? "in no document" : `named, without a date, in ${listed(namedIn)}`;
  return `Mentioned by readers, ${where}; not checked. `;
}
