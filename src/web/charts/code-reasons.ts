import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import {
  codeOf,
  evidenceOn,
  heldBy,
  isHeld,
  isUnsure,
  otherSide,
  SENTIMENT,
} from "../../model/post-codes.ts";
import { sureScored } from "../../model/sure-scored.ts";
import type { Stance } from "../../model/stance.ts";
import { confidenceWords, RESOLVED } from "./evidence-notes.ts";
import { counted, inText, listed } from "./label.ts";
import { noteOn, otherCodes } from "./other-codes.ts";
import { markedWords, type MarkedWords } from "./post-segments.ts";
import { coderLabel } from "./post-view.ts";
import { codedByWords } from "./whose-words.ts";

/** One thing that explains a code: "Rule", "insult (2)". */
export type Reason = { readonly lead: string; readonly text: string };

type Target = Analysis["codebook"]["targets"][number];
type Given = {
  readonly analysis: Analysis;
  readonly post: AnalysedPost;
  readonly coder: string;
  readonly target: Target;
};

/** Why words of a post are marked: the rules that found them, what these look for, and how the target is named. */
export function wordsReasons({ analysis, post, coder }: Given, marked: MarkedWords): Reason[] {
  const counts = new Map<string, number>();
  for (const rule of marked.rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, times]) => (times === 1 ? rule : `${rule} (${times})`));
  const wordsAt = ({ start, end }: { start: number; end: number }) =>
    `“${post.text.slice(start, end)}”`;
  const cues = [...new Set(marked.cues.map(wordsAt))];
  const looks = cues.length === 0 ? "" : `, by ${listed(cues)}`;
  const names = new Set(
    marked.mentions.map(({ start, end, by }) => {
      const ground = RESOLVED.get(by);
      return `${wordsAt({ start, end })}${ground === undefined ? "" : `, ${ground}`}`;
    }),
  );
  const whose = coder === analysis.coder.id ? "" : " Words found by the program.";
  return [
    {
      lead: marked.rules.length === 1 ? "Rule" : "Rules",
      text: `${listed(rules)}${looks}.${whose}`,
    },
    ...(names.size === 0 ? [] : [{ lead: "Names the target", text: `${[...names].join("; ")}.` }]),
  ];
}

/** Names of the rules of marked words that speak for a code, where no words are told beside it. */
export function rulesReasons({ analysis, post, coder, target }: Given): Reason[] {
  const value = codeOf(analysis, post, coder, target.id);
  const marked = markedWords(analysis, post, coder).filter((words) => words.target === target.id);
  const rules = new Set(
    marked.filter(({ side }) => side === value).flatMap((words) => words.rules),
  );
  const by = coder === analysis.coder.id ? "" : ", found by the program";
  return rules.size === 0 ? [] : [{ lead: "Words", text: `${[...rules].join(", ")}${by}.` }];
}

/** What a code toward a target rests on, how sure it is, and what other coders say. */
export function codeReasons(given: Given): Reason[] {
  const { analysis, post, coder, target } = given;
  const stance = Object.hasOwn(post.stance, target.id) ? post.stance[target.id] : undefined;
  return [
    ...(stance === undefined || coder !== analysis.coder.id
      ? noteReasons(given)
      : [...groundReasons(given, stance), ...sureReasons(stance)]),
    ...(stance === undefined || coder === analysis.coder.id ? [] : programReasons(given, stance)),
    ...othersReasons(given),
  ];
}

/** A coder's own word on a code. */
function noteReasons({ post, coder, target }: Given): Reason[] {
  const note = noteOn(post, coder, target.id);
  if (note === undefined) return [];
  return [
    ...(note.evidence ? [{ lead: "Their words", text: `“${note.evidence}”` }] : []),
    ...(note.how ? [{ lead: "Their reason", text: note.how }] : []),
  ];
}

