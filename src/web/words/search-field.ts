import { asksForWords } from "../../model/post-filter.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

/** The field for a word or phrase: shows the posts that hold it, or its uses one by one. */
export function searchField({ address, go }: ViewContext): HTMLElement {
  const { filter } = address;
  const input = element("input", {
    type: "search",
    value: filter.words,
    maxlength: "200",
    id: "words-search",
    autocomplete: "off",
    "data-focus": "words-search",
  });
  const form = element(
    "form",
    { class: "words-search", role: "search", "aria-label": "Words of the posts" },
    element("label", { for: "words-search" }, "A word or phrase"),
    element(
      "span",
      { class: "words-field" },
      input,
      element("button", { type: "submit", class: "button" }, "Find posts"),
    ),
    wordButton("all its uses", { "data-focus": "words-uses" }, () => {
      const words = input.value.trim();
      if (asksForWords(words)) go({ at: words });
    }),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ filter: { ...filter, words: input.value.trim() } });
  });
  return form;
}
