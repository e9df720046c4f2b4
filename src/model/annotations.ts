import type { AnalysedPost, Analysis } from "./analysis.ts";
import { isHeld, postKey } from "./post-codes.ts";
import type { Evidence, Stance } from "./stance.ts";

/** How many characters before and after the words help to find them again. */
const AROUND = 32;

type Selector =
  | { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number }
  | {
      readonly type: "TextQuoteSelector";
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    };

/** Evidence as an annotation of the W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/. */
export type Annotation = {
  readonly "@context"?: "http://www.w3.org/ns/anno.jsonld";
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "classifying";
  readonly creator: { readonly type: "Software"; readonly name: string };
  readonly body: readonly {
    readonly type: "TextualBody";
    readonly value: string;
    readonly purpose: "classifying" | "describing";
    readonly format: "text/plain";
  }[];
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
};

const SIDE = { 1: "in favor of", [-1]: "against" } as const;

/**
 * The clauses that the program's codes rest on, as annotations of the posts in the report's page.
 *
 * In:  the posts that are meant, with the analysis that they are of.
 * Out: post by post, targets in codebook order, clauses in the order of the text. The source is the post's place in
 *      `index.html` of the report; positions count the Unicode characters of the post's text, as the standard wants,
 *      not UTF-16 units. Bodies: the side with the target's label, then the rule, then the code of the
 *      post and how far it is sure, or that a person set it. Codes inferred without a clause have no words to annotate.
 */
export function annotationsOf(analysis: Analysis, posts: readonly AnalysedPost[]): Annotation[] {
  return posts.flatMap((post) => {
    const positions = characterPositions(post);
    return analysis.codebook.targets.flatMap(({ id, label }) => {
      const stance = Object.hasOwn(post.stance, id) ? post.stance[id] : undefined;
      return (stance?.evidence ?? []).map((evidence, index): Annotation => ({
        id: `urn:threadlens:${encodeURIComponent(analysis.study)}:${encodeURIComponent(postKey(analysis, post))}:${encodeURIComponent(id)}:${index + 1}`,
        type: "Annotation",
        motivation: "classifying",
        creator: {
          type: "Software",
          name: `threadlens ${analysis.coder.id} ${analysis.coder.version}`,
        },
        body: bodiesOf(evidence, label, stance),
        target: {
          source: `index.html#post-${encodeURIComponent(postKey(analysis, post))}`,
          selector: selectorsOf(post.text, evidence, positions),
        },
      }));
    });
  });
}

/** The annotations as one JSON-LD collection with its single page. */
export function annotationCollection(analysis: Analysis, posts: readonly AnalysedPost[]) {
  const items = annotationsOf(analysis, posts);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:threadlens:${encodeURIComponent(analysis.study)}:evidence`,
    type: "AnnotationCollection",
    label: `${analysis.title}: words that the program’s codes rest on`,
    total: items.length,
    first: {
      id: `urn:threadlens:${encodeURIComponent(analysis.study)}:evidence:1`,
      type: "AnnotationPage",
      startIndex: 0,
      items,
    },
  };
}

function bodiesOf(
  { polarity, rule }: Evidence,
  label: string,
  stance: Stance | undefined,
): Annotation["body"] {
  const code = stance === undefined ? "" : codeWords(stance);
  return [
    bodyOf(`${SIDE[polarity]} ${label}`, "classifying"),
    bodyOf(`rule: ${rule}`, "describing"),
    bodyOf(code, "describing"),
  ];
}

/** A person's code that stands in the place of the program's has no confidence of the program's. */
function codeWords(stance: Stance): string {
  return isHeld(stance)
    ? `code of the post: ${stance.value}, set by a person; the words are the program’s find`
    : `code of the post: ${stance.value}, confidence ${stance.confidence}`;
}

const bodyOf = (
  value: string,
  purpose: "classifying" | "describing",
): Annotation["body"][number] => ({ type: "TextualBody", value, purpose, format: "text/plain" });

function selectorsOf(
  text: string,
  { start, end }: Evidence,
  positions: (unit: number) => number,
): Selector[] {
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
      suffix: whole(text.slice(end, end + AROUND)),
    },
    { type: "TextPositionSelector", start: positions(start), end: positions(end) },
  ];
}

const LONE_AT_START = /^[\uDC00-\uDFFF]/;
const LONE_AT_END = /[\uD800-\uDBFF]$/;

/** The text without half a character at either end. */
function whole(text: string): string {
  return text.replace(LONE_AT_START, "").replace(LONE_AT_END, "");
}

/** From UTF-16 units to Unicode characters of a text. */
function characterPositions({ text }: AnalysedPost): (unit: number) => number {
  const pairs: number[] = [];
  for (let unit = 0; unit < text.length; unit += 1)
    if ((text.codePointAt(unit) ?? 0) > 0xffff) {
      pairs.push(unit);
      unit += 1;
    }
  return (unit) => unit - pairs.filter((at) => at < unit).length;
}
