import { VIEWS, type ViewName } from "./address.ts";
import { annotationMakers, citationMakers, pictureMakers } from "./take-away/take-away-makers.ts";
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

const here = new Map<ViewName, ViewMaker>();

/** A view that is here already is given without waiting for anything. */
export async function viewMaker(view: ViewName): Promise<ViewMaker> {
  const known = here.get(view);
  if (known !== undefined) return known;
  const maker = await MAKERS[view]();
  here.set(view, maker);
  return maker;
}

/** Fetches the scripts of all views in idle moments, so that they are there at once, and when the server is gone. */
export function fetchViewsInIdle(): void {
  const next = (makers: readonly (() => Promise<unknown>)[]): void => {
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
  const views = VIEWS.map((view) => () => viewMaker(view));
  next([...views, annotationMakers, citationMakers, pictureMakers]);
}

/** Not every browser tells idle moments. */
const SOON_MS = 300;

function idle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work);
  else setTimeout(work, SOON_MS);
}
