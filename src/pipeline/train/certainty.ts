import { calibrate } from "./calibrate.ts";
import { groundOf, statedChance, type Certainty, type Prediction } from "./predict.ts";
import { stanceModelSchema, stepAt, type Steps } from "../coding/text-model/stance-model.ts";

/** Sides are sure from where at most this share of them is on the wrong side. */
const MAX_WRONG = 0.2;
/** Fewer sides tell nothing about a share. */
const MIN_SIDES = 50;
/** No confidence reaches this. */
const NEVER = 1;

type Ground = keyof Certainty["confidence"];

const confidenceSchema = stanceModelSchema.shape.confidence;
const GROUNDS = confidenceSchema.keyof().options;

/**
 * Measures how far the verdicts can be relied on.
 *
 * In:     predictions of left-out codes of posts, and of left-out writers' sides.
 * Out:    shares right by stated chance for each ground that the model keeps apart, from codes of posts and, for sides by
 *         rules, of writers; sides are sure from the lowest confidence down to which at most one of five stands on the
 *         wrong side, codes of posts and writers' sides together.
 */
export function measureCertainty(
  ofPosts: readonly Prediction[],
  ofWriters: readonly Prediction[],
): Certainty {
  const confidence = confidenceSchema.parse(
    Object.fromEntries(GROUNDS.map((ground) => [ground, stepsOf(ground, ofPosts, ofWriters)])),
  );
  return { confidence, sureFrom: sureFromOf([...ofPosts, ...ofWriters], confidence) };
}

function stepsOf(
  ground: Ground,
  ofPosts: readonly Prediction[],
  ofWriters: readonly Prediction[],
): Steps {
  // a post with evidence of a side nearly always judges, so that its writer's side tells as much as its own code
  const counted = ground === "rules" ? [...ofPosts, ...ofWriters] : ofPosts;
  const outcomes = counted
    .filter((prediction) => groundOf(prediction) === ground)
    .map((prediction) => ({
      chance: statedChance(prediction),
      isRight: prediction.stance.value === prediction.code,
    }));
  return outcomes.length === 0 ? [[0, 0]] : calibrate(outcomes);
}

/** Goes down from the highest confidence as long as of each 50 sides or more at most one of five is wrong. */
function sureFromOf(
  predictions: readonly Prediction[],
  confidence: Certainty["confidence"],
): number {
  const levels = new Map<number, { sides: number; wrong: number }>();
  for (const prediction of predictions) {
    if (prediction.stance.value === "neither") continue;
    const shown = stepAt(confidence[groundOf(prediction)], statedChance(prediction));
    const level = levels.get(shown) ?? { sides: 0, wrong: 0 };
    level.sides += 1;
    level.wrong += Number(isWrongSide(prediction));
    levels.set(shown, level);
  }
  let from = NEVER;
  let open = { sides: 0, wrong: 0 };
  for (const [shown, { sides, wrong }] of [...levels].toSorted((x, y) => y[0] - x[0])) {
    open = { sides: open.sides + sides, wrong: open.wrong + wrong };
    if (open.sides < MIN_SIDES) continue;
    if (open.wrong > MAX_WRONG * open.sides) break;
    from = shown;
    open = { sides: 0, wrong: 0 };
  }
  return from;
}

/** Whether a side was given where the code says the other one. */
export const isWrongSide = ({ code, stance }: Prediction): boolean =>
  code !== "neither" && stance.value !== "neither" && stance.value !== code;
