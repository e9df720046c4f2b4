import type { EventKind } from "../../../model/event.ts";
import type { Word } from "./sentence-words.ts";
import { verbGroup } from "./verb-group.ts";

const forms = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Verbs by which somebody makes something known, whatever follows them. */
export const STATING = forms(
  "say says said tell tells told announce announces announced claim claims claimed allege alleges alleged accuse accuses accused state states stated argue argues argued deny denies denied warn warns warned insist insists insisted suggest suggests suggested note notes noted reads maintain maintains maintained assert asserts asserted estimate estimates estimated testify testified assure assured inform informed promise promises promised vow vows vowed explain explained reveal revealed acknowledge acknowledged concede conceded describe described demand demands demanded urge urges urged criticise criticised criticize criticized condemn condemns condemned denounce denounces denounced blame blames blamed praise praises praised question questions questioned threaten threatens threatened apologise apologised apologize apologized ask asks asked pledge pledges pledged complain complained recommend recommended comment commented reply replied respond responded tweet tweeted object objected predict predicted welcome welcomed hail hailed congratulate congratulated dismiss dismisses address addressed remark remarked contend contended speculate speculated lament lamented express expressed reiterate reiterated caution cautioned emphasise emphasised emphasize emphasized stress stressed declined refuted",
);
/** Verbs that do so only with what is said beside them: "reported that", "called for", "rejected the claim". */
const SPEECH_WITH = new Map<string, RegExp>(
  Object.entries({
    called: /^(?:for|on|upon|the|it|them|him|her|such|this|these|that|his|their|claims)$/u,
    calls: /^(?:for|on|upon|the|it|them|such)$/u,
    declared: /^(?:that|it|him|she|he|they)$/u,
    declares: /^that$/u,
    reported: /^(?:that|on|a|an|their|his|its|in|there)$/u,
    confirmed: /^(?:that|the|on|in|reports)$/u,
    confirms: /^that$/u,
    added: /^that$/u,
    wrote: /^(?:that|on|in|:|“|")$/u,
    pointed: /^(?:out|to)$/u,
    spoke: /^(?:out|against|of|about)$/u,
    speak: /^(?:of|about)$/u,
    found: /^that$/u,
    finds: /^that$/u,
    concluded: /^that$/u,
    believed: /^that$/u,
    ruled: /^out$/u,
    appealed: /^for$/u,
    proposed: /^that$/u,
    learned: /^that$/u,
  }),
);
const SAID_THINGS =
  /^(?:allegations?|claims?|accusations?|suggestions?|charges|criticism|reports?|rumou?rs|calls?|such)$/u;
const REJECTING = /^(?:rejects|rejected|dismissed|disputed|disputes)$/u;
const SAYING_NOUN =
  /^(?:announcement|statement|declaration|denial|warning|claim|allegation|threat|apology|remarks?|comments?)$/u;
const BE = /^(?:was|were|is|are|been|be)$/u;
const OBJECT_WORDS = 5;

/** Whether a clause tells what somebody said, announced or demanded; `verb` is the place of the verb that its date belongs to. */
export function kindOf(words: readonly Word[], verb: number, clause: string): EventKind {
  if (verb === -1) {
    const first = clause.split(" ").slice(0, 2);
    return first.some((word) => SAYING_NOUN.test(word.toLowerCase())) ? "statement" : "happening";
  }
  return speaks(words, verb) ? "statement" : "happening";
}

function speaks(words: readonly Word[], verb: number): boolean {
  const lower = words[verb]?.lower ?? "";
  const group = verbGroup(words, verb);
  if (group.words.some((word) => STATING.has(word.lower))) return true;
  const after = words.slice(verb + 1, verb + 1 + OBJECT_WORDS);
  if (REJECTING.test(lower)) return after.some((word) => SAID_THINGS.test(word.lower));
  const passive = group.words.some((word) => BE.test(word.lower));
  const next = after[0]?.lower ?? "";
  const reported = group.words.some((word) => word.lower === "reported");
  if (passive) return reported && words[group.from - 1]?.lower === "it";
  return SPEECH_WITH.get(lower)?.test(next) ?? false;
}
