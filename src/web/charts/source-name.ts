import type { Analysis } from "../../model/analysis.ts";
import { spanOf } from "./calendar.ts";

/** A document by the name that readers know it by: a dated one by who published it, another by its title; its id where nothing is known of it. */
export function sourceName(
  { documents, threads }: Pick<Analysis, "documents" | "threads">,
  id: string,
): string {
  const facts =
    documents.find((known) => known.id === id) ?? threads.find((known) => known.file === id);
  if (facts === undefined) return id;
  const isDated = spanOf(facts.published ?? "") !== null;
  return isDated ? (facts.publisher ?? facts.title) : facts.title;
}
