/** First words of what a page itself writes below its comments, lower case. */
const BELOW_THREAD = [
  "leave a reply",
  "leave a comment",
  "leave your comment",
  "leave a response",
  "post a comment",
  "post your comment",
  "post a new comment",
  "add a comment",
  "add your comment",
  "add comment",
  "add new comment",
  "write a comment",
  "submit a comment",
  "submit your comment",
  "have your say",
  "join the conversation",
  "your email address will not be published",
  "required fields are marked",
  "name (required)",
  "name *",
  "cancel reply",
  "click here to cancel reply",
  "« older",
  "« previous",
  "← older",
  "← previous",
  "older posts",
  "newer post",
  "previous:",
  "next:",
  "previous post",
  "next post",
  "previous article",
  "next article",
  "next topic",
  "previous topic",
  "related articles",
  "related posts",
  "related stories",
  "related content",
  "related topics",
  "suggested topics",
  "similar topics",
  "similar threads",
  "most read",
  "most viewed",
  "most popular",
  "most commented",
  "most emailed",
  "recent posts",
  "recent comments",
  "recent articles",
  "latest news",
  "top stories",
  "trending",
  "more from",
  "more in",
  "more stories",
  "also on",
  "you may also like",
  "you might also like",
  "recommended for you",
  "around the web",
  "from around the web",
  "popular posts",
  "subscribe to:",
  "sign in to comment",
  "sign in to post",
  "log in to comment",
  "log in to post",
  "login to comment",
  "login to post",
  "login or register to",
  "log in or register to",
  "please log in to",
  "please login to",
  "please sign in to",
  "you must be logged in",
  "you must log in",
  "you need to log in",
  "you must be registered",
  "to post a comment",
  "in order to post",
  "want to add to the discussion",
  "no trackbacks",
  "trackbacks are closed",
  "notify me of",
  "about the author",
  "return to top",
  "back to article",
  "comment policy",
  "comments policy",
  "comment guidelines",
  "all rights reserved",
  "copyright ©",
  "© 19",
  "© 20",
  "powered by",
  "proudly powered",
  "facebook comments plugin",
  "comments powered by",
  "blog comments powered",
  "share this article",
  "share this story",
  "share this post",
  "tags:",
  "filed under",
  "swipe left",
  "kommentar schreiben",
  "kommentar verfassen",
  "schreibe einen kommentar",
  "antwort hinterlassen",
  "laisser un commentaire",
  "ajouter un commentaire",
  "deja una respuesta",
  "deja un comentario",
  "escribe un comentario",
  "lascia un commento",
  "deixe um comentário",
  "deixe uma resposta",
  "добавить комментарий",
  "оставить комментарий",
  "ваш комментарий",
  "մեկնաբանել",
  "թողնել մեկնաբանություն",
];

/** Links to further comments; they stand below a thread and within it. */
const PAGERS = [
  "load more comments",
  "load more",
  "more comments",
  "older comments",
  "newer comments",
  "show more comments",
  "view more comments",
];

/** First words of what a page says to its readers between the heading of its comments and the first one. */
const ABOVE_POSTS = [
  "the comments below",
  "the views expressed",
  "comments are moderated",
  "comments may be moderated",
  "please note",
  "please read",
  "feed you can follow",
  "you can follow",
  "you can subscribe",
  "subscribe to comments",
  "select your preferred",
  "comment viewing options",
  "show:",
  "sort by",
  "sorted by",
  "jump to",
  "skip to",
  "moderators",
  "page 1",
  "pages:",
  "page:",
  "showing",
  "loading",
  "be respectful",
  "community guidelines",
  "house rules",
  "view these comments",
];

/** So many letters are no sentence's beginning by chance; fewer need a line that is no sentence. */
const SURE = 18;
const MAX_SHORT = 60;
const LEGAL = /^(?:copyright )?(?:©|\(c\)) ?(?:19|20)\d{2}/u;

const CLOSED =
  /\b(?:comments?|discussion|thread|topic)\b[^.!?]{0,40}\bclosed\b|\bclosed (?:for|to) (?:new )?comments?\b/u;

/** Letters of a line in which what the page writes is looked for. */
const MAX_FIRST = 120;

/** Whether a line is the page's own word below a thread: a comment form, a pager, a list of other articles. */
export function isPageFurniture(line: string): boolean {
  const lower = line.slice(0, MAX_FIRST).toLowerCase();
  const words = BELOW_THREAD.find((first) => lower.startsWith(first));
  if (words === undefined) return LEGAL.test(lower) || isClosing(line);
  return words.length >= SURE || (line.length <= MAX_SHORT && !/[.!?]$/u.test(line));
}

/** Whether a line is a link to further comments. */
export function isPager(line: string): boolean {
  const lower = line.slice(0, MAX_FIRST).toLowerCase();
  return PAGERS.some((words) => lower.startsWith(words));
}

/** Whether a line above the first post is the page's own word to its readers. */
export function isWordToReaders(line: string): boolean {
  const lower = line.slice(0, MAX_FIRST).toLowerCase();
  return ABOVE_POSTS.some((words) => lower.startsWith(words));
}

const isClosing = (line: string): boolean =>
  line.length <= MAX_FIRST && CLOSED.test(line.toLowerCase());
