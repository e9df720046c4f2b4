import { element } from "../element.ts";
import { changeSession, ownSession, type OwnSession } from "./session.ts";

const FACTS = [
  { name: "title", label: "Title of the article", type: "text" },
  { name: "publisher", label: "Publisher", type: "text" },
  { name: "published", label: "Day of publication", type: "date" },
] as const;

/** What the reader may know of the article; what is typed is in the session at once. */
export function factFields(facts: OwnSession["facts"]): HTMLElement {
  const fields = FACTS.map(({ name, label, type }) => {
    const input = element("input", {
      type,
      id: `own-${name}`,
      value: facts[name],
      maxlength: type === "text" ? "300" : null,
      autocomplete: "off",
      "data-focus": `own-${name}`,
    });
    input.addEventListener("input", () =>
      changeSession({ facts: { ...ownSession().facts, [name]: input.value } }),
    );
    return element("div", {}, element("label", { for: `own-${name}` }, label), input);
  });
  return element(
    "fieldset",
    { class: "own-facts" },
    element(
      "legend",
      {},
      "If you know them; the day is needed to read “last summer” and “Wednesday”",
    ),
    ...fields,
  );
}
