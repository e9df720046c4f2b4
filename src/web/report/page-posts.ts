/** The posts as they stand in the page. */
export type PagePosts = {
  /** In the order of the page. */
  readonly articles: readonly HTMLElement[];
  /** By key. */
  readonly byKey: ReadonlyMap<string, HTMLElement>;
  /** Their words, without the tags of the evidence; read once, when first asked for. */
  readonly texts: () => readonly string[];
};

export function findPosts(root: ParentNode): PagePosts {
  const articles = [...root.querySelectorAll<HTMLElement>("#posts article.post")];
  const byKey = new Map(articles.map((post) => [post.getAttribute("data-post") ?? "", post]));
  let texts: readonly string[] | null = null;
  return { articles, byKey, texts: () => (texts ??= articles.map(wordsOf)) };
}

/** The words of a post, its paragraphs as lines. */
export function wordsOf(post: Element): string {
  return [...post.querySelectorAll(".post-text p")]
    .map((paragraph) => textWithoutTags(paragraph))
    .join("\n");
}

function textWithoutTags(node: Node): string {
  if (node instanceof Element && node.matches(".tag")) return "";
  if (node.childNodes.length === 0) return node.textContent ?? "";
  return [...node.childNodes].map(textWithoutTags).join("");
}
