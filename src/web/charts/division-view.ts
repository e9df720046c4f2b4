import type { Analysis, Division } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";
import { tableOf, threadSize } from "../../model/post-table.ts";
import { counted, inText, listed, numeral } from "./label.ts";
import type { Table } from "./table.ts";

export const SIDE_NAMES = ["First side", "Second side"] as const;

export const DIVISION_TITLE = "Who answers whom: two sides";

/** From answers alone, threads shorter than this were measured to give weak sides. */
const SHORT_THREAD = 40;

/** Posts on a side of the thread's exchanges, in page order. */
export function postsOn({ sides }: Division, side: 0 | 1): string[] {
  return sides[side].flatMap(({ posts }) => posts);
}

/** The divisions of which there is something to show. */
export function shownDivisions(analysis: Analysis): Division[] {
  return analysis.divisions.filter(({ sides }) => sides.some((side) => side.length > 0));
}

/** How many posts stand on either side by their exchanges, and how many answers go across. */
export function readDivision(analysis: Analysis, division: Division): string {
  const { across, within, thread } = division;
  const all = threadSize(tableOf(analysis), thread);
  const [first, second] = [postsOn(division, 0).length, postsOn(division, 1).length];
  const rest = all - first - second;
  const stand =
    rest === 0
      ? ""
      : `; ${numeral(rest)} of ${numeral(all)} ${rest === 1 ? "stands" : "stand"} on neither, outside the group that these exchanges connect`;
  const goes = across === 1 ? "goes" : "go";
  const stays = within === 1 ? "stays" : "stay";
  const where = analysis.threads.length > 1 ? ` in “${threadTitle(analysis, thread)}”` : "";
  return `By their exchanges alone the posts${where} fall into two sides: ${counted(first, "post")} on the first, ${numeral(second)} on the second${stand}. ${counted(across, "answer")} ${goes} across, ${numeral(within)} ${stays} within a side.`;
}

/** Which side is for and which against, target by target, as far as that is known. */
export function nameSides(analysis: Analysis, { favor }: Division): string[] {
  const named: string[] = [];
  const unknown: string[] = [];
  for (const { id, label } of analysis.codebook.targets) {
    const side = Object.hasOwn(favor, id) ? favor[id] : null;
    if (side === 0 || side === 1)
      named.push(
        `${SIDE_NAMES[side]}: in favor of ${inText(label)}; ${SIDE_NAMES[side === 0 ? 1 : 0].toLowerCase()}: against (as far as codes tell).`,
      );
    else unknown.push(inText(label));
  }
  const toward = named.length === 0 ? "" : ` toward ${listed(unknown)}`;
  const open =
    unknown.length === 0
      ? []
      : [
          `Which side is for and which against${toward} is not known; code one post and the program names them. “threadlens ask STUDY” names the posts to begin with.`,
        ];
  return [...named, ...open];
}

/** How the sides were found, and how far they can be trusted. */
export function divisionNote(analysis: Analysis, { thread }: Division): string {
  const posts = threadSize(tableOf(analysis), thread);
  const weak = posts < SHORT_THREAD ? " The thread is short: take the sides as a hint." : "";
  return `Found by the program from who answers whom and how often, without looking at what the posts say of a target. A side is no group of people who agree.${weak}`;
}

/** More writers than this are counted, not named. */
const MOST_WRITERS = 40;

type Member = {
  /** The writer's name; null where the page names nobody. */
  readonly name: string | null;
  /** Ids and keys of the posts. */
  readonly posts: readonly { readonly id: string; readonly key: string }[];
};

/** Writers of a side with their posts, and how many more there are. */
export function membersOf(analysis: Analysis, { sides, thread }: Division, side: 0 | 1) {
  const members = sides[side].slice(0, MOST_WRITERS).map(({ name, posts }): Member => ({
    name,
    posts: posts.map((id) => ({ id, key: postKey(analysis, { thread, id }) })),
  }));
  return { members, more: sides[side].length - members.length };
}

/** Every post that stands on a side, with its writer where the page names one. */
export function divisionTable(analysis: Analysis, { sides, thread }: Division): Table {
  const rows = sides.flatMap((writers, side) =>
    writers.flatMap(({ name, posts }) =>
      posts.map((id) => ({
        cells: [
          postKey(analysis, { thread, id }),
          SIDE_NAMES[side === 0 ? 0 : 1],
          name ?? "not named",
        ],
        post: postKey(analysis, { thread, id }),
      })),
    ),
  );
  return {
    caption: "Posts by side of the exchanges",
    columns: ["Post", "side by its exchanges", "writer"].map((name) => ({ name, numeric: false })),
    rows,
  };
}

function threadTitle({ threads }: Analysis, thread: string): string {
  return threads.find(({ id }) => id === thread)?.title ?? thread;
}
