import { drawPostCard } from "./charts/draw-card.ts";
import { drawMentionCard } from "./charts/draw-mention-card.ts";
import { element } from "./element.ts";
import type { ViewContext } from "./view-context.ts";

const GAP_PX = 8;
const EDGE_PX = 12;

/** The card of a post, shown beside a mark; one at a time. */
export type Card = {
  readonly show: (
    context: ViewContext,
    key: string,
    beside: DOMRect,
    actions?: readonly Node[],
  ) => void;
  /** Shows what words that speak of an event tell; true where they tell something. */
  readonly showMention: (context: ViewContext, mention: Element) => boolean;
  readonly hide: () => void;
  readonly holds: (node: Node) => boolean;
};

export function makeCard(): Card {
  const holder = element("div", { class: "card-holder", hidden: "" });
  document.body.append(holder);
  return {
    show: (context, key, beside, actions = []) => {
      const post = context.posts.get(key);
      if (post === undefined) return;
      const { analysis, coder } = context;
      const card = drawPostCard(analysis, post, { document, coder });
      if (actions.length > 0) card.append(element("p", { class: "tools" }, ...actions));
      holder.replaceChildren(card);
      holder.classList.toggle("reachable", actions.length > 0);
      holder.hidden = false;
      for (const action of actions) action.addEventListener("click", () => (holder.hidden = true));
      place(holder, beside);
    },
    showMention: ({ analysis, posts }, mention) => {
      const key = mention.closest("article[data-post]")?.getAttribute("data-post") ?? "";
      const post = posts.get(key);
      const event = mention.getAttribute("data-event") ?? "";
      const start = Number(mention.getAttribute("data-start"));
      const card =
        post === undefined ? null : drawMentionCard(analysis, post, { event, start }, document);
      if (card === null) return false;
      holder.replaceChildren(card);
      holder.classList.remove("reachable");
      holder.hidden = false;
      const [first] = mention.getClientRects();
      place(holder, first ?? mention.getBoundingClientRect(), true);
      return true;
    },
    hide: () => {
      holder.hidden = true;
    },
    holds: (node) => holder.contains(node),
  };
}

/** Rows wider than this have their card at their end, so that the rows below stay in sight. */
const WIDE_PX = 160;

/** Beside a row unless `isText`, else below the mark, or above it where there is no room; always inside the window. */
function place(holder: HTMLElement, beside: DOMRect, isText = false): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = holder.getBoundingClientRect();
  const beyond = beside.right + GAP_PX;
  if (!isText && beside.width > WIDE_PX && beyond + width + EDGE_PX <= clientWidth) {
    const lowest = clientHeight - height - EDGE_PX;
    const top = Math.max(EDGE_PX, Math.min(beside.top, lowest));
    moveTo(holder, beyond, top);
    return;
  }
  const below = beside.bottom + GAP_PX;
  const fits = below + height + EDGE_PX <= clientHeight;
  const top = fits ? below : Math.max(EDGE_PX, beside.top - GAP_PX - height);
  const left = Math.min(Math.max(EDGE_PX, beside.left), clientWidth - width - EDGE_PX);
  moveTo(holder, Math.max(EDGE_PX, left), top);
}

function moveTo(holder: HTMLElement, left: number, top: number): void {
  holder.style.top = `${top + window.scrollY}px`;
  holder.style.left = `${left + window.scrollX}px`;
}
