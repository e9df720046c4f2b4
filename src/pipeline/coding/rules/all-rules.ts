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
import type { Rule } from "./rule.ts";

/** Every rule that reads a mention in its clause; docs/methods.md#evidence says what each looks for. */
export const RULES: readonly Rule[] = [
  epithetRule,
  attributeRule,
  complementRule,
  possessionRule,
  followerRule,
  actRule,
  agentRule,
  distantActRule,
  callRule,
  cheerRule,
  attitudeRule,
  needRule,
  questionRule,
];
