/** First words of what a page itself writes below its comments, lower case. */
const BELOW_THREAD = [
  "leave a reply",
  "leave a comment",
  "leave a response",
  "post a comment",
  "add a comment",
  "write a comment",
  "your email address will not be published",
  "cancel reply",
  "load more comments",
  "older comments",
  "newer comments",
  "comments are closed",
  "related articles",
  "related posts",
  "share this",
];

const COUNTED = /^\d{1,6} (?:comments?|replies|responses?|thoughts? on)\b/u;
const TITLED = /^(?:comments?|replies|responses?|discussion)(?: ?[(:]? ?\d{0,6}\)?)$/u;
const MAX_HEADING = 120;

/** Whether a line is the page's own word below a thread: a comment form, a pager, a list of other articles. */
export function isPageFurniture(line: string): boolean {
  const lower = line.slice(0, MAX_HEADING).toLowerCase();
  return BELOW_THREAD.some((words) => lower.startsWith(words));
}

/** Whether a line is the heading over a thread, such as "37 Comments" or "Comments (37)". */
export function isThreadHeading(line: string): boolean {
  if (line.length > MAX_HEADING) return false;
  const lower = line.toLowerCase();
  return COUNTED.test(lower) || TITLED.test(lower);
}
