import type { Read } from "./query-fault.ts";

export type CutPage<T> = {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly items: T[];
};

/**
 * One page of a list; the first is there also where the list is empty.
 *
 * Out: the page, or a sentence that says which pages there are.
 */
export function cutPage<T>(all: readonly T[], page: number, size: number): Read<CutPage<T>> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  if (page > pages)
    return {
      detail: `There is no page ${page}: ${pages === 1 ? "the first is the only one" : `the last is ${pages}`}.`,
    };
  return {
    value: { total: all.length, page, pages, items: all.slice((page - 1) * size, page * size) },
  };
}
