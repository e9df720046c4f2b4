import { afterTextForms } from "./forms/after-text.ts";
import { boardForms } from "./forms/boards.ts";
import { disqusForms } from "./forms/disqus.ts";
import { newsAndSocialForms } from "./forms/news-and-social.ts";
import { numberedForms } from "./forms/numbered.ts";
import { otherLanguageForms } from "./forms/other-languages.ts";
import { redditForms } from "./forms/reddit.ts";
import { wordpressForms } from "./forms/wordpress.ts";
import type { PageForm } from "./page-form.ts";

/** Every form of page that is generated. */
export const allForms: readonly PageForm[] = [
  ...numberedForms,
  ...wordpressForms,
  ...otherLanguageForms,
  ...disqusForms,
  ...redditForms,
  ...boardForms,
  ...afterTextForms,
  ...newsAndSocialForms,
];
