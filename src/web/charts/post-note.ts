/** A note in the margin of a post: a bold lead and what follows it; posts that it names can be linked. */
export type PostNote = {
  readonly lead: string;
  readonly text: string;
  /** Ids of posts in `text`, as they stand there. */
  readonly posts: readonly string[];
};

/** A note that names the posts, or none. */
export function note(lead: string, text: string, posts: readonly string[] = []): PostNote {
  return { lead, text, posts };
}
