import { drawPostCard } from "./charts/draw-card.ts";
import { drawCodesCard, drawToneCard, drawWordsCard } from "./charts/draw-code-card.ts";
import { drawPostsCard } from "./charts/draw-posts-card.ts";
import { drawMentionCard } from "./charts/draw-mention-card.ts";
import { SENTIMENT } from "../model/post-codes.ts";
import { enterCard } from "./card-focus.ts";
import { EDGE_PX, GAP_PX, moveTo, placeCard } from "./card-place.ts";
import { isBlind } from "./codes/blind.ts";
import { element } from "./element.ts";
import type { ViewContext } from "./view-context.ts";

/** The card of a post, shown beside a mark; one at a time. */
export type Card = {
  readonly show: (
    context: ViewContext,
    key: string,
    beside: DOMRect,
    actions?: readonly Node[],
  ) => void;
  /** Shows which posts a cell counts; with actions they are links. */
  readonly showPosts?: (
    context: ViewContext,
    keys: readonly string[],
    beside: DOMRect,
    actions?: readonly Node[],
  ) => void;
  /** Moves the focus from a chart into its card, and back to the chart after the card's last link; false where the card has none. */
  readonly enter?: (from: HTMLElement) => boolean;
  /** Shows what words that speak of an event tell; true where they tell something. */
  readonly showMention: Showing;
  /** Shows why words of a post are marked, or what a code in its head rests on; true where there is something to tell. */
  readonly showReason: Showing;
  /** True where a card was open. */
  readonly hide: () => boolean;
  readonly holds: (node: Node) => boolean;
};

type Showing = (context: ViewContext, part: Element, actions?: readonly Node[]) => boolean;

/** Names the card for the part that it explains. */
const CARD_ID = "card";

const CELL_HINT = "Choose the cell to show them alone.";

export function makeCard(): Card {
  const holder = element("div", {
    class: "card-holder",
    id: CARD_ID,
    role: "region",
    "aria-label": "Explanation",
    hidden: "",
  });
  document.body.append(holder);
  /** Shows a card beside a part of the text, and has the part described by it. */
  const showBeside = (card: HTMLElement, part: Element, actions: readonly Node[]): void => {
    if (actions.length > 0) card.append(element("p", { class: "tools" }, ...actions));
    holder.replaceChildren(card);
    holder.classList.toggle("reachable", actions.length > 0);
    holder.hidden = false;
    describe(part);
    const [first] = part.getClientRects();
    placeByText(holder, first ?? part.getBoundingClientRect(), part.closest(".post-body"));
  };
  let asked: string | null = null;
  const cards: Card = {
    show: (context, key, beside, actions = []) => {
      asked = key;
      // Who codes a post does not see what others made of it, in the map either.
      if (context.address.view === "thread" && isBlind(context, key)) {
        holder.hidden = true;
        return;
      }
      const post = context.posts.get(key);
      if (post === undefined) {
        holder.hidden = true;
        // A post of a big study comes when it is looked at, unless the reader has gone on.
        void context.load([key]).then(
          () => {
            if (asked === key && context.posts.has(key)) cards.show(context, key, beside, actions);
          },
          () => {},
        );
        return;
      }
      const { analysis, coder } = context;
      const card = drawPostCard(analysis, post, { document, coder });
      if (actions.length > 0) card.append(element("p", { class: "tools" }, ...actions));
      holder.replaceChildren(card);
      holder.classList.toggle("reachable", actions.length > 0);
      holder.hidden = false;
      for (const action of actions) action.addEventListener("click", () => (holder.hidden = true));
      holder.style.width = "";
      placeCard(holder, beside);
    },
    showPosts: ({ href }, keys, beside, actions = []) => {
      asked = null;
      const linked =
        actions.length === 0 ? undefined : (key: string) => href({ view: "thread", at: key });
      const card = drawPostsCard(keys, { document, linked });
      const tools = actions.length === 0 ? [element("p", { class: "card-notes" }, CELL_HINT)] : [];
      if (actions.length > 0) tools.push(element("p", { class: "tools" }, ...actions));
      card.append(...tools);
      holder.replaceChildren(card);
      holder.classList.toggle("reachable", actions.length > 0);
      holder.hidden = false;
      holder.style.width = "";
      placeCard(holder, beside);
    },
    enter: (from) => !holder.hidden && enterCard(holder, from),
    showMention: (context, mention, actions = []) => {
      const { analysis, posts } = context;
      const post = posts.get(postOf(mention));
      const event = mention.getAttribute("data-event") ?? "";
      const start = Number(mention.getAttribute("data-start"));
      const card =
        post === undefined ? null : drawMentionCard(analysis, post, { event, start }, document);
      if (card === null) return false;
      const marked = mention.closest("mark");
      const also = marked === null ? null : reasonCard(context, marked);
      card.append(...(also?.childNodes ?? []));
      showBeside(card, mention, actions);
      return true;
    },
    showReason: (context, part, actions = []) => {
      const card = reasonCard(context, part);
      if (card !== null) showBeside(card, part, actions);
      return card !== null;
    },
    hide: () => {
      const wasOpen = !holder.hidden;
      asked = null;
      holder.hidden = true;
      describe(null);
      return wasOpen;
    },
    holds: (node) => holder.contains(node),
  };
  return cards;
}

/** The part that is explained, and no other, is described by the card. */
function describe(part: Element | null): void {
  for (const other of document.querySelectorAll(`[aria-describedby="${CARD_ID}"]`))
    other.removeAttribute("aria-describedby");
  if (part?.matches(".stop") === true) part.setAttribute("aria-describedby", CARD_ID);
}

function postOf(part: Element): string {
  return part.closest("article[data-post]")?.getAttribute("data-post") ?? "";
}

/** What marked words, a tag or a code tell; words marked for several targets tell of each. */
function reasonCard({ analysis, posts, coder }: ViewContext, part: Element): HTMLElement | null {
  const post = posts.get(postOf(part));
  const isHidden = part.closest(".post:has(.is-blind)") !== null;
  if (post === undefined || isHidden) return null;
  const codes = part.getAttribute("data-filter");
  if (codes !== null) {
    const variables = codes.split(" ").map((code) => code.slice(0, code.lastIndexOf(":")));
    return variables.includes(SENTIMENT)
      ? drawToneCard(analysis, post, { document, coder })
      : drawCodesCard(analysis, post, variables, { document, coder });
  }
  const places: number[] = [];
  for (let at: Element | null = part; at !== null; at = at.parentElement?.closest("mark") ?? null)
    places.push(Number(at.getAttribute("data-words")));
  return drawWordsCard(analysis, post, places, { document, coder });
}

/** Narrower than this a card is no pleasure to read. */
const LEAST_WIDTH_PX = 300;
const MOST_WIDTH_PX = 480;

/** In the margin beside the text, so that the words stay in sight; where the margin is too narrow, below the line. */
function placeByText(holder: HTMLElement, line: DOMRect, text: Element | null): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const from = (text?.getBoundingClientRect().right ?? clientWidth) + GAP_PX;
  const room = clientWidth - from - EDGE_PX;
  holder.style.width = room < LEAST_WIDTH_PX ? "" : `${Math.min(MOST_WIDTH_PX, room)}px`;
  if (room < LEAST_WIDTH_PX) {
    placeCard(holder, line, true);
    return;
  }
  const lowest = clientHeight - holder.getBoundingClientRect().height - EDGE_PX;
  moveTo(holder, from, Math.max(EDGE_PX, Math.min(line.top, lowest)));
}
