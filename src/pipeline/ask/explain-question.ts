import type { Question } from "../../model/question.ts";
import { counted } from "../commands/output.ts";
import type { Candidate } from "./find-candidates.ts";
import { chancesIf, type Ground } from "./ground.ts";

/** The side of a post hangs on a code that moves its chance by this much, from one answer to the other. */
const MIN_MOVE = 0.1;

type Bearing = Pick<Question, "replies" | "answeredBy" | "quotedBy" | "answers" | "bearsOn">;

/** What hangs on a candidate's code. */
export function bearingOf(ground: Ground, candidate: Candidate): Bearing {
  const { replies } = candidate;
  return { replies, ...partnersOf(ground, candidate), bearsOn: countMoved(ground, candidate) };
}

function partnersOf(
  { conversation: { exchanges, writers } }: Ground,
  { writer }: Candidate,
): Omit<Bearing, "replies" | "bearsOn"> {
  const partners = { answeredBy: 0, quotedBy: 0, answers: 0 };
  for (const { a, b, replies } of exchanges) {
    if (a !== writer && b !== writer) continue;
    const got = replies.filter(({ to }) => writers.ofPost[to] === writer);
    if (got.length > 0) partners.answeredBy += 1;
    if (got.some(({ isQuote }) => isQuote)) partners.quotedBy += 1;
    if (got.length < replies.length) partners.answers += 1;
  }
  return partners;
}

/** Other posts that likely judge one of the targets, and whose side on it hangs on the code. */
function countMoved(ground: Ground, { post: coded, targets }: Candidate): number {
  const { signalOf, heldOf, model } = ground;
  const moved = new Set<number>();
  for (const target of targets) {
    const favor = chancesIf(ground, { post: coded, target, value: "favor" });
    const against = chancesIf(ground, { post: coded, target, value: "against" });
    for (const [post, chance] of favor.entries())
      if (
        post !== coded &&
        heldOf(post, target) === undefined &&
        signalOf(post, target).judges >= model.thresholds.judging &&
        Math.abs(chance - (against[post] ?? chance)) >= MIN_MOVE
      )
        moved.add(post);
  }
  return moved.size;
}

/**
 * Says in a sentence why a post should be coded: first what it was chosen by, then what its code tells.
 *
 * In:     `isNamed` tells whether the post names its writer.
 */
export function whyOf(
  { replies, answeredBy, quotedBy, answers, bearsOn }: Bearing,
  { isNamed }: { readonly isNamed: boolean },
): string {
  const who = isNamed ? "its writer" : "it";
  const quoting = quotedBy === answeredBy ? "all with a quotation" : `${quotedBy} with a quotation`;
  const how = quotedBy === 0 ? "" : `, ${answeredBy === 1 ? "with a quotation" : quoting}`;
  const contact =
    answeredBy > 0
      ? `${who} is answered by ${counted(answeredBy, "writer")}${how}`
      : `${who} answers ${counted(answers, "writer")}`;
  const hangs =
    bearsOn === 0
      ? "its side hardly bears on other posts"
      : `its side bears on ${counted(bearsOn, "other post")}`;
  return answeredBy + answers === 0
    ? `It likely judges, and its words leave open for which side; ${hangs}.`
    : `${replies === 1 ? "1 reply" : `${replies} replies`} given and got: ${contact}; ${hangs}.`;
}
