/** Advance widths of Source Sans 3 in hundredths of an em, from space to "~": regular, then semibold. */
const REGULAR = [
  20, 29, 43, 50, 50, 82, 61, 25, 30, 30, 42, 50, 25, 31, 25, 35, 50, 50, 50, 50, 50, 50, 50, 50,
  50, 50, 25, 25, 50, 50, 50, 42, 85, 54, 59, 57, 61, 53, 49, 62, 65, 26, 48, 58, 49, 73, 65, 66,
  57, 66, 57, 53, 54, 64, 51, 79, 51, 48, 54, 30, 35, 30, 50, 50, 54, 50, 55, 46, 55, 50, 29, 50,
  54, 25, 25, 49, 25, 83, 55, 54, 55, 55, 35, 42, 34, 54, 47, 72, 45, 47, 42, 30, 24, 30, 50,
] as const;
const FIRST_CODE = 32;
/** Semibold runs about this much wider than regular. */
const SEMIBOLD = 1.03;
/** The system's letters of other scripts have no semibold: they are bold, and wider. */
const OTHER_BOLD = 1.15;
/** Letters outside the table: most scripts stay under this, East Asian ones are a full em. */
const OTHER = 62;
const FULL_EM = 102;
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;

/** How finely a width is tried out, in pixels. */
const BALANCE_STEP = 6;

/** Width in pixels that a text takes in the interface font, near enough to place labels by it. */
export function textWidth(text: string, sizePx: number, weight: 400 | 600 = 400): number {
  let [own, other] = [0, 0];
  for (const letter of text) {
    const known = REGULAR[letter.charCodeAt(0) - FIRST_CODE];
    if (known !== undefined) own += known;
    else other += EAST_ASIAN.test(letter) || letter.length > 1 ? FULL_EM : OTHER;
  }
  const [wider, bold] = weight === 600 ? [SEMIBOLD, OTHER_BOLD] : [1, 1];
  return ((own * wider + other * bold) / 100) * sizePx;
}

/** The text, or as many of its first words as fit, with "…". */
export function fitted(text: string, widthPx: number, sizePx: number, weight: 400 | 600 = 400) {
  if (textWidth(text, sizePx, weight) <= widthPx) return text;
  const words = text.split(" ");
  for (let count = words.length - 1; count > 0; count -= 1) {
    const cut = `${words
      .slice(0, count)
      .join(" ")
      .replace(/[,;:]$/u, "")} …`;
    if (textWidth(cut, sizePx, weight) <= widthPx) return cut;
  }
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, sizePx, weight) > widthPx)
    letters.pop();
  return `${letters.join("")}…`;
}

/** Letters that a hyphen leaves on either side. */
const LEAST_PIECE = 3;
/** So many letters back a better place for a hyphen is looked for. */
const HYPHEN_REACH = 4;
const CONSONANTS = /^[b-df-hj-np-tv-xz][b-df-gj-np-tv-xz]$/iu;
const JOINED = /\p{M}/u;

/** The text with a hyphen and a space inside each word that is wider than a line, so that `wrapped` cuts none. */
export function broken(text: string, widthPx: number, sizePx: number): string {
  return text
    .split(" ")
    .flatMap((word) => piecesOf(word, widthPx, sizePx))
    .join(" ");
}

function piecesOf(word: string, widthPx: number, sizePx: number): string[] {
  const pieces: string[] = [];
  let letters = Array.from(word);
  while (textWidth(letters.join(""), sizePx) > widthPx) {
    const at = breakOf(letters, widthPx, sizePx);
    const piece = letters.slice(0, at).join("");
    pieces.push(piece.endsWith("-") ? piece : `${piece}-`);
    letters = letters.slice(at);
  }
  return [...pieces, letters.join("")];
}

/** How many letters go before the break: up to a hyphen of the word's own, else between two consonants, else as many as fit. */
function breakOf(letters: readonly string[], widthPx: number, sizePx: number): number {
  let most = 1;
  while (textWidth(`${letters.slice(0, most + 1).join("")}-`, sizePx) <= widthPx) most += 1;
  most = Math.max(1, Math.min(most, letters.length - LEAST_PIECE));
  while (most > 1 && JOINED.test(letters[most] ?? "")) most -= 1;
  const own = letters.lastIndexOf("-", most - 1) + 1;
  if (own >= LEAST_PIECE) return own;
  for (let at = most; at >= Math.max(LEAST_PIECE, most - HYPHEN_REACH); at -= 1)
    if (CONSONANTS.test(letters.slice(at - 1, at + 1).join(""))) return at;
  return most;
}

/** Breaks a text at spaces into lines no wider than `widthPx`; a longer word is cut with "…". */
export function wrapped(text: string, widthPx: number, sizePx: number, maxLines: number): string[] {
  const lines: string[] = [];
  let open = "";
  const words = text.split(" ");
  for (const [at, word] of words.entries()) {
    const longer = open === "" ? word : `${open} ${word}`;
    if (textWidth(longer, sizePx) <= widthPx) open = longer;
    else if (lines.length === maxLines - 1)
      return [...lines, fitted([open, ...words.slice(at)].join(" ").trim(), widthPx, sizePx)];
    else {
      if (open !== "") lines.push(fitted(open, widthPx, sizePx));
      open = word;
    }
  }
  if (open !== "") lines.push(fitted(open, widthPx, sizePx));
  return lines;
}

/** The text on so many lines, all about equally long and none wider than `mostPx`; null where it does not fit uncut. */
export function balanced(
  text: string,
  { mostPx, sizePx, lines }: { mostPx: number; sizePx: number; lines: number },
): string[] | null {
  for (let width = textWidth(text, sizePx) / lines; width <= mostPx; width += BALANCE_STEP) {
    const made = wrapped(text, width, sizePx, lines);
    if (made.join(" ") === text) return made;
  }
  return null;
}
