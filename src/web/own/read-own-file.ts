/** A text that a reader brought. */
export type BroughtText = {
  readonly text: string;
  /** The file's name; null for pasted text. */
  readonly name: string | null;
  /** What there is to know of how it was read; null for nothing. */
  readonly note: string | null;
};

/** The server takes bodies of 20 MB, and JSON writes some characters as two. */
const MAX_BYTES = 15_000_000;
const UTF_16 = { "254,255": "utf-16be", "255,254": "utf-16le" } as const;

/**
 * Reads a file in the page; its name goes to the server with its text, and nothing else of it.
 *
 * Out: the text, or in a sentence why there is none.
 */
export async function readOwnFile(file: File): Promise<BroughtText | string> {
  if (file.size > MAX_BYTES)
    return `${file.name} is too large (${megabytes(file.size)}). Cut it to the page with the comments: at most ${megabytes(MAX_BYTES)}, or use the command line.`;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { text, note } = decode(bytes);
  if (text.includes("\0"))
    return `${file.name} is not text. Save the page as text, HTML, CSV, JSON or XML.`;
  if (text.trim() === "") return `${file.name} holds no text.`;
  return { text, name: file.name, note };
}

/** UTF-8, UTF-16 with its mark, and otherwise what most old pages are written in. */
function decode(bytes: Uint8Array): Pick<BroughtText, "text" | "note"> {
  const mark = bytes.slice(0, 2).join(",");
  if (mark === "254,255" || mark === "255,254")
    return { text: new TextDecoder(UTF_16[mark]).decode(bytes), note: null };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), note: null };
  } catch {
    const note = "The file is not UTF-8; it was read as Windows-1252. Check its letters.";
    return { text: new TextDecoder("windows-1252").decode(bytes), note };
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
