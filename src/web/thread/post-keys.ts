import type { ViewContext } from "../view-context.ts";
import { moveStop, nextWords, rememberStop } from "./post-stops.ts";
import { postInView } from "./reading-place.ts";

/**
 * Keys of the thread: j and k for the next and the previous post (with Shift of those that the filter keeps), e for the next
 * words that a code rests on (with Shift the ones before), arrows among the stops of a post.
 *
 * They answer while the focus is in the posts, in the map or nowhere; never where the reader writes.
 */
export function handlePostKeys(list: HTMLElement, map: HTMLElement, context: ViewContext): void {
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
    else if (isForThread(event, [list, map]) && answer(event, list, context))
      event.preventDefault();
  };
  document.addEventListener("keydown", onKey);
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

const WRITING = "input, select, textarea, [contenteditable]";

function isForThread(event: KeyboardEvent, parts: readonly HTMLElement[]): boolean {
  const { target } = event;
  if (event.defaultPrevented || hasModifier(event) || !(target instanceof Element)) return false;
  if (target.closest(WRITING) !== null) return false;
  return target === document.body || parts.some((part) => part.contains(target));
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
function goToPost(
  list: HTMLElement,
  { address, go }: ViewContext,
  step: 1 | -1,
  isKept: boolean,
): boolean {
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
  if (key !== null && key !== address.at) go({ at: key });
  return true;
}
