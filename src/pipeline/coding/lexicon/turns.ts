/**
 * Turns of phrase by which English writers take sides, around the mention X of what they speak of.
 *
 * How a line is read stands at `patternOf` in rules/pattern.ts.
 *
 * Source: compiled by hand for this project from everyday English of letters, comments and speeches; the classes follow
 * Martin & White 2005, The Language of Evaluation (judgement and affect), and Levin 1993, English Verb Classes.
 */
export type Turn = {
  readonly rule: string;
  readonly polarity: -1 | 1;
  readonly weight: number;
  /** Whether only the writer's own voice counts, or an order: "I'd take X", not "Bob would take X". */
  readonly isOwn?: true;
  /** What a negation before it makes of it; without this entry negations do not matter. */
  readonly whenDenied?: null | {
    readonly rule: string;
    readonly polarity: -1 | 1;
    readonly weight: number;
  };
  /** Only in a question, or in none; without this entry in both. */
  readonly inQuestion?: boolean;
  /** One a line. */
  readonly patterns: string;
};
