import { longAge, wordedAge } from "../dates.ts";
import type { PageForm } from "../page-form.ts";

const avatarAndParent: PageForm = {
  name: "Disqus: Avatar / NAME  PARENT • age / text / votes / • Reply • Share ›",
  tree: "shown",
  authors: "different",
  clocks: [longAge, wordedAge],
  headline: ({ author, above }, age) =>
    `${author}${above === null ? "" : `  ${above.author}`} • ${age}`,
  lines: (post, body, age) => [
    "Avatar",
    avatarAndParent.headline(post, age),
    ...body,
    "",
    ...(post.votes % 4 === 0 ? [] : [String(post.votes)]),
    "• Reply • Share ›",
  ],
};

const newDisqus: PageForm = {
  name: "Disqus: NAME / age / − / ⚑ / text / votes / Reply / Share",
  tree: "lost",
  authors: "any",
  clocks: [longAge, wordedAge],
  headline: ({ author }) => author,
  lines: ({ author, votes }, body, age) => [
    author,
    age,
    "",
    "−",
    "",
    "⚑",
    ...body,
    "",
    `${votes} | ${votes % 7}`,
    "Reply",
    "Share",
  ],
};

export const disqusForms = [avatarAndParent, newDisqus];
