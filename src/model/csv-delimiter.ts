const DELIMITERS = [",", ";", "\t"] as const;

/** The sign between the cells of a table: the one that stands most often in its first line; a comma where none does. */
export function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/u);
  const header = end < 0 ? text : text.slice(0, end);
  let best: string = DELIMITERS[0];
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = header.split(delimiter).length - 1;
    if (count <= most) continue;
    best = delimiter;
    most = count;
  }
  return best;
}
