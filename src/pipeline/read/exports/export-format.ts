import type { Issue } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";

/** A post as an export gives it, before it stands in a thread. */
export type ExportedPost = {
  readonly kind: "post";
  /** Id of its thread in the export; null where the export holds one thread. */
  readonly thread: string | null;
  readonly sourceId: string;
  /** `sourceId` of the post replied to; null for a top-level post. */
  readonly parent: string | null;
  /** Null where the export names nobody or the account was deleted. */
  readonly author: string | null;
  /** ISO 8601 where the export is exact, else as it writes it. */
  readonly postedAt: string | null;
  /** Plain text: markup taken out, entities decoded. */
  readonly text: string;
  readonly place: Place;
};

/** What an export says of a thread; may stand before, between or after its posts. */
export type ExportedThread = {
  readonly kind: "thread";
  readonly id: string;
  readonly title: string | null;
  /** Plain text of what is commented on, where the export holds it. */
  readonly article: string | null;
};

export type ExportItem =
  ExportedPost | ExportedThread | { readonly kind: "issue"; readonly issue: Issue };

export type ExportOptions = {
  /** The file's name, for the places of issues. */
  readonly name: string;
  /** CSV only: the columns that hold id, parent, author, date, text and thread, where they are named otherwise. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
};

/** A format of export: streaming, in source order; bad input gives `issue` items and the rest is read. */
export type ExportFormat = {
  /** As in `--form`, such as "wordpress-wxr". */
  readonly name: string;
  /** Whether a file is of this format, by its first characters (64 kB at most) and its name. */
  readonly recognises: (head: string, fileName: string) => boolean;
  /** In: the decoded text in pieces of any size. */
  readonly read: (chunks: Iterable<string>, options: ExportOptions) => Iterable<ExportItem>;
};
