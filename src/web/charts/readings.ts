import type { AgreementRow } from "./agreement.ts";
import { FIRM, TENTATIVE } from "./agreement.ts";
import { counted, inText, LEAST_COMPARED, listed, numeral, type TargetLabel } from "./label.ts";
import { answerMatrix, sumCells, targetPairs, type MatrixData } from "./matrix-data.ts";
import { readPairList } from "./pair-reading.ts";
import { answerCounts, keptCount } from "./kept-counts.ts";
import { isFiltered, type PostView } from "./post-view.ts";
import { fixedStance, fixedTone } from "./fixed-codes.ts";
import { groupWords, onePost } from "./stance-reading.ts";
import { tonedWithoutSide, toneCounts, type ToneCount } from "./tone-counts.ts";
import type { TimelineView } from "./timeline-view.ts";

/** The small lines under a reading that say how a chart is to be read. */
export const NOTES = {
  score:
    "Columns are posts in the order of the page; .1 is the first reply to the comment before it. Tone: solid negative, pale neutral, open positive.",
  map: "One row a post. Curves join an answer to the post it answers; dashed where found by its words.",
  answers: "Cells with a dashed frame: answer and answered post say the same.",
  confusion: "Dashed frame: the same code. Area of a square: number of posts.",
  timeline:
    "Dot: known to the day. Filled bar: to the month. Open bar: to the year. Dashed bar: to the decade or less. With a tail, title in italics: a statement, dated by when it was said. Grey strokes: mentioned by readers, told by no dated event of the documents; not checked.",
} as const;

/** Who answers whom, and by which ground that is known. */
export function readThread(views: readonly PostView[], group?: string): string {
  const kept = keptCount(views);
  const { under, found } = answerCounts(views);
  const answers = under + found;
  if (answers === 0) return noAnswer(views, kept, group);
  const ofKept =
    kept === 1
      ? onePost(group)
      : `${numeral(answers)} of the ${counted(kept, "post")}${group === undefined ? "" : ` ${group}`}`;
  const whole = isFiltered(views) ? ofKept : counted(answers, "post");
  const verb = answers === 1 ? "answers" : "answer";
  const stand = under === 1 ? "stands" : "stand";
  if (found === 0) return `${whole} ${verb} another one and ${stand} right under it (solid).`;
  const words = `${numeral(found)} ${found === 1 ? "was found by its" : "were found by their"} words (dashed)`;
  if (under === 0) return `${whole} ${verb} another one: ${words}.`;
  return `${whole} ${verb} another one: ${numeral(under)} ${stand} right under it (solid), ${words}.`;
}

/** A kept post may well be answered: only what it answers itself is denied. */
function noAnswer(views: readonly PostView[], kept: number, group: string | undefined): string {
  if (!isFiltered(views)) return "No post is known to answer another one.";
  if (kept === 0) return "No post matches.";
  const phrase = group === undefined ? "" : ` ${group}`;
  if (kept === 1)
    return group === undefined ? "This post answers none." : `The 1 post${phrase} answers none.`;
  const posts = group === undefined ? `these ${numeral(kept)} posts` : `the ${numeral(kept)} posts`;
  return `None of ${posts}${phrase} answers another one.`;
}

/** Posts by tone, and how many negative ones judge no target. */
export function readTone(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  group?: string,
): string {
  const kept = keptCount(views);
  const counts = toneCounts(views);
  const ordered = counts.toSorted((a, b) => b.matching - a.matching);
  const [first, ...rest] = ordered;
  if (first === undefined || first.matching === 0) return "No post has a tone code.";
  const toned = counts.reduce((sum, { matching }) => sum + matching, 0);
  const missing = withoutTone(kept - toned, kept);
  const others = rest.map(
    ({ value, matching }) => `${matching === 0 ? "none" : numeral(matching)} ${value}`,
  );
  const tones = `${first.value} in tone, ${others.join(", ")}`;
  const verb = first.matching === 1 ? "is" : "are";
  const fixed = fixedTone(views, group);
  if (fixed !== null) return `${readFixedTone(first, kept)}.`;
  if (isFiltered(views)) {
    if (kept === 1) return `${onePost(group)} is ${first.value} in tone.`;
    const whole = `${numeral(first.matching)} of the ${counted(kept, "post")}`;
    const phrase = group === undefined ? "" : ` ${group}`;
    const context =
      toned < LEAST_COMPARED
        ? ""
        : ` In all ${counted(views.length, "post")}, ${numeral(first.whole)} ${first.whole === 1 ? "is" : "are"} ${first.value}.`;
    return `${whole}${phrase} ${verb} ${tones}.${missing}${context}`;
  }
  const negative = counts.find(({ value }) => value === "negative")?.matching ?? 0;
  const none = tonedWithoutSide(views, "negative", targets);
  const contrast =
    negative < LEAST_COMPARED
      ? ""
      : ` Tone is not stance: ${numeral(none)} of the ${numeral(negative)} negative posts ${none === 1 ? "judges" : "judge"} no target.`;
  return `${counted(first.matching, "post")} ${verb} ${tones}.${missing}${contrast}`;
}

