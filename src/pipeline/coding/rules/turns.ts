import { TURNS_AGAINST } from "../lexicon/turns-against.ts";
import { TURNS_FOR } from "../lexicon/turns-for.ts";
import type { Turn } from "../lexicon/turns.ts";
import { isOwnOrOrder } from "./own-or-order.ts";
import { matchPattern, patternOf, type Pattern } from "./pattern.ts";
import { isNegated, isNeverEnough, phraseStart, type Hit, type Rule, type Scene } from "./rule.ts";

type Ready = { readonly turn: Turn; readonly pattern: Pattern };

const byKey: ReadonlyMap<string, readonly Ready[]> = indexTurns();
let reach = 1;
for (const ready of byKey.values())
  for (const { pattern } of ready) reach = Math.max(reach, pattern.keyReach);

function indexTurns(): Map<string, Ready[]> {
  const index = new Map<string, Ready[]>();
  for (const turn of [...TURNS_FOR, ...TURNS_AGAINST])
    for (const line of turn.patterns.trim().split("\n")) {
      const pattern = patternOf(line.trim());
      for (const key of pattern.keys) {
        const known = index.get(key);
        if (known === undefined) index.set(key, [{ turn, pattern }]);
        else known.push({ turn, pattern });
      }
    }
  return index;
}

/** Turns of phrase around a mention: "leave X alone", "so much for X"; lexicon/turns.ts lists them. */
export const turnRule: Rule = (scene) => weightiest(scene, () => true);

/** Those that are asked for effect alone. */
export const turnInQuestionRule: Rule = (scene) =>
  weightiest(scene, ({ inQuestion }) => inQuestion === true);

function weightiest(scene: Scene, isTried: (turn: Turn) => boolean): Hit | null {
  const start = phraseStart(scene);
  let best: Hit | null = null;
  for (let at = Math.max(0, start - reach); at < scene.to + reach; at += 1) {
    const word = scene.stems[at];
    if (word === undefined) break;
    if (at >= scene.from && at < scene.to) continue;
    for (const ready of [byKey.get(word), byKey.get(`=${scene.lower[at] ?? ""}`)])
      for (const { turn, pattern } of ready ?? []) {
        if (!isTried(turn)) continue;
        const hit = hitOf(turn, pattern, scene, start);
        if (hit !== null && hit.weight > (best?.weight ?? 0)) best = hit;
      }
  }
  return best;
}

function hitOf(turn: Turn, pattern: Pattern, scene: Scene, start: number): Hit | null {
  if (turn.inQuestion !== undefined && turn.inQuestion !== scene.isQuestion) return null;
  // "his plan": what is judged is the plan
  if (scene.isPossessive && scene.by === "pronoun" && !pattern.needsPossessive) return null;
  const found = matchPattern(pattern, scene, start) ?? matchPattern(pattern, scene, scene.from);
  if (found === null) return null;
  const { first, cue } = found;
  if (turn.isOwn === true && !isOwnOrOrder(scene.lower, first)) return null;
  const { polarity, weight, rule } = turn;
  if (turn.whenDenied === undefined) return { polarity, weight, rule, cue };
  if (!isNegated(scene, first)) return { polarity, weight, rule, cue };
  return turn.whenDenied === null || isNeverEnough(scene) ? null : { ...turn.whenDenied, cue };
}
