import { readdirSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import { trainingReportSchema } from "../../model/training-report.ts";
import { instancesOf } from "../train/coded-thread.ts";
import { describeTraining } from "../train/describe-training.ts";
import { readCodedStudy, readTopics, type CodedData } from "../train/read-coded.ts";
import { groupTopics, topicNames, type SameTopics } from "../train/topic-groups.ts";
import { trainModel, type TrainingInput } from "../train/train-model.ts";
import { writeFiles } from "../write-files.ts";
import { isStudy } from "./load.ts";
import { EXIT, failed, hasErrors, issueLines, json, type Streams } from "./output.ts";

export type TrainOptions = {
  readonly writers?: readonly string[] | undefined;
  readonly test?: readonly string[] | undefined;
  readonly testWriters?: readonly string[] | undefined;
  readonly leaveOut?: readonly string[] | undefined;
  readonly sameTopic?: SameTopics | undefined;
  readonly check?: boolean | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
};

/** `threadlens train DATA…`: fits the coder to coded threads, and measures it on what was left out. */
export function train(paths: readonly string[], options: TrainOptions, streams: Streams): number {
  const { value: input, issues } = readInput(paths, options);
  if (input === null || hasErrors(issues)) return failed(issues, options.json, streams);
  streams.log(issueLines(issues));
  if (!hasEnough(input)) {
    streams.log("error: Name coded data on at least two topics: each is left out in turn.\n");
    return EXIT.wrongUse;
  }
  if (!input.data.some(({ threads }) => threads.some(({ unit }) => unit === "writer")))
    streams.log("warning: Without --writers, nothing is learned about who answers whom.\n");
  const { modelText, report } = trainModel(input, streams.log);
  if (options.out !== undefined) {
    writeFiles(dirname(options.out), [{ path: basename(options.out), content: modelText }]);
    streams.log(`wrote ${options.out}\n`);
  }
  const parsed = trainingReportSchema.parse(report);
  streams.out(options.json === true ? json(parsed) : describeTraining(parsed));
  return EXIT.done;
}

function readInput(
  paths: readonly string[],
  options: TrainOptions,
): WithIssues<TrainingInput | null> {
  const nameOf = topicNames(options.sameTopic ?? []);
  const leftOut = new Set(options.leaveOut?.map(nameOf));
  const isLeftOut = (topic: string) => leftOut.has(nameOf(topic));
  const issues: Issue[] = [];
  const take = ({ value, issues: found }: WithIssues<CodedData | null>): CodedData[] => {
    issues.push(...found);
    return value === null ? [] : [withTopics(value, options.sameTopic ?? [])];
  };
  const studies = (of: readonly string[] = [], unit: "post" | "writer") =>
    of.flatMap((path) => take(readStudyAt(path, unit)));
  const folders = paths.filter(isTopics);
  const data = [
    ...studies(
      paths.filter((path) => !isTopics(path)),
      "post",
    ),
    ...folders.flatMap((folder) => take(readTopics(folder, "train", isLeftOut))),
    ...studies(options.writers, "writer"),
  ].filter(({ threads }) => threads.some(({ topic }) => !isLeftOut(topic)));
  const tests = [...studies(options.test, "post"), ...studies(options.testWriters, "writer")];
  const checks =
    options.check === true
      ? folders.flatMap((folder) => take(readTopics(folder, "check", () => false)))
      : [];
  if (hasErrors(issues)) return { value: null, issues };
  return { value: { data, tests, checks, nameOf }, issues };
}

/** Notes the topics of coded data by all their ids, so that it can be told of a study whether its topic was in view. */
function withTopics(data: CodedData, sameTopic: SameTopics): CodedData {
  const nameOf = topicNames(sameTopic);
  const names = new Set(data.threads.map(({ topic }) => nameOf(topic)));
  const ids = [...data.threads.map(({ topic }) => topic), ...sameTopic.flat()];
  const topics = [...new Set(ids.filter((id) => names.has(nameOf(id))))].toSorted();
  const facts = { ...data.facts, topics };
  return { ...data, facts };
}

/** Fitting without a topic needs another one whose posts are coded. */
const MIN_TOPICS = 2;

function hasEnough({ data, nameOf }: TrainingInput): boolean {
  const byPost = groupTopics(data, nameOf).filter(
    ({ threads }) => instancesOf(threads.filter(({ unit }) => unit === "post")).length > 0,
  );
  return byPost.length >= MIN_TOPICS;
}

/** A folder of training topics has no study.yaml. */
function isTopics(path: string): boolean {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) return false;
  const names = readdirSync(path);
  return !names.includes("study.yaml") && names.some((name) => name.endsWith(".json"));
}

function readStudyAt(path: string, unit: "post" | "writer"): WithIssues<CodedData | null> {
  if (isStudy(path)) return readCodedStudy(path, unit);
  const missing = issueOf("study-missing", { file: path, line: 1, column: 1 }, path);
  return { value: null, issues: [missing] };
}
