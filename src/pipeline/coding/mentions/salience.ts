/** What an actor can be taken up by. */
export const HE = 1;
export const SHE = 2;
export const IT = 4;
export const THEY = 8;
/** Things that are many: "them" more than "they". */
export const THINGS = 16;

/** How an actor stands in its clause. */
export type Place = "subject" | "object" | "other";

/** Somebody or something that a post has spoken of: a target, or somebody else (null). */
type Actor = {
  readonly target: string | null;
  kinds: number;
  carried: number;
  current: number;
  sentence: number;
  /** Clause and word of the last time, and whether it was the clause's subject. */
  clause: number;
  word: number;
  place: Place;
};

/** Weights of a sentence in which an actor stands, and what its place adds. */
const RECENT = 100;
const ADDED: Record<Place, number> = { subject: 80, object: 50, other: 40 };
/** Of each sentence further back half is left. */
const FADING = 0.5;
/** What things count beside people and bodies where "they" is said. */
const LESS = 0.5;
/** Actors kept in mind, so that a post of thousands of names stays linear. */
const MAX_ACTORS = 16;

type Touch = {
  readonly name: string;
  readonly target: string | null;
  readonly kinds: number;
  readonly sentence: number;
  readonly clause: number;
  readonly word: number;
  readonly place: Place;
};

type Query = {
  readonly sentence: number;
  /** The clause whose subject an object form cannot mean. */
  readonly barredClause: number | null;
};
type Foremost = {
  readonly target: string | null;
  readonly kinds: number;
  readonly weight: number;
};

/**
 * Keeps the actors of a post in mind, and how much each stands in the foreground.
 *
 * Source: Lappin & Leass 1994, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20(4):
 * weights by sentence and place in the clause, halved from sentence to sentence.
 */
export class Foreground {
  readonly #actors = new Map<string, Actor>();

  touch({ name, target, kinds, sentence, clause, word, place }: Touch) {
    const known = this.#actors.get(name);
    const weight = RECENT + ADDED[place];
    if (known === undefined) {
      const actor: Actor = {
        target,
        kinds,
        carried: 0,
        current: weight,
        sentence,
        clause,
        word,
        place,
      };
      this.#actors.set(name, actor);
      if (this.#actors.size > MAX_ACTORS) this.#forget(sentence);
      return;
    }
    known.carried = known.sentence === sentence ? known.carried : faded(known, sentence);
    known.current = known.sentence === sentence ? Math.max(known.current, weight) : weight;
    known.kinds |= kinds;
    known.sentence = sentence;
    known.clause = clause;
    known.word = word;
    known.place = place;
  }

  /** The foremost actor that a pronoun of a kind can take up, of equals the later one; null where none can. */
  foremost(kind: number, { sentence, barredClause }: Query): Foremost | null {
    let actor: Actor | null = null;
    let weight = 0;
    for (const candidate of this.#actors.values()) {
      if ((candidate.kinds & kind) === 0) {
        if (kind !== THEY || (candidate.kinds & THINGS) === 0) continue;
      }
      if (candidate.clause === barredClause && candidate.place === "subject") continue;
      const left = faded(candidate, sentence) * ((candidate.kinds & kind) === 0 ? LESS : 1);
      if (actor !== null && (left < weight || (left === weight && candidate.word < actor.word)))
        continue;
      actor = candidate;
      weight = left;
    }
    return actor === null ? null : { target: actor.target, kinds: actor.kinds, weight };
  }

  /** Whether anybody was spoken of whom a pronoun of a kind can take up. */
  has(kind: number): boolean {
    for (const { kinds } of this.#actors.values()) if ((kinds & kind) !== 0) return true;
    return false;
  }

  #forget(sentence: number) {
    let least: string | null = null;
    let weight = Infinity;
    for (const [name, actor] of this.#actors) {
      const left = faded(actor, sentence);
      if (left >= weight) continue;
      weight = left;
      least = name;
    }
    if (least !== null) this.#actors.delete(least);
  }
}

const faded = ({ carried, current, sentence }: Actor, now: number): number =>
  (carried + current) * FADING ** (now - sentence);