/** Of posts that a filter names by their tone: how many of all of that tone they are. */
function readFixedTone({ value, whole }: ToneCount, kept: number): string {
  const all = `${numeral(whole)} ${value} in tone`;
  return kept === 1
    ? `This post is one of the ${all}`
    : `These posts are ${numeral(kept)} of the ${all}`;
}

function withoutTone(missing: number, all: number): string {
  if (missing === 0) return "";
  return ` ${numeral(missing)} of ${counted(all, "post")} ${missing === 1 ? "has" : "have"} no tone code.`;
}

/** Most pairs spoken of in one reading; the others are in the charts. */
const MOST_PAIRS = 3;

/** For each side toward a target the largest group of posts by what they say of another. */
export function readPairs(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  group?: string,
): string {
  const pairs = targetPairs(targets).slice(0, MOST_PAIRS);
  if (isFiltered(views) && keptCount(views) === 1)
    return `${onePost(group)} stands in one cell of each matrix.`;
  return opened(views, group, readPairList(views, pairs, group));
}

/** Under a filter a reading first says of which posts it speaks. */
export function opened(
  views: readonly PostView[],
  group: string | undefined,
  said: string,
): string {
  if (!isFiltered(views)) return said;
  return `${groupWords(keptCount(views), group)}: ${said.slice(0, 1).toLowerCase()}${said.slice(1)}`;
}

function bothJudge(row: string, column: string): boolean {
  return row !== "neither" && column !== "neither";
}

/** Toward each target: how many answers judge it as their answered post does, and how many otherwise. */
export function readAnswers(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  group?: string,
): string {
  if (isFiltered(views) && keptCount(views) === 1) return readAnswer(views, group);
  const counts = targets.map((target) => {
    const matrix = answerMatrix(views, target);
    return {
      name: inText(target.label),
      fixed: fixedStance(views, target, group),
      both: sumCells(matrix, bothJudge),
      other: sumCells(matrix, (row, column) => bothJudge(row, column) && row !== column),
    };
  });
  const open = counts.filter(({ fixed }) => fixed !== "neither");
  const full = open.findIndex(({ fixed, both }) => fixed === null && both > 0);
  const sentences = open.map(({ name, fixed, both, other }, index) => {
    const sides = `${numeral(other)} ${other === 1 ? "takes" : "take"} the other side`;
    if (fixed !== null) return readFixedSide(name, { both, other });
    if (both === 0) return `Toward ${name}, no answer takes a side under a post that does.`;
    if (index > full) return `Toward ${name} it is ${numeral(other)} of ${numeral(both)}.`;
    const verb = both === 1 ? "answer judges" : "answers judge";
    return `${numeral(both)} ${verb} ${name}, as does the post answered: ${sides}.`;
  });
  const said = sentences.length === 0 ? "The filter fixes what they say." : sentences.join(" ");
  return opened(views, group, said);
}

function readAnswer(views: readonly PostView[], group: string | undefined): string {
  const { under, found } = answerCounts(views);
  if (under + found === 0) return `${onePost(group)} answers none.`;
  return `${onePost(group)} answers another one: each matrix has the codes of the two.`;
}

function otherSide(other: number, both: number): string {
  if (both === 1) return `one on the ${other === 1 ? "other" : "same"} side`;
  return `${other === both ? "all" : numeral(other)} of them one on the other side`;
}

/** Where the filter fixes what the answers say, the posts answered are what there is to tell. */
function readFixedSide(name: string, { both, other }: { both: number; other: number }): string {
  if (both === 0) return `None answers a post that judges ${name}.`;
  const verb = both === 1 ? "answers" : "answer";
  return `${numeral(both)} ${verb} a post that judges ${name}, ${otherSide(other, both)}.`;
}

