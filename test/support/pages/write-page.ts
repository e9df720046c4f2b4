import { placed, type Draft, type Part, type Placed } from "./draft.ts";
import type { Clock } from "./dates.ts";
import type { PageForm } from "./page-form.ts";

export type ExpectedPost = {
  readonly id: string;
  readonly parent: string | null;
  readonly author: string | null;
  readonly body: string;
};
export type Page = { readonly text: string; readonly expected: readonly ExpectedPost[] };

export type PageStyle = {
  readonly clock: Clock;
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly blankLinesBetween: number;
  readonly lineEnding: "\n" | "\r\n";
  readonly indentation: "spaces" | "tabs" | "nbsp";
  readonly zeroWidth: boolean;
  readonly byteOrderMark: boolean;
};

const SPACES_PER_TAB = 2;
const ZERO_WIDTH = "\u200B";

/** Writes posts as a page of the form, with the posts that a person would find on it. */
export function writePage(form: PageForm, drafts: readonly Draft[], style: PageStyle): Page {
  const lines = [...style.above];
  const expected: ExpectedPost[] = [];
  for (const post of placed(drafts)) {
    const date = style.clock(post.moment);
    const headline = form.headline(post, date);
    const body = bodyLines({ form, post, date, headline });
    const own = form.lines(post, body, date);
    const at = own.findIndex((line) => line.trimStart() === headline);
    const dressedLines = own.map((line, i) => dressed(line, style, i === at));
    lines.push(...dressedLines, ...blank(style));
    expected.push(expectedOf(form, post, body));
  }
  const text = [...lines, ...style.below].join(style.lineEnding);
  return { text: (style.byteOrderMark ? "\uFEFF" : "") + text, expected };
}

const blank = (style: PageStyle) => Array.from({ length: style.blankLinesBetween }, () => "");

function expectedOf(form: PageForm, post: Placed, body: readonly string[]): ExpectedPost {
  return {
    id: form.tree === "shown" ? post.nestedId : String(post.number),
    parent: form.tree === "shown" ? (post.above?.nestedId ?? null) : null,
    author: form.authors === "none" ? null : post.author,
    body: body.join("\n"),
  };
}

type Written = {
  readonly form: PageForm;
  readonly post: Placed;
  readonly date: string;
  readonly headline: string;
};

function bodyLines(written: Written): string[] {
  return written.post.parts.flatMap((part, i) => {
    const gap = Array.from({ length: i === 0 ? 0 : part.blankLinesAbove }, () => "");
    return [...gap, ...partLines(written, part, `${written.post.number}${i}`)];
  });
}

function partLines({ form, post, date, headline }: Written, part: Part, number: string): string[] {
  switch (part.kind) {
    case "words":
      return part.text.split("\n").map((line, i) => told(line, `${number}${i}`));
    case "list":
      return [part.intro, ...(form.bulletsAreReplies === true ? [] : [""]), ...part.items];
    case "own-name":
      return [form.authors === "none" ? told("Thank you.", number) : post.author];
    case "header-in-prose":
      return [told(`I have read “${headline}” there twice: ${part.text}.`, number)];
    case "date-in-prose":
      return [`They put up “${part.text}” on`, date, told("and not a day before.", number)];
    case "quotation":
      return [...quoted(part, post.before?.author ?? "Somebody"), "", told(part.answer, number)];
  }
}

const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su"];

/** A line that stands once on its page, as what stands again and again is a page's own: it ends with an invented place. */
function told(line: string, number: string): string {
  if (line.endsWith(":")) return line;
  const place = Array.from(number, (digit) => SYLLABLES[Number(digit)] ?? "").join("");
  return `${line} So it is in Port ${place.charAt(0).toUpperCase()}${place.slice(1)}.`;
}

function quoted({ by, text }: Part & { kind: "quotation" }, whom: string): string[] {
  if (by === "angle") return [`> ${text}`];
  if (by === "said") return [`${whom} said:`, `"${text}"`];
  return [`${whom} wrote:`, `> ${text}`];
}

function dressed(line: string, style: PageStyle, isHeadline: boolean): string {
  const words = line.trimStart();
  const indent = line.length - words.length;
  const space =
    style.indentation === "tabs"
      ? "\t".repeat(Math.ceil(indent / SPACES_PER_TAB))
      : (style.indentation === "nbsp" ? "\u00A0" : " ").repeat(indent);
  return space + words + (style.zeroWidth && isHeadline ? ZERO_WIDTH : "");
}
