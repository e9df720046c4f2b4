import type { ReadersCode } from "../../model/readers-code.ts";

/** The codes with one more, in the place of an earlier one of the same post and variable; in the order they were set. */
export function withCode(mine: readonly ReadersCode[], code: ReadersCode): ReadersCode[] {
  return [...withoutCode(mine, code), code];
}

type Place = Pick<ReadersCode, "post" | "variable">;

export function withoutCode(mine: readonly ReadersCode[], { post, variable }: Place) {
  return mine.filter((code) => code.post !== post || code.variable !== variable);
}

/** The codes with many more, each in the place of an earlier one of the same post and variable. */
export function withCodes(
  mine: readonly ReadersCode[],
  more: readonly ReadersCode[],
): ReadersCode[] {
  const codes = new Map<string, ReadersCode>();
  for (const code of [...mine, ...more]) codes.set(placeOf(code), code);
  return [...codes.values()];
}

/** What the reader coded a post for, by variable. */
export function codesOf(mine: readonly ReadersCode[], post: string) {
  return new Map(
    mine.filter((code) => code.post === post).map(({ variable, value }) => [variable, value]),
  );
}

/** How many posts the codes are of. */
export function postsOf(mine: readonly ReadersCode[]): number {
  return new Set(mine.map(({ post }) => post)).size;
}

/** One name for a post and variable; a key or a variable may hold any sign but a line break. */
export function placeOf({ post, variable }: Place): string {
  return `${post}\n${variable}`;
}
