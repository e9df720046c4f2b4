/** The posts as they stand in the page. */
export type PagePosts = {
  /** In the order of the page. */
  readonly articles: readonly HTMLElement[];
  /** By key. */
  readonly byKey: ReadonlyMap<string, HTMLElement>;
  /** Their words; read once, when first asked for. */
  readonly texts: () => readonly string[];
};

export function findPosts(root: ParentNode): PagePosts {
  const articles = [...root.querySelectorAll<HTMLElement>("#posts article.post")];
  const byKey = new Map(articles.map((post) => [post.getAttribute("data-post") ?? "", post]));
  let texts: readonly string[] | null = null;
  return { articles, byKey, texts: () => (texts ??= articles.map(wordsOf)) };
}

export function wordsOf(post: Element): string {
  return post.querySelector(".post-text")?.textContent ?? "";
}
