import type { Issue } from "../../../model/issue.ts";
import type { Furniture } from "../../../model/thread.ts";
import type { Page } from "./page-lines.ts";

/** A post as a form finds it on a page; offsets in the page's text. */
export type ReadPost = {
  readonly bodyStart: number;
  /** End of the body without white space; `bodyStart` where the post has no words. */
  readonly bodyEnd: number;
  /** 0 for a top-level post, 1 for a reply to it, and so on, by its place; 0 where the place does not tell. */
  readonly level: number;
  /** The author that the page names as answered; null where it names none. */
  readonly replyTo: string | null;
  readonly author: string | null;
  /** As on the page. */
  readonly postedAt: string | null;
  readonly furniture: readonly Omit<Furniture, "post">[];
};

/** One way of reading a page: which lines are posts, and how well that explains the page. */
export type Reading = {
  readonly form: string;
  /** 0 … 1 */
  readonly confidence: number;
  /** In page order; neither bodies nor pieces of furniture overlap. */
  readonly posts: readonly ReadPost[];
  /** Index of the first line of the thread. */
  readonly startLine: number;
  /** Index of the first line after the thread. */
  readonly endLine: number;
  readonly issues: readonly Issue[];
};

/** A form of page: its name, and the reading it gives of a page; null where it finds nothing of its own. */
export type Form = {
  readonly name: string;
  readonly read: (page: Page) => Reading | null;
};
