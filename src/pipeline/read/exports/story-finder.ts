import type { ExportedPost } from "./export-format.ts";

/** Finds the stories of comments that only name what they answer. */
export class StoryFinder {
  /** The story of every item that is below one. */
  private readonly stories = new Map<string, string>();
  /** Comments by the item they answer, which was not yet met with. */
  private readonly waiting = new Map<string, ExportedPost[]>();

  /** The comments that waited for this story. */
  story(id: string): Generator<ExportedPost> {
    this.stories.set(id, id);
    return this.release(id);
  }

  /** In: a comment whose `parent` may be its story. Out: it and those that waited for it; or nothing, and it waits. */
  *comment(post: ExportedPost): Generator<ExportedPost> {
    const { parent } = post;
    if (parent === null) {
      yield post;
      return;
    }
    const story = this.stories.get(parent);
    if (story === undefined) {
      const others = this.waiting.get(parent);
      if (others === undefined) this.waiting.set(parent, [post]);
      else others.push(post);
      return;
    }
    yield this.placed(post, story);
    yield* this.release(post.sourceId);
  }

  /**
   * The comments that still wait. Where the export holds no story and all of them stand below one item that is not in it,
   * that item is taken for the story; else their parents stay as they are.
   */
  *end(): Generator<ExportedPost> {
    const held = new Set<string>();
    for (const posts of this.waiting.values()) for (const post of posts) held.add(post.sourceId);
    const [absent, ...others] = [...this.waiting.keys()].filter((id) => !held.has(id));
    if (absent !== undefined && others.length === 0 && this.stories.size === 0)
      yield* this.story(absent);
    for (const posts of this.waiting.values()) yield* posts;
    this.waiting.clear();
  }

  private *release(id: string): Generator<ExportedPost> {
    const free = [id];
    for (let next = free.pop(); next !== undefined; next = free.pop()) {
      const story = this.stories.get(next);
      const posts = this.waiting.get(next) ?? [];
      this.waiting.delete(next);
      if (story === undefined) continue;
      for (const post of posts) {
        yield this.placed(post, story);
        free.push(post.sourceId);
      }
    }
  }

  private placed(post: ExportedPost, story: string): ExportedPost {
    this.stories.set(post.sourceId, story);
    return { ...post, thread: story, parent: post.parent === story ? null : post.parent };
  }
}
