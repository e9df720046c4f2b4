import type { Analysis } from "../../model/analysis.ts";
import type { ReadersCode } from "../../model/readers-code.ts";
import { SIDE_NAMES } from "../charts/division-view.ts";
import { counted, inText, listed, numeral } from "../charts/label.ts";
import type { CodeChange, CodeChanges, NamedSide } from "./code-changes.ts";
import { postsOf } from "./my-codes.ts";

/** "Your 3 codes on 2 posts are held fixed."; where they came with a link: "Codes set in this address, 3 on 2 posts, are held fixed." */
export function readHeld(mine: readonly ReadersCode[], yours: boolean): string {
  const are = mine.length === 1 ? "is" : "are";
  const posts = counted(postsOf(mine), "post");
  return yours
    ? `Your ${counted(mine.length, "code")} on ${posts} ${are} held fixed.`
    : `Codes set in this address, ${numeral(mine.length)} on ${posts}, are held fixed.`;
}

/** "They changed 5 of the program’s other 108 codes: 2 posts toward the tram, 3 toward the council." */
export function readChanges({ codebook }: Analysis, { changes, others }: CodeChanges): string {
  const all = `the program’s other ${counted(others, "code")}`;
  if (others === 0) return "The program has no other codes.";
  if (changes.length === 0) return `None of ${all} changed.`;
  const parts = codebook.targets.flatMap(({ id, label }) => {
    const count = changes.filter(({ target }) => target === id).length;
    return count === 0 ? [] : [{ count, toward: `toward ${inText(label)}` }];
  });
  const said = parts.map(({ count, toward }, index) =>
    index === 0 ? `${counted(count, "post")} ${toward}` : `${numeral(count)} ${toward}`,
  );
  return `${numeral(changes.length)} of ${all} changed: ${listed(said)}.`;
}

/** Which of the reader's codes are not what the program had made of the posts by itself. */
export function readCorrected(corrected: number, of: number): string {
  const all = of === 1 ? "It" : `${numeral(corrected)} of them`;
  if (corrected === 0)
    return of === 1
      ? "The program had coded it alike."
      : "The program had coded all of them alike.";
  return `${all} ${corrected === 1 ? "differs" : "differ"} from what the program had made of ${of === 1 ? "the post" : "these posts"} by itself.`;
}

/** Which sides of a thread's exchanges have names since the reader's codes are held; "" where none has a new one. */
export function readNamedSides(analysis: Analysis, named: readonly NamedSide[]): string {
  return named
    .map(({ thread, target, side, turned }) => {
      const label = analysis.codebook.targets.find(({ id }) => id === target)?.label ?? target;
      const title = analysis.threads.find(({ id }) => id === thread)?.title ?? thread;
      const where = analysis.threads.length > 1 ? ` of “${title}”` : "";
      const [first, second] = side === 0 ? ["in favor", "against"] : ["against", "in favor"];
      const names = `${SIDE_NAMES[0].toLowerCase()} ${first}, ${SIDE_NAMES[1].toLowerCase()} ${second}`;
      const toward = `toward ${inText(label)}`;
      return turned
        ? `The two sides${where} changed their names ${toward}: ${names}.`
        : `The two sides${where} had no names ${toward} and have them now: ${names}.`;
    })
    .join(" ");
}

/** Why a code is another one now: what it was inferred from, and whether that is one of the codes held fixed; or what else the program says. */
export function readWhy({ after, from }: CodeChange, yours: boolean): string {
  const ground = after.inferred.find(
    ({ from: post }) =>
      from.length === 0 || from.some((key) => key === post || key.endsWith(`/${post}`)),
  );
  const said = ground === undefined ? (after.reason ?? "") : ground.how;
  const coded = yours ? `you coded ${listed(from)}` : `the address codes ${listed(from)}`;
  if (from.length > 0) return `${said}${said === "" ? "" : "; "}${coded}`;
  return said === "" ? "its words weigh more or less beside the codes held fixed" : said;
}
