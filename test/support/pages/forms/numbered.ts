import { calendarClocks, longAge } from "../dates.ts";
import type { Placed } from "../draft.ts";
import { moved, type PageForm } from "../page-form.ts";

const BULLETS = ["", "•", "◦", "▪"];
const bullet = ({ depth, nestedId }: Placed) =>
  depth === 0 ? `${nestedId}.` : (BULLETS[depth] ?? "•");

const numberedAndBulleted: PageForm = {
  name: "numbered posts with bulleted replies",
  tree: "shown",
  authors: "none",
  clocks: [longAge],
  opensWithBody: true,
  bulletsAreReplies: true,
  headline: bullet,
  lines(post, body) {
    const [first = "", ...rest] = body;
    const indent = post.depth === 0 ? 2 : 4 * post.depth;
    return [
      ...moved([`${bullet(post)} ${first}`], indent),
      ...moved(rest, post.depth === 0 ? 4 : indent + 2),
    ];
  },
};

const numberNameWrote: PageForm = {
  name: "#1 NAME wrote:",
  tree: "lost",
  authors: "any",
  clocks: calendarClocks,
  headline: ({ number, author }) => `#${number} ${author} wrote:`,
  lines: (post, body, date) => [numberNameWrote.headline(post, date), ...body],
};

const numberNameDate: PageForm = {
  name: "1. NAME — date",
  tree: "lost",
  authors: "any",
  clocks: calendarClocks,
  headline: ({ number, author }, date) => `${number}. ${author} — ${date}`,
  lines: (post, body, date) => [numberNameDate.headline(post, date), "", ...body],
};

export const numberedForms = [numberedAndBulleted, numberNameWrote, numberNameDate];
