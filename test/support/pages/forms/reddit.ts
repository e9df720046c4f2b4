import { letterAge, longAge, shortAge } from "../dates.ts";
import type { Placed } from "../draft.ts";
import { moved, type PageForm } from "../page-form.ts";

const points = (votes: number) => `${votes} point${votes === 1 ? "" : "s"}`;
const links = ({ depth }: Placed) => `permalinkembedsave${depth === 0 ? "" : "parent"}reportreply`;

const oldLost: PageForm = {
  name: "old Reddit without indentation",
  tree: "lost",
  authors: "handles",
  clocks: [longAge],
  headline: ({ author, votes }, age) => `[–]${author} ${points(votes)} ${age}`,
  lines: (post, body, age) => [oldLost.headline(post, age), ...body, "", links(post)],
};

const oldIndented: PageForm = {
  ...oldLost,
  name: "old Reddit with indentation",
  tree: "shown",
  lines: (post, body, age) => moved(oldLost.lines(post, body, age), 4 * post.depth),
};

const levels: PageForm = {
  name: "new Reddit: level N / name / · / age / text / votes / Reply / Share",
  tree: "shown",
  authors: "handles",
  clocks: [shortAge],
  headline: ({ author }) => author,
  lines: ({ author, depth, votes }, body, age) => [
    `level ${depth + 1}`,
    author,
    "·",
    age,
    ...body,
    "",
    "",
    String(votes),
    "",
    "",
    "Reply",
    "",
    "Share",
  ],
};

const avatars: PageForm = {
  name: "newer Reddit: u/name avatar / name / • / age / text / Upvote / votes / Reply",
  tree: "lost",
  authors: "handles",
  clocks: [letterAge],
  headline: ({ author }) => `u/${author} avatar`,
  lines: ({ author, votes }, body, age) => [
    `u/${author} avatar`,
    author,
    "•",
    age,
    ...body,
    "",
    "Upvote",
    String(votes),
    "",
    "Downvote",
    "",
    "Reply",
    "",
    "Award",
    "",
    "Share",
  ],
};

export const redditForms = [oldLost, oldIndented, levels, avatars];
