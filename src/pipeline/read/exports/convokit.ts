import { z } from "zod";
import { issueOf } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";
import { cleanAuthor } from "./clean-text.ts";
import type { ExportFormat, ExportItem } from "./export-format.ts";
import { isoOfSeconds } from "./iso-time.ts";
import { firstJsonLine, readJsonLines } from "./read-lines.ts";

const idSchema = z.union([z.string(), z.number()]).transform(String);

/** Older corpora say root, reply_to and user; newer ones conversation_id, reply-to and speaker. */
const utteranceSchema = z.object({
  id: idSchema,
  conversation_id: idSchema.nullish(),
  root: idSchema.nullish(),
  "reply-to": idSchema.nullish(),
  reply_to: idSchema.nullish(),
  speaker: idSchema.nullish(),
  user: idSchema.nullish(),
  timestamp: z.union([z.string(), z.number()]).nullish(),
  text: z.string().nullish(),
});

const hasAny = (value: object, names: readonly string[]): boolean =>
  names.some((name) => Object.hasOwn(value, name));

/**
 * The utterances of a ConvoKit corpus, one a line.
 *
 * Out:    a post for an utterance, in the thread of its conversation; only what is named above is kept.
 * Source: https://convokit.cornell.edu/documentation/data_format.html
 */
export const convokit: ExportFormat = {
  name: "convokit",
  recognises: (head) => {
    const first = firstJsonLine(head);
    return (
      first instanceof Object &&
      hasAny(first, ["text"]) &&
      hasAny(first, ["conversation_id", "root"]) &&
      hasAny(first, ["speaker", "user"])
    );
  },
  *read(chunks, { name }) {
    for (const record of readJsonLines(chunks, name)) {
      if ("issue" in record) yield { kind: "issue", issue: record.issue };
      else yield readUtterance(record.value, record.place);
    }
  },
};

function readUtterance(value: unknown, place: Place): ExportItem {
  const parsed = utteranceSchema.safeParse(value);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join(".") ?? "";
    const reason = `its field "${field}" is missing or of another type`;
    return { kind: "issue", issue: issueOf("export-record", place, reason) };
  }
  const said = parsed.data;
  const author = said.speaker ?? said.user ?? null;
  const { timestamp } = said;
  return {
    kind: "post",
    thread: said.conversation_id ?? said.root ?? null,
    sourceId: said.id,
    parent: said["reply-to"] ?? said.reply_to ?? null,
    author: cleanAuthor(author),
    postedAt: isoOfSeconds(timestamp) ?? timestamp?.toString() ?? null,
    text: said.text ?? "",
    place,
  };
}
