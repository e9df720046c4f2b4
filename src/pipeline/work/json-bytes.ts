import { jsonPieces } from "../commands/json-pieces.ts";

const BATCH_CHARACTERS = 1024 * 1024;

/** The JSON of an object on one line, in memory of its own and however long. */
export function jsonBytes(value: object): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let batch: string[] = [];
  let characters = 0;
  let length = 0;
  const encode = () => {
    const part = encoder.encode(batch.join(""));
    parts.push(part);
    length += part.length;
    batch = [];
    characters = 0;
  };
  for (const piece of jsonPieces(value, null)) {
    batch.push(piece);
    characters += piece.length;
    if (characters >= BATCH_CHARACTERS) encode();
  }
  encode();
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
