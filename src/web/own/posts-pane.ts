import type { Post } from "../../model/thread.ts";
import { element } from "../element.ts";
import { stepTo } from "./picker.ts";
import { postRow, type PostAction } from "./post-row.ts";
import { showInPane, WindowedList } from "./windowed-list.ts";

const ROW_PX = 92;

export type PostsPaneParts = {
  readonly posts: readonly Post[];
  readonly chosen: string | null;
  /** Above the posts: counts, undo. */
  readonly head: HTMLElement;
  /** Before the posts in the pane: questions and notes. */
  readonly before: readonly HTMLElement[];
  readonly actionsOf: (index: number) => readonly PostAction[];
  readonly onChoose: (id: string | null) => void;
  readonly act: (action: PostAction, id: string) => void;
};

/** The posts of a split page, one of them chosen. */
export class PostsPane {
  readonly element: HTMLElement;
  readonly #parts: PostsPaneParts;
  readonly #list: WindowedList;
  readonly #pane: HTMLElement;
  readonly #indexes: ReadonlyMap<string, number>;
  #chosen: number | null;
  #stop: number;

  constructor(parts: PostsPaneParts) {
    const { posts, chosen, head, before } = parts;
    this.#parts = parts;
    this.#indexes = new Map(posts.map(({ id }, index) => [id, index]));
    this.#chosen = chosen === null ? null : (this.#indexes.get(chosen) ?? null);
    this.#stop = this.#chosen ?? 0;
    this.#pane = element("div", { class: "own-scroll" }, ...before);
    this.#list = new WindowedList(this.#pane, {
      count: posts.length,
      label: "Posts",
      rowPx: ROW_PX,
      draw: (index) => this.#row(index),
    });
    this.#pane.append(this.#list.list);
    this.#list.keep(this.#stop);
    this.element = element(
      "section",
      { class: "own-posts", "aria-label": "Posts" },
      head,
      this.#pane,
    );
    this.#pane.addEventListener("click", (event) => this.#click(event));
    this.#pane.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Chooses a post, or none, and brings it into the pane. */
  choose(id: string | null, focus: boolean): void {
    const before = this.#chosen;
    this.#chosen = id === null ? null : (this.#indexes.get(id) ?? null);
    if (this.#chosen !== null) this.#stop = this.#chosen;
    this.#list.keep(this.#stop);
    if (before !== this.#chosen)
      for (const index of [before, this.#chosen]) if (index !== null) this.#list.redraw(index);
    const row = this.#chosen === null ? undefined : this.#list.row(this.#chosen);
    if (row !== undefined) showInPane(this.#pane, row);
    if (!focus) return;
    this.#headAt(this.#stop)?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }

  /** Puts a part under the chosen post, such as a question; with null takes it away. */
  open(part: HTMLElement | null): void {
    const row = this.#chosen === null ? undefined : this.#list.row(this.#chosen);
    row?.querySelector(".own-picker")?.remove();
    if (part === null) return;
    row?.append(part);
    part.scrollIntoView({ block: "nearest" });
  }

  close(): void {
    this.#list.close();
  }

  #row(index: number): HTMLElement {
    const { posts, actionsOf, act } = this.#parts;
    const post = posts[index];
    if (post === undefined) return element("div");
    const chosen = index === this.#chosen;
    return postRow({
      post,
      index,
      count: posts.length,
      chosen,
      isStop: index === this.#stop,
      actions: chosen ? actionsOf(index) : [],
      act: (action) => act(action, post.id),
    });
  }

  #headAt(index: number): HTMLElement | null {
    return this.#list.row(index)?.querySelector<HTMLElement>(".own-post-head") ?? null;
  }

  #click({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const row = target.closest("[data-own]");
    if (row === null || target.closest(".own-picker, [data-action]") !== null) return;
    this.#parts.onChoose(row.getAttribute("data-own"));
  }

  #key(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLElement)) return;
    const row = target.closest("[data-own]");
    if (row === null) return;
    const isDone = target.matches(".own-post-head")
      ? this.#keyOnPost(key, row.getAttribute("data-own"))
      : target.matches("[data-action]") && this.#keyOnAction(key, row, target);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #keyOnPost(key: string, id: string | null): boolean {
    const { posts, onChoose } = this.#parts;
    if (key === "Escape") {
      onChoose(null);
      return true;
    }
    if (key === "Enter") {
      if (this.#chosen === null || posts[this.#chosen]?.id !== id) onChoose(id);
      this.#list.row(this.#stop)?.querySelector<HTMLElement>("[data-action]")?.focus();
      return true;
    }
    const to = stepTo(key, this.#stop, posts.length);
    const next = to === null ? undefined : posts[to];
    if (next === undefined) return false;
    onChoose(next.id);
    return true;
  }

  #keyOnAction(key: string, row: Element, target: HTMLElement): boolean {
    if (key === "Escape") {
      this.#headAt(this.#stop)?.focus();
      return true;
    }
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return false;
    const actions = [...row.querySelectorAll<HTMLElement>("[data-action]")];
    actions.at((actions.indexOf(target) + step) % actions.length)?.focus();
    return true;
  }
}
