import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { hashText } from "../language/hash-text.ts";
import { readLines } from "./exports/read-lines.ts";
import type { KeyedItem } from "./key-items.ts";

/** An export of 1 GB gives files of some MB. */
const BUCKETS = 128;
const WRITE_CHARACTERS = 64 * 1024;
const READ_BYTES = 256 * 1024;

export type Buckets = {
  readonly add: (item: KeyedItem) => void;
  /** The items of each file in the order in which they were added; nothing can be added then. */
  readonly read: (file: string) => Generator<Iterable<KeyedItem>>;
  readonly close: () => void;
};

type Bucket = { readonly fd: number; pending: string[]; characters: number };

/**
 * Temporary files into which items are sorted by a hash of their thread, another hash for each round.
 *
 * The files have no name once they are open: nothing stays behind, however the program ends.
 */
export function openBuckets(round: number): Buckets {
  const buckets = openFiles();
  return {
    add: (item) => {
      const bucket = buckets[hashText(item.key, round) % buckets.length];
      if (bucket === undefined) return;
      const line = spill(item);
      bucket.pending.push(line);
      bucket.characters += line.length;
      if (bucket.characters > WRITE_CHARACTERS) flush(bucket);
    },
    *read(file) {
      for (const bucket of buckets) flush(bucket);
      for (const { fd } of buckets) yield readItems(fd, file);
    },
    close: () => {
      for (const { fd } of buckets) closeSync(fd);
    },
  };
}

function openFiles(): Bucket[] {
  const folder = mkdtempSync(join(tmpdir(), "threadlens-"));
  const buckets: Bucket[] = [];
  try {
    for (let i = 0; i < BUCKETS; i += 1)
      buckets.push({
        fd: openSync(join(folder, String(i)), "wx+", 0o600),
        pending: [],
        characters: 0,
      });
    return buckets;
  } catch (error) {
    for (const { fd } of buckets) closeSync(fd);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flush(bucket: Bucket): void {
  const bytes = Buffer.from(bucket.pending.join(""));
  for (let written = 0; written < bytes.length;)
    written += writeSync(bucket.fd, bytes, written, bytes.length - written);
  bucket.pending = [];
  bucket.characters = 0;
}

type SpilledPost = [
  key: string,
  thread: string | null,
  sourceId: string,
  parent: string | null,
  author: string | null,
  postedAt: string | null,
  text: string,
  line: number,
  column: number,
];
type SpilledThread = [key: string, id: string, title: string | null, article: string | null];

function spill({ key, item }: KeyedItem): string {
  if (item.kind === "thread") {
    const told: SpilledThread = [key, item.id, item.title, item.article];
    return `${JSON.stringify(told)}\n`;
  }
  const { thread, sourceId, parent, author, postedAt, text, place } = item;
  const { line, column } = place;
  const post: SpilledPost = [key, thread, sourceId, parent, author, postedAt, text, line, column];
  return `${JSON.stringify(post)}\n`;
}

function* readItems(fd: number, file: string): Generator<KeyedItem> {
  for (const { text } of readLines(readPieces(fd), Infinity)) {
    if (text === null) continue;
    const spilled: SpilledPost | SpilledThread = JSON.parse(text);
    if (spilled.length === 4) {
      const [key, id, title, article] = spilled;
      yield { key, item: { kind: "thread", id, title, article } };
    } else {
      const [key, thread, sourceId, parent, author, postedAt, body, line, column] = spilled;
      const place = { file, line, column };
      yield {
        key,
        item: { kind: "post", thread, sourceId, parent, author, postedAt, text: body, place },
      };
    }
  }
}

function* readPieces(fd: number): Generator<string> {
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  const decoder = new StringDecoder("utf8");
  let position = 0;
  for (;;) {
    const read = readSync(fd, buffer, 0, buffer.length, position);
    if (read === 0) return;
    position += read;
    yield decoder.write(buffer.subarray(0, read));
  }
}
