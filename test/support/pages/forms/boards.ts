import { clock12, clock24, half, longAge, month, shortMonth, weekday, pad } from "../dates.ts";
import type { Placed } from "../draft.ts";
import { moved, type PageForm } from "../page-form.ts";

const hackerNewsLost: PageForm = {
  name: "Hacker News without indentation",
  tree: "lost",
  authors: "handles",
  clocks: [longAge],
  headline: (post, age) => `${post.author} ${age} [–]`,
  lines: (post, body, age) => [hackerNewsLost.headline(post, age), ...body, "", "reply"],
};

const hackerNewsIndented: PageForm = {
  ...hackerNewsLost,
  name: "Hacker News with indentation",
  tree: "shown",
  lines: (post, body, age) => moved(hackerNewsLost.lines(post, body, age), 4 * post.depth),
};

const MOODS = [", Insightful", ", Funny", "", ", Informative"];

const slashdot: PageForm = {
  name: "Slashdot: Re:TITLE (Score:5) / by NAME (1) on date (#2) / text / Reply to This",
  tree: "lost",
  authors: "any",
  clocks: [
    (m) =>
      `${weekday(m)} ${month(m)} ${pad(m.day)}, ${m.year} @${clock12(m).padStart(5, "0")}${half(m).toUpperCase()}`,
  ],
  headline: ({ author, votes, number }, date) =>
    `by ${author} ( ${10_000 + votes} ) on ${date} (#${63_370_000 + number})`,
  lines: (post, body, date) => [
    `${post.depth === 0 ? "" : "Re:"}Evening hours (Score:${post.votes % 6}${MOODS[post.votes % 4] ?? ""})`,
    slashdot.headline(post, date),
    ...body,
    "",
    `Reply to This ${post.depth === 0 ? "" : "Parent "}Share`,
  ],
};

const favourites = ({ votes }: Placed) => {
  if (votes % 3 === 0) return "";
  return votes === 1 ? " [1 favorite]" : ` [${votes} favorites]`;
};

const metaFilter: PageForm = {
  name: "MetaFilter: text / posted by NAME at time on date [3 favorites]",
  tree: "lost",
  authors: "any",
  clocks: [(m) => `${clock12(m)} ${half(m).toUpperCase()} on ${month(m)} ${m.day}, ${m.year}`],
  opensWithBody: true,
  headline: (post, date) => `posted by ${post.author} at ${date}${favourites(post)}`,
  lines: (post, body, date) => [...body, metaFilter.headline(post, date)],
};

const phpBb: PageForm = {
  name: "phpBB: by NAME » date / text / signature",
  tree: "lost",
  authors: "any",
  clocks: [
    (m) =>
      `${weekday(m).slice(0, 3)} ${shortMonth(m)} ${pad(m.day)}, ${m.year} ${clock12(m)} ${half(m)}`,
  ],
  headline: ({ author }, date) => `by ${author} » ${date}`,
  lines: (post, body, date) => [
    phpBb.headline(post, date),
    "",
    ...body,
    ...(post.author.length % 2 === 0
      ? ["", "_________________", `Greetings from ${post.author.length} Mill Lane.`]
      : []),
  ],
};

const vBulletin: PageForm = {
  name: "vBulletin: date / #3 / NAME / Senior Member / Join Date / Posts / text",
  tree: "lost",
  authors: "any",
  clocks: [
    (m) =>
      `${pad(m.month)}-${pad(m.day)}-${m.year}, ${clock12(m).padStart(5, "0")} ${half(m).toUpperCase()}`,
    (m) => `${pad(m.day)}-${pad(m.month)}-${m.year}, ${clock24(m)}`,
  ],
  headline: ({ author }) => author,
  lines: ({ author, number }, body, date) => [
    date,
    `#${number}`,
    author,
    author.length % 2 === 0 ? "Senior Member" : "Junior Member",
    "",
    "Join Date: Jan 2008",
    `Posts: ${author.length % 2 === 0 ? "1,234" : "12"}`,
    "",
    ...body,
    "",
    "Reply With Quote",
  ],
};

export const boardForms = [
  hackerNewsLost,
  hackerNewsIndented,
  slashdot,
  metaFilter,
  phpBb,
  vBulletin,
];
