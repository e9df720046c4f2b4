/** How a mention was found: by what the codebook lists, by something derived from it, or by what it takes up. */
export type Ground =
  | "name"
  | "inflection"
  | "misspelling"
  | "people or place"
  | "role"
  | "pronoun"
  | "epithet"
  | "article";

/** A place where a post speaks of a target; `first` and `last` count words, `last` exclusive. */
export type Mention = {
  readonly target: string;
  readonly first: number;
  readonly last: number;
  readonly by: Ground;
};
