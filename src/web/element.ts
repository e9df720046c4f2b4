type Child = Node | string | null;

/**
 * Makes an element of the page; strings become text, never markup.
 *
 * In: attributes by name, left out where null. Style and event attributes have no place here: the page's policy refuses them.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that looks like a word of the text. */
export function wordButton(
  text: string,
  attributes: Readonly<Record<string, string | null>>,
  onClick: (event: MouseEvent) => void,
): HTMLButtonElement {
  const button = element("button", { type: "button", class: "word", ...attributes }, text);
  button.addEventListener("click", onClick);
  return button;
}
