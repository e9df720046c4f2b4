/**
 * How a kind of page marks up its comments.
 *
 * A reading is a CSS selector for elements inside of the comment, its text the value; with "@name" behind it the value of that
 * attribute; "@name" alone is an attribute of the comment's own element. The first reading that gives something counts.
 */
export type CommentAdapter = {
  readonly name: string;
  readonly comment: string;
  readonly id: readonly string[];
  readonly author: readonly string[];
  readonly date: readonly string[];
  readonly body: readonly string[];
  /** Where the post answered is found: by the element around it, by its id, or by a number that grows with depth. */
  readonly parent:
    | { readonly by: "nesting" }
    | { readonly by: "id" | "indent"; readonly readings: readonly string[] };
  /** Parts of a body that are no words of the writer. */
  readonly drop?: string;
};

const nesting = { by: "nesting" } as const;

/** Of two that explain as many comments, the one that finds more replies counts, then the first. */
export const COMMENT_ADAPTERS: readonly CommentAdapter[] = [
  {
    name: "schema.org",
    comment:
      '[itemtype*="schema.org/Comment"], [itemtype*="schema.org/UserComments"], [itemtype*="schema.org/Answer"], [itemprop="comment"][itemscope]',
    id: ["@id", "@data-id", "@itemid"],
    author: [
      '[itemprop="author"] [itemprop="name"]@content',
      '[itemprop="author"] [itemprop="name"]',
      '[itemprop="author"]@content',
      '[itemprop="author"]',
      '[itemprop="creator"]',
    ],
    date: ["dateCreated", "datePublished", "commentTime"].flatMap((name) =>
      ["@datetime", "@content", ""].map((attribute) => `[itemprop="${name}"]${attribute}`),
    ),
    body: ['[itemprop="text"]', '[itemprop="commentText"]', '[itemprop="description"]'],
    parent: nesting,
  },
  {
    name: "WordPress",
    comment:
      'li.comment, article.comment, div.comment, li[id^="comment-"], li[id^="li-comment-"], article[id^="comment-"], div[id^="comment-"]:not(.comment-body)',
    id: ["@id", "@data-comment-id"],
    author: [
      ".comment-author .fn",
      ".comment-author cite",
      ".comment-author-name",
      ".fn",
      ".comment-author",
      ".commenter",
    ],
    date: [
      ".comment-metadata time@datetime",
      ".comment-meta time@datetime",
      "time@datetime",
      ".comment-metadata a",
      ".comment-metadata",
      ".comment-meta a",
      ".comment-date",
    ],
    body: [
      ".comment-content",
      ".comment-text",
      ".comment-entry",
      ".comment-body > p, .comment-body > blockquote, .comment-body > ul, .comment-body > ol, .comment-body > pre",
    ],
    parent: nesting,
    drop: ".reply, .comment-reply-link, .comment-edit-link, .comment-awaiting-moderation, .comment-author, .comment-meta, .comment-metadata",
  },
  {
    name: "Blogger",
    comment: "li.comment, .comment-thread > ol > li",
    id: ["@id"],
    author: [".comment-header .user", "cite.user"],
    date: [".datetime"],
    body: [".comment-content"],
    parent: nesting,
    drop: ".comment-actions",
  },
  {
    name: "Disqus",
    comment: "li.post",
    id: ["@id"],
    author: [".post-byline .author", ".author a", ".author"],
    date: [".time-ago@title", "a.time-ago", ".post-meta a@title"],
    body: [".post-message", ".post-body-inner"],
    parent: nesting,
  },
  {
    name: "Hacker News",
    comment: "tr.athing.comtr",
    id: ["@id"],
    author: [".hnuser"],
    date: [".age@title", ".age"],
    body: [".commtext", ".comment"],
    parent: { by: "indent", readings: ["td.ind@indent", "td.ind img@width"] },
    drop: ".reply",
  },
  {
    name: "old Reddit",
    comment: "div.thing.comment",
    id: ["@data-fullname", "@id"],
    author: ["@data-author", ".tagline .author"],
    date: [".tagline time@datetime", "time@datetime", ".tagline time@title"],
    body: [".usertext-body .md"],
    parent: nesting,
  },
  {
    name: "Reddit",
    comment: "shreddit-comment",
    id: ["@thingid"],
    author: ["@author"],
    date: ["@created", "time@datetime", "faceplate-timeago@ts"],
    body: ['[slot="comment"]', '[id$="-rtjson-content"]'],
    parent: { by: "id", readings: ["@parentid"] },
  },
  {
    name: "Discourse",
    comment: "article[data-post-id], div.crawler-post",
    id: ["@data-post-id", "@id"],
    author: [".names .username", ".creator [itemprop=name]", ".username", ".names"],
    date: ["time@datetime", ".relative-date@data-time", ".post-date@title"],
    body: [".cooked", ".post"],
    parent: nesting,
    drop: ".quote > .title, .cooked-selection-barrier",
  },
  {
    name: "XenForo",
    comment: "article.message[data-author], li.message[data-author]",
    id: ["@data-content", "@id"],
    author: ["@data-author"],
    date: ["time@datetime", ".DateTime@title", ".DateTime"],
    body: [".message-body .bbWrapper", ".bbWrapper", ".messageText"],
    parent: nesting,
    drop: ".bbCodeBlock-expandLink",
  },
  {
    name: "phpBB",
    comment: "div.post",
    id: ["@id"],
    author: [
      ".author .username",
      ".author .username-coloured",
      ".postprofile .username",
      ".author strong",
    ],
    date: [".author time@datetime", "time@datetime"],
    body: [".postbody .content", ".content"],
    parent: nesting,
    drop: ".signature, .notice",
  },
  {
    name: "vBulletin",
    comment: 'li.postcontainer, li.postbit, li.postbitlegacy, table[id^="post"]',
    id: ["@id"],
    author: [".username", ".bigusername"],
    date: [".postdate .date", ".date"],
    body: [".postcontent", '[id^="post_message_"]'],
    parent: nesting,
  },
];

/** For pages of no known kind; `comment` is filled in with what the page repeats. */
export const GENERIC_ADAPTER: Omit<CommentAdapter, "comment"> = {
  name: "comment",
  id: ["@id", "@data-id", "@data-comment-id"],
  author: [
    "[class*=author]",
    "[class*=Author]",
    "[class*=user]",
    "[rel=author]",
    "cite",
    "[class*=name]",
  ],
  date: ["time@datetime", "time", "[class*=date]", "[class*=time]", "[class*=ago]"],
  body: ["[class*=content]", "[class*=body]", "[class*=text]", "[class*=message]", "p"],
  parent: nesting,
  drop: "button, form, [class*=reply-link], [class*=actions]",
};
