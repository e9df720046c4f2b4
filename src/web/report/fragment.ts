import { everyPost } from "../../model/post-filter.ts";
import { postAnchor } from "../charts/draw-post.ts";
import { fitAddress, readAddress, writeAddress, type Address } from "../address.ts";
import type { Analysis } from "../../model/analysis.ts";
import { setParts } from "../filter.ts";

/**
 * What the fragment of a report's address says: "#stance=dam:favor&at=post-4", or a place alone, "#post-4".
 *
 * A page opened from disk has no other part of an address that it may change.
 */
export function readFragment(hash: string, analysis: Analysis): Address {
  const text = hash.replace(/^#/u, "");
  if (!text.includes("=")) return { ...readAddress(""), at: decoded(text) };
  return plain(fitAddress({ ...readAddress(`?${text}`), view: "overview" }, analysis));
}

/** Only what a report can show. */
function plain(address: Address): Address {
  const { coder, filter, at } = address;
  return { ...readAddress(""), coder, filter, at };
}

export function writeFragment(address: Address): string {
  const { coder, filter, at } = address;
  if (coder === null && setParts(filter).length === 0) return at === null ? "" : `#${at}`;
  return writeAddress(plain(address)).replace(/^\?/u, "#");
}

/** Where a choice in a chart leads on the one page of a report; a new filter leaves the place chosen before. */
export function changed(now: Address, change: Partial<Address>): Address {
  const next = { ...now, ...change, view: "overview" as const };
  if (change.at === undefined || change.at === null) return plain({ ...next, at: null });
  if (change.view === "thread") return plain({ ...next, at: postAnchor(change.at) });
  if (change.view === "timeline") return plain({ ...next, at: `at-${change.at}` });
  return plain(change.view === "words" ? { ...next, at: "words" } : next);
}

/** The same with every post, in the codes shown first. */
export function isUntouched({ coder, filter }: Address): boolean {
  return coder === null && setParts({ ...everyPost, ...filter }).length === 0;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return null;
  }
}
