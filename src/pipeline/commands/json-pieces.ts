const INDENT = "  ";

/**
 * The JSON of an object piece by piece, so that no string holds all of it.
 *
 * In:  `indent` for a page that people read, or null for one line.
 * Out: joined, the same characters as of `JSON.stringify`; each element of an array that the object holds is a piece.
 */
export function* jsonPieces(value: object, indent: "indent" | null): Generator<string> {
  const lineBreak = (level: number) => (indent === null ? "" : `\n${INDENT.repeat(level)}`);
  const colon = indent === null ? ":" : ": ";
  const whole = (part: unknown, level: number) =>
    indent === null
      ? JSON.stringify(part)
      : JSON.stringify(part, null, INDENT).replaceAll("\n", lineBreak(level));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  let before = `{${lineBreak(1)}`;
  for (const [name, member] of members) {
    yield `${before}${JSON.stringify(name)}${colon}`;
    before = `,${lineBreak(1)}`;
    if (!Array.isArray(member) || member.length === 0) {
      yield whole(member, 1);
      continue;
    }
    for (const [i, element] of member.entries())
      yield `${i === 0 ? "[" : ","}${lineBreak(2)}${whole(element, 2)}`;
    yield `${lineBreak(1)}]`;
  }
  yield members.length === 0 ? "{}" : `${lineBreak(0)}}`;
}
