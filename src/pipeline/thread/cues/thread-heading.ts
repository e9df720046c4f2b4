const COUNT = String.raw`[\d.,]{1,9}`;
const NOUN = String.raw`(?:reader |user |readers['’]? |visitor |article )?(?:comments?|replies|responses?|reactions?|opinions?|answers?|thoughts? on|kommentare?|beiträge|meinungen|commentaires?|réactions?|comentarios?|respuestas?|comentários|commenti|reacties|komentarzy|yorum|комментари(?:й|я|ев|и)|коментар(?:і|ів)|մեկնաբանություն(?:ներ)?|կարծիք)`;
const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** How many there are is the group, where the words count them all. */
const COUNTED = [
  new RegExp(
    String.raw`^(?:all |showing |view |read )?(?:the )?(${COUNT}) ${NOUN}(?![\p{L}])`,
    "u",
  ),
  new RegExp(
    String.raw`^(?:all )?${NOUN}\s?[([:{|–-]?\s?(${COUNT})[)\]}]?(?: total| so far)?:?$`,
    "u",
  ),
  new RegExp(
    String.raw`^(${NUMBERS.join("|")}) (?:comments?|responses?|replies|thoughts? on)(?![\p{L}])`,
    "u",
  ),
];
const HEADINGS = [
  ...COUNTED,
  new RegExp(
    String.raw`^(?:all |latest |recent |top )?${NOUN}\s?[([:{|–-]?\s?(?:${COUNT}|no)?[)\]}]?(?: total| so far)?:?$`,
    "u",
  ),
  /^no (?:comments?|responses?|replies|thoughts? on)(?![\p{L}])/u,
  /^(?:reader|readers['’]?|visitor|your) (?:comments?|views|opinions|reactions)\b[^.!?]{0,60}$/u,
  /^(?:discussion|diskussion|join the discussion|comments and discussion|talkbacks?|what do you think\??|comments? on this (?:article|story|post|entry).{0,20}|responses to .{1,80}|comments? (?:on|for) [“"‘'].{1,100})$/u,
];
/** What may stand behind a count of the page's own: nothing, other page words, "so far", or the article's title in quotation marks. */
const AFTER_COUNT =
  /^(?:\s*$|\s*[:)\]}|–-]|\s{2}|\t|\s?(?:so far|total)|\s?[\p{L}]{0,4}\s?[“"‘'«„])/u;
const MAX_HEADING = 120;
const WHOLE = /^\d{1,6}$|^\d{1,3}(?:[.,]\d{3}){1,2}$/u;
/** What answers a first post, which is none of them. */
const ANSWERS = /\b(?:repl(?:y|ies)|answers?)\b|respuestas?/u;

/** Whether a line is the heading over a thread, such as "37 Comments" or "Comments (37)". */
export function isThreadHeading(line: string): boolean {
  const lower = headingWords(line);
  return lower !== null && HEADINGS.some((heading) => heading.test(lower));
}

/** How many posts a heading says there are; "12 replies" may stand over 13 posts, the first among them. */
type StatedCount = { readonly stated: number; readonly areAnswers: boolean };

/** The number of posts that the heading over a thread tells; null for a sentence, and where it tells none, or 0, as before they are loaded. */
export function statedCount(line: string): StatedCount | null {
  const lower = headingWords(line);
  if (lower === null || /[.!]$/u.test(lower)) return null;
  for (const pattern of COUNTED) {
    const match = pattern.exec(lower);
    const [whole = "", found] = match ?? [];
    if (found === undefined) continue;
    // "12 reactions to the new tram" is a headline
    if (!whole.endsWith(" on") && !AFTER_COUNT.test(lower.slice(whole.length))) return null;
    const stated = NUMBERS.indexOf(found) + 1 || wholeNumber(found);
    return stated > 0 ? { stated, areAnswers: ANSWERS.test(lower) } : null;
  }
  return null;
}

const wholeNumber = (digits: string): number =>
  WHOLE.test(digits) ? Number(digits.replaceAll(/\D/gu, "")) : 0;

function headingWords(line: string): string | null {
  if (line.length > MAX_HEADING) return null;
  const lower = line.toLowerCase();
  return /[.!?]\s\S/u.test(lower) ? null : lower;
}
