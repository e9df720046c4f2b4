/**
 * Skips a document type declaration with its internal subset, whatever it declares.
 *
 * In:     pieces of any size, from behind "<!DOCTYPE" on.
 * Source: XML 1.0, section 2.8: it ends with the first ">" outside of brackets, quotations, comments and declarations.
 */
export class DoctypeSkipper {
  isDone = false;
  #quote = "";
  #inBrackets = false;
  #tail = "";

  /** Where to go on: after the declaration, or `limit` where it has not ended. */
  skip(text: string, from: number, limit: number): number {
    for (let at = from; at < limit; at += 1) {
      this.#read(text.charAt(at));
      if (this.isDone) return at + 1;
    }
    return limit;
  }

  #read(character: string): void {
    this.#tail = (this.#tail + character).slice(-4);
    if (this.#quote === "-->") {
      if (this.#tail.endsWith("-->")) this.#quote = "";
    } else if (this.#quote !== "") {
      if (character === this.#quote) this.#quote = "";
    } else if (this.#tail === "<!--") this.#quote = "-->";
    else if (character === '"' || character === "'") this.#quote = character;
    else if (character === "[") this.#inBrackets = true;
    else if (character === "]") this.#inBrackets = false;
    else if (character === ">" && !this.#inBrackets) this.isDone = true;
  }
}
