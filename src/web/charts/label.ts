import type { SentimentValue } from "../../model/sentiment.ts";
import type { StanceValue } from "../../model/stance.ts";

/** A target as charts need it; the codebook's targets fit. */
export type TargetLabel = { readonly id: string; readonly label: string };

export const STANCES = ["favor", "against", "neither"] as const;
export const TONES = ["negative", "neutral", "positive"] as const;

export const STANCE_WORDS = {
  favor: "in favor",
  against: "against",
  neither: "neither",
} as const satisfies Record<StanceValue, string>;

const STANCE_PHRASES = {
  favor: "in favor of",
  against: "against",
  neither: "neither toward",
} as const satisfies Record<StanceValue, string>;

/** In smaller groups counts are given alone: one post would turn any comparison. */
export const LEAST_COMPARED = 5;

const ARTICLE = "The ";

/** A label as it stands inside a sentence: "The West" becomes "the West". */
export function inText(label: string): string {
  return label.startsWith(ARTICLE) ? `the ${label.slice(ARTICLE.length)}` : label;
}

/** A label as it stands in a narrow place: "The West" becomes "West". */
export function short(label: string): string {
  return label.startsWith(ARTICLE) ? label.slice(ARTICLE.length) : label;
}

/** "in favor of the tram", "against Council", "neither toward Council". */
export function stancePhrase(value: StanceValue, label: string): string {
  return `${STANCE_PHRASES[value]} ${inText(label)}`;
}

/** How firmly a code is said: "inferred: against the tram?" where it is inferred and unsure. */
export function hedged(words: string, inferred: boolean, unsure: boolean): string {
  return `${inferred ? "inferred: " : ""}${words}${unsure ? "?" : ""}`;
}

export function tonePhrase(value: SentimentValue): string {
  return `${value} in tone`;
}

/** "1 post", "3 posts", "1,204 posts"; `many` where the plural is another word. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numeral(count)} ${count === 1 ? one : many}`;
}

/** A whole number with a comma at the thousands. */
export function numeral(count: number): string {
  const digits = String(Math.abs(count));
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3)
    groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return `${count < 0 ? "−" : ""}${groups.join(",")}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

export function capital(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
