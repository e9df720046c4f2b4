import { calendarClocks, clock12, half, longAge, pad, shortMonth } from "../dates.ts";
import type { PageForm } from "../page-form.ts";

const localPaper: PageForm = {
  name: "local paper: NAME / in reply to NAME / date / text / Like (4) Reply Report",
  tree: "shown",
  authors: "different",
  clocks: calendarClocks,
  headline: ({ author }) => author,
  lines: ({ author, above, votes }, body, date) => [
    author,
    ...(above === null ? [] : [`in reply to ${above.author}`]),
    date,
    "",
    ...body,
    "",
    `Like (${votes})   Reply   Report`,
  ],
};

const TAGLINES = ["", "Ask me about hinges", "floating since 1978", ""];

const badges: PageForm = {
  name: "NAME / tagline / 61 Fans / time on date / text, with badges",
  tree: "lost",
  authors: "any",
  clocks: [
    (m) =>
      `${clock12(m).padStart(5, "0")} ${half(m).toUpperCase()} on ${pad(m.month)}/${pad(m.day)}/${m.year}`,
  ],
  headline: ({ author }) => author,
  lines({ author }, body, date) {
    const kind = author.length % 4;
    const tagline = TAGLINES[kind] ?? "";
    return [
      ...(kind === 0 ? ["HUFFPOST SUPER USER"] : []),
      author,
      ...(tagline === "" ? [] : [tagline]),
      `${author.length * 7} Fans`,
      date,
      ...body,
    ];
  },
};

const facebook: PageForm = {
  name: "Facebook: NAME · Works at X / text / Like · Reply · 3 · date",
  tree: "lost",
  authors: "any",
  clocks: [(m) => `${shortMonth(m)} ${m.day}, ${m.year} ${clock12(m)}${half(m)}`],
  opensWithBody: true,
  headline: ({ author }) =>
    author.length % 3 === 0 ? author : `${author} · Works at Mill Lane Library`,
  lines: (post, body, date) => [
    facebook.headline(post, date),
    ...body,
    `Like · Reply · ${post.votes % 3 === 0 ? "" : `${post.votes} · `}${date}`,
  ],
};

const youTube: PageForm = {
  name: "YouTube: @handle / age / text / votes / Reply / 3 replies",
  tree: "lost",
  authors: "at-handles",
  clocks: [longAge, (m) => `${longAge(m)} (edited)`],
  headline: ({ author }) => author,
  lines: ({ author, votes }, body, age) => [
    author,
    age,
    ...body,
    ...(votes % 5 === 0 ? [] : [String(votes)]),
    "Reply",
    ...(votes % 4 === 1 ? [votes === 1 ? "1 reply" : `${votes} replies`] : []),
  ],
};

export const newsAndSocialForms = [localPaper, badges, facebook, youTube];
