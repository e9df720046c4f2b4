import { convokit } from "./convokit.ts";
import { csv } from "./csv.ts";
import { disqusXml } from "./disqus-xml.ts";
import type { ExportFormat } from "./export-format.ts";
import { hackerNews } from "./hacker-news.ts";
import { htmlPage } from "./html-page.ts";
import { pushshift } from "./pushshift.ts";
import { redditListing } from "./reddit-listing.ts";
import { wordpressRest } from "./wordpress-rest.ts";
import { wordpressWxr } from "./wordpress-wxr.ts";
import { youtube } from "./youtube.ts";

/** All formats of export that are read; of several that recognise a file, the first reads it. */
export const exportFormats: readonly ExportFormat[] = [
  wordpressWxr,
  disqusXml,
  convokit,
  pushshift,
  redditListing,
  hackerNews,
  youtube,
  wordpressRest,
  htmlPage,
  csv,
];
