import type { OnProgress } from "../../model/progress.ts";
import type { Question, Questions } from "../../model/question.ts";
import { stanceModel } from "../coding/text-model/stance-model.ts";
import { cut, oneLine } from "../evaluate/text/lay-out.ts";
import { chooseCandidates } from "./choose-candidates.ts";
import { codesToFillIn } from "./codes-to-fill-in.ts";
import { bearingOf, whyOf } from "./explain-question.ts";
import { findCandidates, type Candidate } from "./find-candidates.ts";
import { postNamer } from "./name-posts.ts";
import { readAsked, type AskedGround, type AskedPost, type AskedStudy } from "./read-asked.ts";

const MOST_QUESTIONS = 5;
const OPENING_LENGTH = 120;

export type AskOptions = {
  readonly most?: number;
  readonly onProgress?: OnProgress | undefined;
};

/**
 * Names the posts whose code by a person would help.
 *
 * In:     a study, with the codes that are there already as held codes.
 * Out:    at most `most` posts of as many writers, those with most replies first; none where no post likely judges a
 *         target that its writer is not coded for. Codes that the study is measured against are named beside the posts. The rows to fill in are written as those of the held codes' file. The same study
 *         gives the same questions.
 * Issues: those of splitting, and of codes whose post is not there.
 * Source: docs/methods.md#ask
 */
export function whomToAsk(
  study: AskedStudy,
  { most = MOST_QUESTIONS, onProgress }: AskOptions = {},
): Questions {
  const { value: ground, issues } = readAsked(study, stanceModel(), onProgress);
  const chosen = chooseCandidates(ground, findCandidates(ground), most);
  const layout = study.codesLayout ?? null;
  const nameOf = postNamer(ground.posts, study.threads, layout);
  const asked = chosen.flatMap((candidate) => {
    const post = ground.posts[candidate.post];
    return post === undefined ? [] : [{ candidate, post, name: nameOf(post) }];
  });
  const toFillIn = asked.map(({ candidate: { targets }, post: { id, sourceId }, name }) => ({
    name,
    id,
    sourceId,
    targets,
  }));
  return {
    format: "threadlens-questions/1",
    questions: asked.map(({ candidate, post, name }) =>
      questionOf(ground, candidate, post, name.post),
    ),
    codes: codesToFillIn(toFillIn, coderOf(study), layout),
    issues: [...issues],
  };
}

/** As the file names its coder; "" where it has rows and names none. */
function coderOf({ codesLayout, heldCodes }: AskedStudy): string {
  const { coder = null, names = [] } = codesLayout ?? {};
  if (coder !== null) return coder;
  return names.length > 0 ? "" : (heldCodes[0]?.coder ?? "me");
}

function questionOf(
  ground: AskedGround,
  candidate: Candidate,
  { thread, id, author, text }: AskedPost,
  code: string,
): Question {
  const bearing = bearingOf(ground, candidate);
  return {
    thread,
    post: id,
    code,
    author,
    opening: openingOf(text),
    targets: [...candidate.targets],
    ...bearing,
    codedBy: [...(ground.codedBy[candidate.post] ?? [])],
    why: whyOf(bearing, { isNamed: author !== null }),
  };
}

const openingOf = (text: string): string =>
  cut(oneLine(text.slice(0, 2 * OPENING_LENGTH)), OPENING_LENGTH);
