import { actRule, agentRule, distantActRule } from "./acts.ts";
import { attitudeRule, callRule, cheerRule, needRule } from "./calls.ts";
import {
  attributeRule,
  complementRule,
  epithetRule,
  followerRule,
  possessionRule,
} from "./labels.ts";
import { questionRule } from "./questions.ts";
import { unlessOpposed, type Rule } from "./rule.ts";
import { turnInQuestionRule, turnRule } from "./turns.ts";

/** Every rule that reads a mention in its clause; docs/methods.md#evidence says what each looks for. */
export const RULES: readonly Rule[] = [
  attributeRule,
  unlessOpposed(complementRule),
  possessionRule,
  followerRule,
  ...[actRule, agentRule, distantActRule, callRule, cheerRule].map(unlessOpposed),
  ...[attitudeRule, needRule, questionRule, turnRule].map(unlessOpposed),
  epithetRule,
];

/** What a target is called holds even where the clause is only supposed: "if this clown stays". */
export const NAMING_RULES: readonly Rule[] = [epithetRule, attributeRule, followerRule];

/** A question for yes or no states nothing; only some are asked for effect. */
export const RULES_FOR_OPEN_QUESTIONS: readonly Rule[] = [turnInQuestionRule, questionRule].map(
  unlessOpposed,
);
