import { withoutUnseen } from "../html/text-writer.ts";
import { DoctypeSkipper } from "./doctype-skipper.ts";
import {
  BROKEN,
  lineBreaksIn,
  mendReferences,
  REFERENCE,
  tagEnd,
  UNFINISHED,
} from "./xml-tokens.ts";

/** Where the mended XML and what was wrong with it go, in source order. */
export type MendedXml = {
  readonly write: (xml: string) => void;
  readonly fault: (line: number, found: string) => void;
};

type State = "text" | "cdata" | "comment" | "instruction" | "doctype";

/** The longest reference that is kept, such as "&#1114111;". */
const MAX_REFERENCE = 10;
const CDATA = "<![CDATA[";
const DOCTYPE = "<!DOCTYPE";
const NAME_START = /[\p{L}_:]/u;
const NAME = /^[\p{L}_:][\p{L}\p{N}_:.·-]*/u;
const MARK = /[<&]/gu;
const CLOSERS = { cdata: "]]>", comment: "-->", instruction: "?>" };

/**
 * Makes a stream of XML well-formed before it is parsed.
 *
 * In:     pieces of any size to `mend`, then `finish`.
 * Out:    the same elements and texts; comments, instructions and the document type with all its entities are dropped,
 *         a bare "&" or "<" is escaped, an unknown entity becomes its own letters, characters that XML forbids are dropped,
 *         elements that were not closed are closed where their parent ends. Line breaks stay, so lines can be counted.
 */
export class XmlMender {
  readonly #sink: MendedXml;
  #state: State = "text";
  #held = "";
  #line = 1;
  #out: string[] = [];
  #doctype = new DoctypeSkipper();
  readonly #open: string[] = [];
  readonly #openCount = new Map<string, number>();

  constructor(sink: MendedXml) {
    this.#sink = sink;
  }

  mend(chunk: string): void {
    this.#run(this.#held + chunk, false);
  }

  /** Gives the rest; returns what the text ends in the middle of, null where it ends as it should. */
  finish(): { unfinished: string | null; line: number } {
    this.#run(this.#held, true);
    const top = this.#open.at(-1);
    const unfinished = top === undefined ? null : `<${top}>`;
    return {
      unfinished: unfinished ?? (this.#state === "text" ? null : this.#state),
      line: this.#line,
    };
  }

  #run(text: string, isLast: boolean): void {
    const limit = isLast || !endsInHalf(text, text.length) ? text.length : text.length - 1;
    let at = 0;
    while (at < limit) {
      const next = this.#step(text, at, limit, isLast);
      if (next === null) break;
      this.#line += lineBreaksIn(text, at, next).length;
      at = next;
    }
    this.#held = text.slice(at);
    this.#flush();
  }

  #flush(): void {
    if (this.#out.length > 0) this.#sink.write(this.#out.join(""));
    this.#out = [];
  }

  /** Where to go on; null where more of the text is needed. */
  #step(text: string, at: number, limit: number, isLast: boolean): number | null {
    if (this.#state === "text") return this.#textStep(text, at, limit, isLast);
    if (this.#state === "doctype") {
      const end = this.#doctype.skip(text, at, limit);
      if (this.#doctype.isDone) this.#state = "text";
      this.#out.push(lineBreaksIn(text, at, end));
      return end;
    }
    const closer = CLOSERS[this.#state];
    const found = text.indexOf(closer, at);
    const last = Math.max(at, limit - closer.length + 1);
    const end = found >= 0 ? found : endsInHalf(text, last) ? last - 1 : last;
    const isShown = this.#state === "cdata";
    this.#out.push(isShown ? withoutUnseen(text.slice(at, end)) : lineBreaksIn(text, at, end));
    if (found < 0) return end <= at ? null : end;
    if (isShown) this.#out.push(closer);
    this.#state = "text";
    return end + closer.length;
  }

  #textStep(text: string, at: number, limit: number, isLast: boolean): number | null {
    const first = text[at];
    if (first === "<") return this.#openingStep(text, at, isLast);
    if (first === "&") {
      const reference = REFERENCE.exec(text.slice(at, at + MAX_REFERENCE))?.[0];
      if (reference === undefined && limit - at < MAX_REFERENCE && !isLast) return null;
      this.#out.push(mendReferences(reference ?? "&"));
      return at + (reference ?? "&").length;
    }
    MARK.lastIndex = at;
    const end = Math.min(limit, MARK.exec(text)?.index ?? limit);
    this.#out.push(withoutUnseen(text.slice(at, end)));
    return end;
  }

  #openingStep(text: string, at: number, isLast: boolean): number | null {
    if (text.length - at < CDATA.length && !isLast) return null;
    if (text.startsWith(CDATA, at)) {
      this.#out.push(CDATA);
      return this.#enter("cdata", at + CDATA.length);
    }
    if (text.startsWith("<!--", at)) return this.#enter("comment", at + 4);
    if (text.startsWith("<?", at)) return this.#enter("instruction", at + 2);
    if (text.startsWith(DOCTYPE, at)) return this.#enter("doctype", at + DOCTYPE.length);
    const isEnd = text[at + 1] === "/";
    const end = NAME_START.test(text[at + (isEnd ? 2 : 1)] ?? "") ? tagEnd(text, at) : BROKEN;
    if (end === UNFINISHED && !isLast) return null;
    if (end < 0) {
      this.#out.push("&lt;");
      return at + 1;
    }
    if (isEnd) this.#endTag(text.slice(at, end));
    else this.#startTag(text.slice(at, end));
    return end;
  }

  #enter(state: State, next: number): number {
    this.#state = state;
    if (state === "doctype") this.#doctype = new DoctypeSkipper();
    return next;
  }

  #startTag(tag: string): void {
    this.#out.push(mendReferences(withoutUnseen(tag)));
    if (tag.endsWith("/>")) return;
    const name = NAME.exec(tag.slice(1))?.[0] ?? "";
    this.#open.push(name);
    this.#openCount.set(name, (this.#openCount.get(name) ?? 0) + 1);
  }

  #endTag(tag: string): void {
    const name = NAME.exec(tag.slice(2))?.[0] ?? "";
    const breaks = lineBreaksIn(tag, 0, tag.length);
    if ((this.#openCount.get(name) ?? 0) === 0) {
      this.#fault(`</${name}> closes nothing`);
      this.#out.push(`&lt;/${name}&gt;`, breaks);
      return;
    }
    for (let top = this.#open.pop(); top !== undefined; top = this.#open.pop()) {
      this.#openCount.set(top, (this.#openCount.get(top) ?? 1) - 1);
      if (top !== name) this.#fault(`<${top}> is not closed before </${name}>`);
      this.#out.push(`</${top}>`);
      if (top === name) break;
    }
    this.#out.push(breaks);
  }

  #fault(found: string): void {
    this.#flush();
    this.#sink.fault(this.#line, found);
  }
}

/** Whether the text up to `end` ends in the first half of a surrogate pair. */
function endsInHalf(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
