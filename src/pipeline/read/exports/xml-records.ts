import type { Issue } from "../../../model/issue.ts";
import { readXmlEvents, type XmlEvent } from "./xml-events.ts";

export type XmlField = { readonly text: string; readonly attributes: ReadonlyMap<string, string> };

/** An element that stands for a thread or a post, with the fields in it. */
export type XmlRecord = {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** The record around it; null at the top. */
  readonly within: XmlRecord | null;
  /** By element name, the first of each; grows until the record is given. */
  readonly fields: Map<string, XmlField>;
};

/** Names of the elements that are records, each with the names of its fields, at any depth in it. */
export type RecordShape = ReadonlyMap<string, ReadonlySet<string>>;

type OpenField = {
  readonly name: string;
  readonly depth: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parts: string[];
};

/**
 * Gathers the events of an XML file into records.
 *
 * Out:    a record where it ends, inner ones before those around them. Elements inside of a field stay in its text as markup.
 *         A record or field that was not closed ends where the next of its kind begins; one that the file ends in is not given.
 */
export function* readXmlRecords(
  chunks: Iterable<string>,
  file: string,
  shape: RecordShape,
): Generator<XmlRecord | Issue> {
  const reader = new RecordReader(shape);
  for (const event of readXmlEvents(chunks, file))
    if (event.kind === "issue") yield event.issue;
    else yield* reader.take(event);
}

class RecordReader {
  readonly #shape: RecordShape;
  readonly #open: { readonly record: XmlRecord; readonly depth: number }[] = [];
  #field: OpenField | null = null;
  #depth = 0;

  constructor(shape: RecordShape) {
    this.#shape = shape;
  }

  *take(event: Exclude<XmlEvent, { kind: "issue" }>): Generator<XmlRecord> {
    if (event.kind === "text") this.#field?.parts.push(event.text);
    else if (event.kind === "close") {
      yield* this.#close(event.name);
      this.#depth -= 1;
    } else {
      this.#depth += 1;
      yield* this.#openElement(event);
    }
  }

  *#openElement({ name, attributes, line }: Extract<XmlEvent, { kind: "open" }>) {
    const top = this.#open.at(-1)?.record;
    const isField = top !== undefined && this.#shape.get(top.name)?.has(name) === true;
    const isRecord = !isField && this.#shape.has(name);
    if (isField || isRecord) this.#keepField();
    if (isField) this.#field = { name, depth: this.#depth, attributes, parts: [] };
    else if (isRecord) {
      if (this.#open.some(({ record }) => record.name === name)) yield* this.#closeThrough(name);
      const within = this.#open.at(-1)?.record ?? null;
      const record = { name, line, attributes, within, fields: new Map<string, XmlField>() };
      this.#open.push({ record, depth: this.#depth });
    } else this.#field?.parts.push(`<${name}>`);
  }

  *#close(name: string): Generator<XmlRecord> {
    if (this.#field !== null && this.#field.depth < this.#depth)
      this.#field.parts.push(`</${name}>`);
    else if (this.#field !== null) this.#keepField();
    while ((this.#open.at(-1)?.depth ?? -1) >= this.#depth) {
      const closed = this.#open.pop();
      if (closed !== undefined) yield closed.record;
    }
  }

  *#closeThrough(name: string): Generator<XmlRecord> {
    for (let top = this.#open.pop(); top !== undefined; top = this.#open.pop()) {
      yield top.record;
      if (top.record.name === name) return;
    }
  }

  #keepField(): void {
    const field = this.#field;
    this.#field = null;
    const fields = this.#open.at(-1)?.record.fields;
    if (field === null || fields === undefined || fields.has(field.name)) return;
    fields.set(field.name, { text: field.parts.join(""), attributes: field.attributes });
  }
}
