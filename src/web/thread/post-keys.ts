import type { ViewContext } from "../view-context.ts";
import { moveStop, nextWords, rememberStop } from "./post-stops.ts";
import { postInView } from "./reading-place.ts";

/**
 * Keys of the thread: j and k for the next and the previous post (with Shift of those that the filter keeps), e for the next
 * words that a code rests on (with Shift the ones before), arrows among the stops of a post.
 *
 * They answer wherever the focus is, but where the reader writes or chooses in a menu.
 */
export function handlePostKeys(list: HTMLElement, context: ViewContext): void {
  list.addEventListener("focusin", ({ target }) => rememberStop(target));
  list.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || hasModifier(event)) return;
    if (!(event.target instanceof Element)) return;
    const isStop = event.target.matches("[role=button].stop");
    if (isStop && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      if (event.target instanceof HTMLElement) event.target.click();
    } else if (moveStop(event.target, event.key)) event.preventDefault();
  });
  const onKey = (event: KeyboardEvent): void => {
    if (!list.isConnected) document.removeEventListener("keydown", onKey);
    else if (isForThread(event) && answer(event, list, context)) event.preventDefault();
  };
  // The list before this one is gone, and would be kept by its listener.
  if (lastOnKey !== null) document.removeEventListener("keydown", lastOnKey);
  lastOnKey = onKey;
  document.addEventListener("keydown", onKey);
}

let lastOnKey: ((event: KeyboardEvent) => void) | null = null;

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

const OWN_LETTERS = "input, select, textarea, [contenteditable], [role=menu]";

function isForThread(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || hasModifier(event) || !(target instanceof Element)) return false;
  return target.closest(OWN_LETTERS) === null;
}

function answer(event: KeyboardEvent, list: HTMLElement, context: ViewContext): boolean {
  const key = event.key.toLowerCase();
  if (key === "j") return goToPost(list, context, 1, event.shiftKey);
  if (key === "k") return goToPost(list, context, -1, event.shiftKey);
  if (key !== "e") return false;
  const focused = document.activeElement;
  const from = focused !== null && list.contains(focused) ? focused : postInView(list);
  const found = from === null ? null : nextWords(list, from, event.shiftKey ? -1 : 1);
  found?.focus();
  return found !== null;
}

/** Chooses the next post; the first key on a page without a chosen one chooses the post in view. */
function goToPost(list: HTMLElement, { go }: ViewContext, step: 1 | -1, isKept: boolean): boolean {
  const focused = document.activeElement?.closest("article.post") ?? null;
  const here =
    focused !== null && list.contains(focused)
      ? focused
      : list.querySelector("article.is-selected");
  const posts = [...list.querySelectorAll("article.post")];
  const at = here === null ? posts.indexOf(postInView(list) ?? list) - step : posts.indexOf(here);
  const ahead = step === 1 ? posts.slice(at + 1) : posts.slice(0, Math.max(0, at)).toReversed();
  const next = ahead.find((post) => !isKept || !post.classList.contains("ghosted"));
  if (!(next instanceof HTMLElement)) return false;
  next.focus({ preventScroll: true });
  const key = next.getAttribute("data-post");
  // The address may be ahead of what is drawn.
  const now = new URLSearchParams(location.search).get("at");
  if (key !== null && key !== now) go({ at: key });
  return true;
}
