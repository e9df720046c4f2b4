/** Small coded studies and training topics, for training in a temporary folder: files by path. */

const SIDES = {
  favor: [
    "Thanks to NAME my shop lives.",
    "NAME is wonderful and helps us all.",
    "Keep NAME! It saved the street.",
    "We need NAME more than ever.",
  ],
  against: [
    "Remove NAME! It is a disgrace.",
    "NAME has ruined our town and destroyed the square.",
    "NAME is terrible and a waste of money.",
    "Where was NAME when we needed help?",
  ],
  neither: ["Nice weather today.", "I saw it on TV.", "Who else is coming on Sunday?"],
} as const;
const VALUES = ["favor", "against", "neither", "against", "favor"] as const;

type Post = { readonly text: string; readonly value: string };

/** Posts of both sides and neither in turn. */
function postsOn(name: string, count: number): Post[] {
  return Array.from({ length: count }, (_, i) => {
    const value = VALUES[i % VALUES.length] ?? "neither";
    const texts = SIDES[value];
    return { text: (texts[i % texts.length] ?? "").replaceAll("NAME", name), value };
  });
}

const codebook = (topic: string, name: string) => `codebook: ${topic}
version: 1
language: en
targets:
  thing:
    label: ${name}
    definition: ${name} and what becomes of it.
    names: [${name}]
    favor: { means: Speaks for ${name}., examples: [Keep ${name}.] }
    against: { means: Speaks against ${name}., examples: [Remove ${name}.] }
`;

const sideOf = (writer: number): string => (writer % 2 === 0 ? "favor" : "against");

/** A study coded post by post, or by writer where `writers` names them: each answers the one before. */
export function studyFiles(
  folder: string,
  topic: string,
  name: string,
  writers: readonly string[] = [],
): Record<string, string> {
  const posts = postsOn(name, 20);
  const rows = posts.map(({ text }, i) => {
    const writer = writers[i % Math.max(1, writers.length)] ?? "";
    return [i + 1, i === 0 ? "" : i, writer, `"${text}"`].join(",");
  });
  const codes = posts.map(({ value }, i) =>
    ["t", i + 1, "ref", "thing", writers.length > 0 ? sideOf(i % writers.length) : value].join(","),
  );
  return {
    [`${folder}/study.yaml`]: `study: ${folder}
title: Readers on ${name}
codebook: codebook.yaml
threads:
  - { id: t, file: t.csv }
codes:
  - { file: codes.csv, coder: ref, label: Reference, made: For a test. }
`,
    [`${folder}/codebook.yaml`]: codebook(topic, name),
    [`${folder}/t.csv`]: `id,parent,author,text\n${rows.join("\n")}\n`,
    [`${folder}/codes.csv`]: `thread,post,coder,variable,value\n${codes.join("\n")}\n`,
  };
}

/** A file of training comments. */
export function topicFile(topic: string, name: string, use: "train" | "check"): string {
  const target = {
    label: name,
    definition: `${name} and what becomes of it.`,
    names: [name],
    favor: { means: `Speaks for ${name}.` },
    against: { means: `Speaks against ${name}.` },
  };
  const comments = postsOn(name, 12).map(({ text, value }) => ({
    voice: "plain",
    text,
    stance: { thing: value },
  }));
  return JSON.stringify({ topic, title: name, use, targets: { thing: target }, comments });
}
