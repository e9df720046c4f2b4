/** A study on an invented bridge: files by path. */
export const smallStudy: Readonly<Record<string, string>> = {
  "study.yaml": `study: bridge
title: Readers on the bridge
codebook: codebook.yaml
threads:
  - id: gazette
    file: threads/gazette.txt
    title: The bridge closes
    published: 2024-05-03
    publisher: Valley Gazette
documents:
  - file: documents/notice.txt
    kind: news
    title: Notice
    published: 2024-05-02
codes:
  - file: codes/ada.csv
    coder: ada
    label: Ada’s codes
    made: Read twice by Ada.
`,
  "codebook.yaml": `codebook: bridge
version: 1
language: en
targets:
  bridge:
    label: The bridge
    definition: The new bridge and its closing.
    names: [the bridge, bridge]
    favor: { means: Speaks for the bridge., examples: [Keep it.] }
    against: { means: Speaks against the bridge., examples: [Pull it down.] }
tags:
  pro-bridge: { target: bridge, stance: favor }
`,
  "threads/gazette.txt": `The bridge closes

The mayor closed the bridge on 2 May 2024.


  1. Remove the bridge! It is a disgrace.

    • Thanks to the bridge my shop lives.


  2. I saw it on TV.


  3. Nice weather.
`,
  "documents/notice.txt": "The mayor closed the bridge on 2 May 2024.\n",
  "codes/ada.csv": `thread,post,coder,variable,value
gazette,1,ada,bridge,against
gazette,1.1,ada,bridge,favor
gazette,2,ada,bridge,neither
gazette,1,ada,sentiment,negative
`,
};
