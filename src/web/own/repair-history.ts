import type { Repair } from "../../model/repair.ts";

/** What a reader did at once: the repairs of one choice, or a question answered without any. */
export type RepairStep = {
  readonly repairs: readonly Repair[];
  /** The question that it answers; null where the reader asked for it. */
  readonly answers: string | null;
};

export type RepairHistory = {
  readonly done: readonly RepairStep[];
  /** The last one taken back stands last. */
  readonly undone: readonly RepairStep[];
};

export const noRepairs: RepairHistory = { done: [], undone: [] };

/** What was taken back before cannot be done again after a new step. */
export function addStep({ done }: RepairHistory, step: RepairStep): RepairHistory {
  return { done: [...done, step], undone: [] };
}

export function undoStep({ done, undone }: RepairHistory): RepairHistory {
  const last = done.at(-1);
  return last === undefined
    ? { done, undone }
    : { done: done.slice(0, -1), undone: [...undone, last] };
}

export function redoStep({ done, undone }: RepairHistory): RepairHistory {
  const last = undone.at(-1);
  return last === undefined
    ? { done, undone }
    : { done: [...done, last], undone: undone.slice(0, -1) };
}

/** In the order in which they are applied. */
export function repairsOf({ done }: RepairHistory): Repair[] {
  return done.flatMap(({ repairs }) => repairs);
}

/** Questions that were answered, by their keys. */
export function answeredIn({ done }: RepairHistory): Set<string> {
  return new Set(done.flatMap(({ answers }) => (answers === null ? [] : [answers])));
}
