import { calendarClocks, relativeClocks } from "../dates.ts";
import { moved, type PageForm } from "../page-form.ts";

const WIDTH = 4;

const saysNested: PageForm = {
  name: "NAME says: / date / text / Reply, indented",
  tree: "shown",
  authors: "any",
  clocks: calendarClocks,
  headline: ({ author }) => `${author} says:`,
  lines: (post, body, date) =>
    moved([saysNested.headline(post, date), date, ...body, "", "Reply"], WIDTH * post.depth),
};

const saysFlat: PageForm = {
  ...saysNested,
  name: "NAME says: / date / text, flat",
  tree: "lost",
  lines: (post, body, date) => [saysNested.headline(post, date), date, ...body],
};

const nameAndDateNested: PageForm = {
  name: "NAME / date / text / Reply, indented",
  tree: "shown",
  authors: "any",
  clocks: [...calendarClocks, ...relativeClocks],
  headline: ({ author }) => author,
  lines: (post, body, date) =>
    moved([post.author, date, "", ...body, "", "Reply"], WIDTH * post.depth),
};

const nameAndDateFlat: PageForm = {
  ...nameAndDateNested,
  name: "NAME / date / text / Reply, flat",
  tree: "lost",
  lines: (post, body, date) => [post.author, date, "", ...body, "", "Reply"],
};

const nameOnDate: PageForm = {
  name: "NAME on date / text",
  tree: "lost",
  authors: "any",
  clocks: calendarClocks.slice(0, 1),
  headline: ({ author }, date) => `${author} on ${date}`,
  lines: (post, body, date) => [nameOnDate.headline(post, date), ...body],
};

const blogger: PageForm = {
  name: "NAME said... / text / date",
  tree: "lost",
  authors: "any",
  clocks: calendarClocks.slice(0, 1),
  headline: ({ author }) => `${author} said...`,
  lines: (post, body, date) => [blogger.headline(post, date), "", ...body, "", date],
};

const replyOnly: PageForm = {
  name: "text / Reply",
  tree: "lost",
  authors: "none",
  clocks: calendarClocks,
  opensWithBody: true,
  headline: () => "Reply",
  lines: (_, body) => [...body, "", "Reply"],
};

export const wordpressForms = [
  saysNested,
  saysFlat,
  nameAndDateNested,
  nameAndDateFlat,
  nameOnDate,
  blogger,
  replyOnly,
];
