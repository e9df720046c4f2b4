/**
 * The beginning of a text that comes in pieces, at least `length` characters where it has them, and the whole of it; without
 * its byte order mark.
 */
export function peekText(
  chunks: Iterable<string>,
  length: number,
): { readonly head: string; readonly all: Iterable<string> } {
  const iterator = chunks[Symbol.iterator]();
  const seen: string[] = [];
  for (let left = length; left > 0;) {
    const { value, done } = iterator.next();
    if (done === true) break;
    seen.push(value);
    left -= value.length;
  }
  const head = seen.join("").replace(/^\uFEFF/u, "");
  return { head, all: followedBy(head, iterator) };
}

function* followedBy(head: string, rest: Iterator<string>): Generator<string> {
  yield head;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
