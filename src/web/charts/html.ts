/** An element with a class and, if given, a text; text is never read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  style = "",
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (style !== "") made.setAttribute("class", style);
  if (text !== undefined) made.textContent = text;
  return made;
}
