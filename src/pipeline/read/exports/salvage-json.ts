import { JSONParser } from "@streamparser/json";
import { fieldOf } from "./json-fields.ts";

export type Salvage = {
  /** What was read before the text broke off or went wrong; undefined for nothing. */
  readonly value: unknown;
  /** The objects and arrays of `value` that were still open there. */
  readonly unfinished: ReadonlySet<unknown>;
  /** Whether the text went wrong, rather than broke off. */
  readonly isWrong: boolean;
  /** Index of the last thing that could be read. */
  readonly readTo: number;
};

/** A container that is open, and the key in it of the next one. */
type Open = { readonly value?: unknown; readonly key?: string | number | undefined };

/** Reads the beginning of a JSON value that is not whole or not valid. */
export function salvageJson(raw: string): Salvage {
  const parser = new JSONParser();
  let stack: readonly Open[] = [];
  let around: unknown;
  let last: unknown;
  let byteOffset = 0;
  let isWrong = false;
  parser.onToken = ({ offset }) => {
    byteOffset = offset;
  };
  parser.onValue = (info) => {
    last = info.value;
    around = info.parent;
    stack = info.stack; // the parser's own, which goes on to change
  };
  parser.onError = () => {
    isWrong = true;
  };
  parser.write(raw);
  const open = [...stack.map(({ value }) => value), around, innermostOf(stack.at(-1))].filter(
    (value) => value !== undefined,
  );
  const readTo = Buffer.from(raw).subarray(0, byteOffset).toString("utf8").length;
  return { value: open[0] ?? last, unfinished: new Set(open), isWrong, readTo };
}

function innermostOf({ value, key }: Open = {}): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return key === undefined ? undefined : fieldOf(value, String(key));
}
