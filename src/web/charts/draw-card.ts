import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { drawPostHead } from "./draw-post.ts";
import { element } from "./html.ts";
import { postNotes } from "./post-notes.ts";
import { markedWords } from "./post-segments.ts";
import { postKey } from "../../model/post-codes.ts";

type CardOptions = { readonly document: Document; readonly coder: string };

const FIRST_WORDS = 110;
/** Leads of the notes that a card has room for. */
const CARD_NOTES: ReadonlySet<string> = new Set([
  "Answers",
  "Inferred",
  "Conversation",
  "The program",
  "Evidence",
  "Names",
  "Held fixed",
  "Unsure",
  "Neither",
  "Otherwise",
]);

/** What a mark tells on hover and focus: codes, first words, what it answers and rests on. */
export function drawPostCard(
  analysis: Analysis,
  post: AnalysedPost,
  { document, coder }: CardOptions,
): HTMLElement {
  const card = element(document, "div", "card");
  card.setAttribute("data-post", postKey(analysis, post));
  card.append(drawPostHead(analysis, post, { document, coder }));
  card.append(element(document, "p", "card-words", firstWords(post.text)));
  const evidence = markedWords(analysis, post, coder);
  const notes = postNotes(analysis, post, coder, evidence).filter(({ lead }) =>
    CARD_NOTES.has(lead),
  );
  if (notes.length > 0) {
    const said = element(document, "p", "card-notes");
    for (const { lead, text } of notes)
      said.append(element(document, "b", "", lead), ` ${text.replace(/\.$/u, "")}. `);
    card.append(said);
  }
  return card;
}

function firstWords(text: string): string {
  const line = text
    .slice(0, FIRST_WORDS * 2)
    .replaceAll("\n", " ")
    .trim();
  if (text.length <= FIRST_WORDS) return line;
  const space = line.lastIndexOf(" ", FIRST_WORDS);
  return `${line.slice(0, space > 0 ? space : FIRST_WORDS)} …`;
}
