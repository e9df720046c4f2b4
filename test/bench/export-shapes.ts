import type { ExportShape, MadeComment } from "./generate-exports.ts";

const dateOf = ({ time }: MadeComment) => new Date(time * 1_000).toISOString().slice(0, 19);
const numberOf = (id: string | null) => (id === null ? 0 : Number.parseInt(id, 36));
const line = (value: object) => `${JSON.stringify(value)}\n`;

/** A comment as Pushshift's archive holds it, with some of the fields that are of no use here. */
const pushshift: ExportShape = {
  of: ({ id, thread, parent, author, time, text }) =>
    line({
      author,
      author_flair_text: null,
      body: text,
      can_gild: true,
      created_utc: time,
      distinguished: null,
      edited: false,
      gilded: 0,
      id,
      is_submitter: false,
      link_id: `t3_${thread}`,
      parent_id: parent === null ? `t3_${thread}` : `t1_${parent}`,
      permalink: `/r/valley/comments/${thread}/the_bridge/${id}/`,
      retrieved_on: time + 3_600,
      score: 3,
      stickied: false,
      subreddit: "valley",
      subreddit_id: "t5_2qh1i",
    }),
};

const convokit: ExportShape = {
  of: ({ id, thread, parent, author, time, text }) =>
    line({
      id,
      conversation_id: thread,
      text,
      speaker: author,
      meta: { score: 3 },
      "reply-to": parent,
      timestamp: time,
      vectors: [],
    }),
};

const csv: ExportShape = {
  head: "thread,id,parent,author,date,text\n",
  of: (comment) => {
    const { id, thread, parent, author, text } = comment;
    return `${thread},${id},${parent ?? ""},${author},${dateOf(comment)}Z,"${text}, he said."\n`;
  },
};

const wordpressWxr: ExportShape = {
  head: `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Valley</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>The bridge</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>
`,
  of: (comment) => `<wp:comment>
<wp:comment_id>${numberOf(comment.id)}</wp:comment_id>
<wp:comment_author><![CDATA[${comment.author}]]></wp:comment_author>
<wp:comment_author_email>reader@mail.example</wp:comment_author_email>
<wp:comment_author_IP><![CDATA[192.0.2.7]]></wp:comment_author_IP>
<wp:comment_date_gmt><![CDATA[${dateOf(comment).replace("T", " ")}]]></wp:comment_date_gmt>
<wp:comment_content><![CDATA[${comment.text}]]></wp:comment_content>
<wp:comment_approved><![CDATA[1]]></wp:comment_approved>
<wp:comment_type><![CDATA[comment]]></wp:comment_type>
<wp:comment_parent>${numberOf(comment.parent)}</wp:comment_parent>
</wp:comment>
`,
  tail: "</item></channel></rss>\n",
  threads: 1,
};

const disqus: ExportShape = {
  head: `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="11"><id>/bridge</id><forum>valley</forum><title>The bridge</title><message/></thread>
`,
  of: (comment) =>
    `<post dsq:id="${numberOf(comment.id)}"><id/><message><![CDATA[<p>${comment.text}</p>]]></message><createdAt>${dateOf(comment)}Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>${comment.author}</name></author><thread dsq:id="11"/>${comment.parent === null ? "" : `<parent dsq:id="${numberOf(comment.parent)}"/>`}</post>\n`,
  tail: "</disqus>\n",
  threads: 1,
};

const wordpressJson: ExportShape = {
  head: "[",
  of: (comment) =>
    JSON.stringify({
      id: numberOf(comment.id),
      post: numberOf(comment.thread),
      parent: numberOf(comment.parent),
      author: 0,
      author_name: comment.author,
      date: dateOf(comment),
      date_gmt: dateOf(comment),
      content: { rendered: `<p>${comment.text}</p>\n` },
      link: "https://valley.example/bridge#comment",
      status: "approved",
      type: "comment",
    }),
  between: ",",
  tail: "]",
};

const redditJson: ExportShape = {
  head: '[{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"a","title":"The bridge","selftext":""}}]}},{"kind":"Listing","data":{"children":[',
  of: ({ id, parent, author, time, text }) =>
    JSON.stringify({
      kind: "t1",
      data: {
        id,
        author,
        parent_id: parent === null ? "t3_a" : `t1_${parent}`,
        link_id: "t3_a",
        body: text,
        body_html: `&lt;div class="md"&gt;&lt;p&gt;${text}&lt;/p&gt;&lt;/div&gt;`,
        created_utc: time,
        replies: "",
        score: 3,
      },
    }),
  between: ",",
  tail: "]}}]",
  threads: 1,
};

const hackerNews: ExportShape = {
  head: line({ by: "ada", id: 7, time: 1_673_413_200, title: "The bridge", type: "story" }),
  of: ({ id, parent, author, time, text }) =>
    line({
      by: author,
      id: numberOf(id),
      parent: parent === null ? 7 : numberOf(parent),
      text: `${text}<p>${author}`,
      time,
      type: "comment",
    }),
  threads: 1,
};

const youtube: ExportShape = {
  head: '{"kind":"youtube#commentThreadListResponse","items":[',
  of: (comment) => {
    const { id, author, text } = comment;
    const snippet = {
      videoId: "v1deo",
      textDisplay: text,
      textOriginal: text,
      authorDisplayName: `@${author}`,
      publishedAt: `${dateOf(comment)}Z`,
    };
    const topLevelComment = { kind: "youtube#comment", id, snippet };
    return JSON.stringify({
      kind: "youtube#commentThread",
      id,
      snippet: { videoId: "v1deo", topLevelComment, totalReplyCount: 0 },
    });
  },
  between: ",",
  tail: "]}",
  threads: 1,
};

const html: ExportShape = {
  head: '<!doctype html><html><head><title>The bridge</title></head><body><article><h1>The bridge</h1><p>It closes.</p></article><div id="comments"><ol class="comment-list">\n',
  of: (comment) =>
    `<li id="comment-${comment.id}" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><b class="fn">${comment.author}</b> <span class="says">says:</span> <time datetime="${dateOf(comment)}+00:00">then</time></footer><div class="comment-content"><p>${comment.text}</p></div></article></li>\n`,
  tail: "</ol></div></body></html>\n",
  threads: 1,
};

const page: ExportShape = {
  head: "The bridge closes.\n\n",
  of: ({ id, text }) => `  ${numberOf(id) - 36 ** 5 + 1}. ${text}\n\n\n`,
  threads: 1,
};

/** By the file's name. */
export const exportShapes: ReadonlyMap<string, ExportShape> = new Map([
  ["pushshift.ndjson", pushshift],
  ["convokit.jsonl", convokit],
  ["posts.csv", csv],
  ["wordpress-wxr.xml", wordpressWxr],
  ["disqus.xml", disqus],
  ["wordpress.json", wordpressJson],
  ["reddit.json", redditJson],
  ["hacker-news.ndjson", hackerNews],
  ["youtube.json", youtube],
  ["page.html", html],
  ["page.txt", page],
]);
