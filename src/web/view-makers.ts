import type { ViewName } from "./address.ts";
import type { ViewContext } from "./view-context.ts";
import { overview } from "./views/overview.ts";

/** Makes the parts of a view, to be put into the page one below the other. */
export type ViewMaker = (context: ViewContext) => HTMLElement[];

/** The first view comes with the page; the scripts of the others are fetched when they are asked for. */
const MAKERS: Readonly<Record<ViewName, () => Promise<ViewMaker>>> = {
  overview: async () => overview,
  thread: async () => (await import("./views/thread.ts")).thread,
  timeline: async () => (await import("./views/timeline.ts")).timeline,
  words: async () => (await import("./views/words.ts")).words,
  methods: async () => (await import("./views/methods.ts")).methods,
  own: async () => (await import("./views/own.ts")).own,
};

export function viewMaker(view: ViewName): Promise<ViewMaker> {
  return MAKERS[view]();
}

/** Fetches the scripts of all views in idle moments, so that they are there at once, and when the server is gone. */
export function fetchViewsInIdle(): void {
  const next = (makers: readonly (() => Promise<ViewMaker>)[]): void => {
    const [first, ...rest] = makers;
    if (first === undefined) return;
    idle(
      () =>
        void first().then(
          () => next(rest),
          () => undefined,
        ),
    );
  };
  next(Object.values(MAKERS));
}

/** Not every browser tells idle moments. */
const SOON_MS = 300;

function idle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work);
  else setTimeout(work, SOON_MS);
}
