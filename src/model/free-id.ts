/** Gives things ids that no other one has: a number is put behind those already given. Linear in the number of ids. */
export class FreeIds {
  /** How often each id was asked for. */
  readonly #taken = new Map<string, number>();

  constructor(taken: readonly string[] = []) {
    for (const id of taken) this.#taken.set(id, 1);
  }

  /** The id wanted, or the first free one of "id-2", "id-3" … */
  take(wanted: string): string {
    let count = this.#taken.get(wanted) ?? 0;
    let id = wanted;
    for (; this.#taken.has(id); count += 1) id = `${wanted}-${count + 1}`;
    this.#taken.set(wanted, count);
    this.#taken.set(id, Math.max(1, this.#taken.get(id) ?? 0));
    return id;
  }
}
