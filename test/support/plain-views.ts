import type { PostView } from "../../src/web/charts/post-view.ts";

/** Views as plain values, so that a test can change one of their properties. */
export function plainViews(views: readonly PostView[]): PostView[] {
  return views.map((view) => ({
    key: view.key,
    id: view.id,
    thread: view.thread,
    parent: view.parent,
    depth: view.depth,
    stance: view.stance,
    inferred: view.inferred,
    fromTalk: view.fromTalk,
    unsure: view.unsure,
    held: view.held,
    silent: view.silent,
    tone: view.tone,
    words: view.words,
    answers: view.answers,
    matches: view.matches,
  }));
}