function groundReasons({ analysis, target }: Given, stance: Stance): Reason[] {
  const by = heldBy(analysis, stance);
  if (by !== null) return [{ lead: "Held fixed", text: `${codedByWords(analysis, by)}.` }];
  if (stance.value === "neither")
    return stance.reason === null ? [] : [{ lead: "Neither", text: `${stance.reason}.` }];
  const hows = [...new Set(stance.inferred.map(({ how, from }) => how || `taken from ${from}`))];
  const against = new Set(evidenceOn(stance, otherSide(stance.value)).map(({ rule }) => rule));
  return [
    ...(hows.length === 0
      ? []
      : [{ lead: GROUNDS[stance.basis ?? "words"], text: `${hows.join("; also ")}.` }]),
    ...(against.size === 0
      ? []
      : [{ lead: "Against it", text: `${[...against].join(", ")} on ${inText(target.label)}.` }]),
  ];
}

const GROUNDS = {
  words: "Conversation, too",
  wording: "Inferred",
  conversation: "Inferred",
  code: "Conversation",
} as const;

/** What codes of this confidence were measured to be; nothing of a "neither" or a person's code. */
function sureReasons(stance: Stance): Reason[] {
  if (stance.value === "neither" || isHeld(stance)) return [];
  const right = `${confidenceWords(stance.confidence)} of such codes were right on topics left out`;
  const text = isUnsure(stance)
    ? `${right}, and more than one of five were on the other side than the reference.`
    : `${right}. Of surer codes, ${sureScored()}.`;
  return [{ lead: isUnsure(stance) ? "Unsure" : "Surer", text }];
}

/** Beside another coder's code: what the program's own rests on, where it says the same. */
function programReasons({ analysis, post, coder, target }: Given, stance: Stance): Reason[] {
  if (codeOf(analysis, post, coder, target.id) !== stance.value || isHeld(stance)) return [];
  const hows = [...new Set(stance.inferred.map(({ how }) => how).filter((how) => how !== ""))];
  const infers = stance.evidence.length === 0 && hows.length > 0;
  const same = infers ? `infers the same: ${hows.join("; also ")}` : "says the same";
  return sureReasons(stance).map(({ lead, text }) => ({
    lead: "The program",
    text: `${same}; ${lead.toLowerCase()} ${text}`,
  }));
}

function othersReasons({ analysis, post, coder, target }: Given): Reason[] {
  const own = codeOf(analysis, post, coder, target.id);
  const others = otherCodes(analysis, post, coder, target);
  const same = others.filter(({ value, coder: by }) => value === own && by !== analysis.coder.id);
  const otherwise = others.filter(({ value }) => value !== own);
  return [
    ...(otherwise.length === 0
      ? []
      : [
          {
            lead: "Otherwise",
            text: `${otherwise.map(({ label, words }) => `${label}: ${words}`).join("; ")}.`,
          },
        ]),
    ...(same.length === 0
      ? []
      : [{ lead: "The same", text: `${listed(same.map(({ label }) => label))}.` }]),
  ];
}

/** What the tone of a post rests on. */
export function toneReasons(
  analysis: Analysis,
  { sentiment, codes }: AnalysedPost,
  coder: string,
): Reason[] {
  const { value, score, sentences } = sentiment;
  const by = coder === analysis.coder.id ? "Score" : "The program";
  const said = coder === analysis.coder.id ? "" : `${value}, `;
  const others = analysis.coders.flatMap(({ id, label }) => {
    const tone = codes[id]?.[SENTIMENT];
    return id === coder || tone === undefined ? [] : [`${label}: ${tone}`];
  });
  return [
    {
      lead: by,
      text: `${said}${score.toFixed(2)}, from ${counted(sentences.length, "sentence")}.`,
    },
    { lead: "Tone", text: "is how the post is worded; it is another thing than stance." },
    ...(others.length === 0 ? [] : [{ lead: "Others", text: `${others.join("; ")}.` }]),
  ];
}

/** "by the program", "by two readers". */
export function codedBy(analysis: Analysis, coder: string): string {
  return `by ${coderLabel(analysis, coder)}`;
}
