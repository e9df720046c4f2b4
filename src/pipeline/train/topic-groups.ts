import type { CodedThread } from "./coded-thread.ts";
import type { CodedData } from "./read-coded.ts";

/** Threads that are left out together: what is fitted to one must not be scored on another. */
export type TopicGroup = {
  readonly name: string;
  readonly threads: readonly CodedThread[];
};

/** Topics that are one although their ids differ, as pairs of ids. */
export type SameTopics = readonly (readonly [string, string])[];

/** Training topics are left out a quarter at a time. */
const FOLDS = 4;

/** The name under which all ids of one topic are known: the first of them by name. */
export function topicNames(same: SameTopics): (topic: string) => string {
  const names = new Map<string, string>();
  const nameOf = (topic: string): string => {
    const next = names.get(topic);
    return next === undefined ? topic : nameOf(next);
  };
  for (const [a, b] of same) {
    const [first = a, second = b] = [nameOf(a), nameOf(b)].toSorted();
    if (first !== second) names.set(second, first);
  }
  return nameOf;
}

/**
 * Groups threads by topic.
 *
 * In:     data of studies, each thread with its codebook's id as topic, and of training topics.
 * Out:    a group for each topic of a study, and four of the training topics that no study has; sorted by name.
 */
export function groupTopics(
  data: readonly CodedData[],
  nameOf: (topic: string) => string,
): TopicGroup[] {
  const ofStudies = new Set(
    data
      .filter(({ kind }) => kind === "study")
      .flatMap(({ threads }) => threads.map(({ topic }) => nameOf(topic))),
  );
  const others = [
    ...new Set(data.flatMap(({ threads }) => threads.map(({ topic }) => nameOf(topic)))),
  ]
    .filter((topic) => !ofStudies.has(topic))
    .toSorted();
  const groups = new Map<string, CodedThread[]>();
  for (const thread of data.flatMap(({ threads }) => threads)) {
    const topic = nameOf(thread.topic);
    const name = ofStudies.has(topic)
      ? topic
      : `training topics, quarter ${(others.indexOf(topic) % FOLDS) + 1}`;
    groups.set(name, [...(groups.get(name) ?? []), thread]);
  }
  return [...groups]
    .map(([name, threads]) => ({ name, threads }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
