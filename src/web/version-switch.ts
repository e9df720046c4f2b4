import {
  readCuration,
  TIMELINE_VERSIONS,
  twinOf,
  versionWords,
} from "./charts/timeline-version.ts";
import { element } from "./element.ts";
import type { ViewContext } from "./view-context.ts";

/** The two versions of the timeline to choose from, and what the review made of the one that the program found; null where nobody reviewed it. */
export function versionSwitch(context: ViewContext): HTMLElement | null {
  const { analysis, address, href } = context;
  const { curation } = analysis;
  if (curation === null) return null;
  const links = TIMELINE_VERSIONS.map((version) => {
    const isShown = version === address.version;
    const at = isShown || address.at === null ? address.at : atIn(context, version, address.at);
    return element(
      "a",
      {
        href: href({ version, at }),
        "data-go": "",
        "data-focus": `version-${version}`,
        "aria-current": isShown ? "true" : null,
      },
      versionWords(analysis, version) ?? "",
    );
  });
  return element(
    "div",
    { class: "version" },
    element(
      "p",
      { class: "version-switch", role: "group", "aria-label": "Version of the timeline" },
      ...links,
    ),
    element("p", { class: "note" }, `${readCuration(analysis)} ${curation.made}`),
  );
}

/** What readers alone mention is the same in both versions; an event is its twin. */
function atIn({ analysis }: ViewContext, version: "reviewed" | "found", at: string): string | null {
  const isReaders = analysis.readersEvents.some(({ id }) => id === at);
  return isReaders ? at : twinOf(analysis, at, version);
}
