import { calendarClocks, relativeClocks, clock12, half, month, pad } from "../dates.ts";
import type { PageForm } from "../page-form.ts";

const postedBy: PageForm = {
  name: "text / Posted by NAME at date",
  tree: "lost",
  authors: "any",
  clocks: calendarClocks,
  opensWithBody: true,
  headline: ({ author }, date) => `Posted by ${author} at ${date}`,
  lines: (post, body, date) => [...body, "", postedBy.headline(post, date)],
};

const typepad: PageForm = {
  ...postedBy,
  name: "Typepad: text / Posted by: NAME | date at time",
  clocks: [
    (m) =>
      `${month(m)} ${pad(m.day)}, ${m.year} at ${clock12(m).padStart(5, "0")} ${half(m).toUpperCase()}`,
  ],
  headline: ({ author }, date) => `Posted by: ${author} | ${date}`,
  lines: (post, body, date) => [...body, "", typepad.headline(post, date)],
};

const commentByAfter: PageForm = {
  ...postedBy,
  name: "text / Comment by NAME — date @ time",
  clocks: [(m) => `${month(m)} ${m.day}, ${m.year} @ ${clock12(m)} ${half(m)}`],
  headline: ({ author }, date) => `Comment by ${author} — ${date}`,
  lines: (post, body, date) => [...body, "", commentByAfter.headline(post, date)],
};

const commentByBefore: PageForm = {
  ...commentByAfter,
  name: "Comment by NAME — date @ time / text",
  opensWithBody: false,
  lines: (post, body, date) => [commentByAfter.headline(post, date), ...body],
};

const nameDotDate: PageForm = {
  name: "NAME · date / text / Quote Report",
  tree: "lost",
  authors: "any",
  clocks: [...calendarClocks, ...relativeClocks],
  headline: ({ author }, date) => `${author} · ${date}`,
  lines: (post, body, date) => [
    nameDotDate.headline(post, date),
    "",
    ...body,
    "",
    "Quote   Report",
  ],
};

export const afterTextForms = [postedBy, typepad, commentByAfter, commentByBefore, nameDotDate];
