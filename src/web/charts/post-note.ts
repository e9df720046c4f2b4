/** A note in the margin of a post: a bold lead and what follows it; posts that it names can be linked. */
export type PostNote = {
  readonly lead: string;
  readonly text: string;
  /** Ids of posts in `text`, as they stand there. */
  readonly posts: readonly string[];
  /** What is said at first where the whole can be opened; null where it is short. */
  readonly brief: Brief | null;
};

export type Brief = {
  /** Notes with the same one are told in one line. */
  readonly lead: string;
  readonly text: string;
  /** The question that the whole text answers: "which rules?". */
  readonly ask: string;
  /** Id of the event that `text` names; null for none. */
  readonly event: string | null;
};

/** A note that names the posts, or none. */
export function note(
  lead: string,
  text: string,
  posts: readonly string[] = [],
  brief: (Partial<Brief> & Pick<Brief, "text" | "ask">) | null = null,
): PostNote {
  return { lead, text, posts, brief: brief === null ? null : { lead, event: null, ...brief } };
}

/** Notes that begin alike, told in one line: "Events the tram opens · the flood"; in the order of the first of each. */
export function gathered(notes: readonly PostNote[]): PostNote[][] {
  const byLead = new Map<string, PostNote[]>();
  for (const one of notes) {
    const name = one.brief?.lead ?? one.lead;
    const known = byLead.get(name);
    if (known === undefined) byLead.set(name, [one]);
    else known.push(one);
  }
  return [...byLead.values()];
}
