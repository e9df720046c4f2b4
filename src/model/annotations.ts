import type { AnalysedPost, Analysis } from "./analysis.ts";
import { isHeld, postKey } from "./post-codes.ts";
import type { Evidence, Stance } from "./stance.ts";

/** How many characters before and after the words help to find them again. */
const AROUND = 32;
/** The report's page, from the folder of the report. */
export const REPORT = "index.html";

type QuoteSelector = {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** A post's element in the page, and within it the words. */
type Selector = {
  readonly type: "FragmentSelector";
  readonly conformsTo: "http://tools.ietf.org/rfc/rfc3236";
  readonly value: string;
  readonly refinedBy: QuoteSelector;
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
  readonly target: { readonly source: string; readonly selector: Selector };
};

const SIDE = { 1: "in favor of", [-1]: "against" } as const;

/**
 * The clauses that the program's codes rest on, as annotations of the posts in the report's page.
 *
 * In:  the posts that are meant, with the analysis that they are of.
 * Out: post by post, targets in codebook order, clauses in the order of the text. The source is a page
 *      that shows the posts, such as the report's `index.html`; the words are found in the post's element by what stands
 *      before and after them. Bodies: the side with the target's label, then the rule, then the code of the
 *      post and how far it is sure, or that a person set it. Codes inferred without a clause have no words to annotate.
 */
export function annotationsOf(
  analysis: Analysis,
  posts: readonly AnalysedPost[],
  source = REPORT,
): Annotation[] {
  return posts.flatMap((post) => {
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
        target: { source, selector: selectorOf(postKey(analysis, post), post.text, evidence) },
      }));
    });
  });
}

/** The annotations as one JSON-LD collection with its single page. */
export function annotationCollection(
  analysis: Analysis,
  posts: readonly AnalysedPost[],
  source = REPORT,
) {
  const items = annotationsOf(analysis, posts, source);
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

function selectorOf(key: string, text: string, { start, end }: Evidence): Selector {
  return {
    type: "FragmentSelector",
    conformsTo: "http://tools.ietf.org/rfc/rfc3236",
    value: `post-${key}`,
    refinedBy: {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
      suffix: whole(text.slice(end, end + AROUND)),
    },
  };
}

const LONE_AT_START = /^[\uDC00-\uDFFF]/;
const LONE_AT_END = /[\uD800-\uDBFF]$/;

/** The text without half a character at either end. */
function whole(text: string): string {
  return text.replace(LONE_AT_START, "").replace(LONE_AT_END, "");
}
