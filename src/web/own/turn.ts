/** One thing at a time: what is begun takes the place of what was. */
export class Turn {
  #now = new AbortController();

  /** Out: ends when another thing is begun, or all of it is over. */
  begin(): AbortSignal {
    this.end();
    this.#now = new AbortController();
    return this.#now.signal;
  }

  end(): void {
    this.#now.abort();
  }
}
