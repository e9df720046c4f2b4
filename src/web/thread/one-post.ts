import type { AnalysedPost } from "../../model/analysis.ts";
import type { Conversation } from "../charts/conversation.ts";
import { drawPost, postAnchor } from "../charts/draw-post.ts";
import { hidesGrounds, markedWords } from "../charts/post-segments.ts";
import type { PostView } from "../charts/post-view.ts";
import { openName } from "../codes/blind.ts";
import { codePanel } from "../codes/code-panel.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { markStops } from "./post-stops.ts";

/** A post with its codes, its text, its notes and the panel for the reader's own codes; its place where it or the conversation is not here yet. */
export function drawOne(
  context: ViewContext,
  view: PostView,
  conversation: Conversation | null,
): HTMLElement {
  const { analysis, coder, posts, opened, address, href } = context;
  const post = posts.get(view.key);
  if (post === undefined || conversation === null) return placeFor(view.key);
  const drawn = drawPost(analysis, post, {
    document,
    coder,
    conversation,
    alive: true,
    cut: isCut(context, post, view.key),
    heading: "h2",
    linked: (key) => href({ view: "thread", at: key }),
    eventLinked: (id) => href({ view: "timeline", at: id }),
  });
  drawn.setAttribute("tabindex", "-1");
  drawn.setAttribute("aria-label", `Post ${view.key}`);
  drawn.setAttribute("data-focus", `post-${view.key}`);
  drawn.classList.toggle("is-selected", view.key === address.at);
  drawn.classList.toggle("ghosted", !view.matches);
  drawn.querySelector(".post-body")?.append(codePanel(context, post));
  markStops(drawn, view.key);
  keepNotes(drawn, view.key, opened);
  openRest(drawn, () => opened.add(wholeName(view.key)));
  return drawn;
}

/** Where a post will stand that is not here yet. */
function placeFor(key: string): HTMLElement {
  return element(
    "article",
    {
      class: "post is-awaited",
      id: postAnchor(key),
      "data-post": key,
      "aria-label": `Post ${key}`,
    },
    element("p", { class: "note" }, `Reading post ${key} …`),
  );
}

const wholeName = (key: string): string => `whole-${key}`;

/** Whether the end of a long post is hidden: never where the reader opened it or codes it, or a filter needs what stands there. */
function isCut(
  { analysis, coder, opened, address }: ViewContext,
  post: AnalysedPost,
  key: string,
): boolean {
  const { filter } = address;
  if (opened.has(wholeName(key)) || opened.has(openName(key)) || filter.words !== "") return false;
  const targets = new Set([
    ...filter.stance.map(({ target }) => target),
    ...filter.coded.map(({ variable }) => variable),
  ]);
  const evidence = markedWords(analysis, post, coder);
  return !hidesGrounds(post, evidence, { targets, event: filter.event });
}

/** Shows the hidden end of a post where it is asked for, or where the browser finds words in it. */
function openRest(article: HTMLElement, opened: () => void): void {
  const rest = article.querySelector(".rest");
  const button = article.querySelector("button.more");
  if (!(rest instanceof HTMLElement) || button === null) return;
  const show = () => {
    opened();
    rest.removeAttribute("hidden");
    button.remove();
  };
  rest.addEventListener("beforematch", show);
  button.addEventListener("click", () => {
    show();
    rest.setAttribute("tabindex", "-1");
    rest.focus({ preventScroll: true });
  });
}

/** Notes that the reader opened stay open while the page is. */
function keepNotes(article: HTMLElement, key: string, opened: Set<string>): void {
  for (const note of article.querySelectorAll("details.ask")) {
    if (!(note instanceof HTMLDetailsElement)) continue;
    const name = `note-${key}-${note.getAttribute("data-note") ?? ""}`;
    note.open = opened.has(name);
    note.addEventListener("toggle", () => {
      if (note.open) opened.add(name);
      else opened.delete(name);
    });
  }
}