/** How many events the documents date, and how many after the article. */
export function readEvents(view: TimelineView): string {
  const { events, lanes, quotations, articles, version } = view;
  if (events.length === 0) return "No document dates an event.";
  const head = version === null ? "" : `${version}: `;
  const whole = `${head}${counted(events.length, "dated event")} from ${counted(lanes.length, "document")}, with ${counted(quotations, "quotation")}`;
  const [article] = articles;
  if (article === undefined) return `${whole}.`;
  const after = events.filter((event) => event.from > article).length;
  if (after === 0) return `${whole}.`;
  return `${whole}; ${numeral(after)} ${after === 1 ? "is" : "are"} dated after the article.`;
}

/** The same, and how exactly the events are known. */
export function readTimeline(view: TimelineView): string {
  if (view.events.length === 0) return readEvents(view);
  const by = (form: string): number => view.events.filter((event) => event.form === form).length;
  const exact = [
    [by("day"), "to the day"],
    [by("month"), "to the month or a run of days"],
    [by("year"), "to the year or season"],
    [by("vague"), "to the decade or less"],
  ] as const;
  const known = exact.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const said = view.events.filter(({ kind }) => kind === "statement").length;
  const statements =
    said === 0
      ? ""
      : ` ${numeral(said)} ${said === 1 ? "is a statement" : "are statements"}, dated by when ${said === 1 ? "it was" : "they were"} made.`;
  return `${readEvents(view)} Known ${listed(known)}.${statements}`;
}

/** Where alpha lies against the two limits that the field uses. */
export function readAgreement(rows: readonly AgreementRow[], reference: string): string {
  const alphas = rows.flatMap((row) => row.alpha ?? []);
  if (rows.length === 0) return `The program and ${reference} share no coded posts.`;
  const undefinedFor = rows.filter((row) => row.alpha === null).map(({ label }) => inText(label));
  const without =
    undefinedFor.length === 0
      ? ""
      : `Alpha is not defined for ${listed(undefinedFor)}, where both used one value only.`;
  if (alphas.length === 0) return without;
  const [low, high] = [Math.min(...alphas), Math.max(...alphas)];
  const range = `${low === high ? "is" : "lies between"} ${between(alphas, "and")}`;
  const passes = rows.flatMap((row) => row.passesAlpha ?? []);
  const own =
    passes.length === 0 ? "" : ` The own passes of ${reference} agree at ${between(passes, "to")}.`;
  return `Alpha of the program against ${reference} ${range}: ${verdict(low, high)}.${own}${without && ` ${without}`}`;
}

/** "0.30 and 0.70"; one number where all are equal as shown. */
function between(alphas: readonly number[], word: string): string {
  const [low, high] = [shown(Math.min(...alphas)), shown(Math.max(...alphas))];
  return low === high ? low : `${low} ${word} ${high}`;
}

function verdict(low: number, high: number): string {
  if (high < TENTATIVE) return `under ${TENTATIVE}, too little to use the codes without reading`;
  if (low >= FIRM) return `at or above ${FIRM}, enough for firm statements about likeness to it`;
  if (low >= TENTATIVE) return `above ${TENTATIVE}, enough for tentative statements`;
  return `part of it under ${TENTATIVE}, where codes must not be used without reading`;
}

function shown(alpha: number): string {
  return alpha.toFixed(2).replace("-", "−");
}

/** How often the program takes the opposite side of the reference, and how often a side where it has none, by target. */
export function readConfusion(matrices: readonly MatrixData[]): string {
  const counts = matrices
    .filter((matrix) => matrix.rows.every((head) => head.of === "stance"))
    .map((matrix) => ({
      name: inText(matrix.title),
      other: sumCells(matrix, (row, column) => bothJudge(row, column) && row !== column),
      extra: sumCells(matrix, (row, column) => row === "neither" && column !== "neither"),
    }));
  if (counts.length === 0) return "";
  const other = counts.map((count, index) => {
    const unit = index > 0 ? "" : count.other === 1 ? " post" : " posts";
    return `${numeral(count.other)}${unit} toward ${count.name}`;
  });
  const extra = counts.map((count) => numeral(count.extra));
  return `In ${listed(other)} the program is on the other side than the reference; in ${listed(extra)} it judges where the reference does not.`;
}
