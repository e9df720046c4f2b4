import type { Question, Questions } from "../../model/question.ts";
import { stanceModel } from "../coding/text-model/stance-model.ts";
import { cut, oneLine } from "../evaluate/text/lay-out.ts";
import { chooseCandidates } from "./choose-candidates.ts";
import { codesToFillIn } from "./codes-to-fill-in.ts";
import { bearingOf, whyOf } from "./explain-question.ts";
import { findCandidates, type Candidate } from "./find-candidates.ts";
import { readAsked, type AskedGround, type AskedStudy } from "./read-asked.ts";

const MOST_QUESTIONS = 5;
const OPENING_LENGTH = 120;

/**
 * Names the posts whose code by a person would help most.
 *
 * In:     a study, with the codes that are there already as held codes.
 * Out:    at most `most` posts of as many writers, the most helpful first; none where no post likely judges a target that
 *         its writer is not coded for. The same study gives the same questions.
 * Issues: those of splitting, and of codes whose post is not there.
 * Source: docs/methods.md#ask
 */
export function whomToAsk(study: AskedStudy, { most = MOST_QUESTIONS } = {}): Questions {
  const { value: ground, issues } = readAsked(study, stanceModel());
  const chosen = chooseCandidates(ground, findCandidates(ground), most);
  const questions = chosen.flatMap((candidate) => questionOf(ground, candidate));
  const coder = study.heldCodes[0]?.coder ?? "me";
  return {
    format: "threadlens-questions/1",
    questions,
    codes: codesToFillIn(questions, coder),
    issues: [...issues],
  };
}

function questionOf(ground: AskedGround, candidate: Candidate): Question[] {
  const post = ground.posts[candidate.post];
  if (post === undefined) return [];
  const { thread, id, sourceId, author, text } = post;
  const bearing = bearingOf(ground, candidate);
  return [
    {
      thread,
      post: id,
      code: sourceId ?? id,
      author,
      opening: openingOf(text),
      targets: [...candidate.targets],
      ...bearing,
      why: whyOf(bearing, { isNamed: author !== null }),
    },
  ];
}

const openingOf = (text: string): string =>
  cut(oneLine(text.slice(0, 2 * OPENING_LENGTH)), OPENING_LENGTH);
