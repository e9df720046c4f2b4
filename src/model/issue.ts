import { z } from "zod";
import { placeSchema, type Place } from "./place.ts";

type Wording = {
  readonly severity: "error" | "warning";
  /** What was found and what to do; `found` is the offending word, count or reason. */
  readonly say: (found: string) => string;
};

const error = (say: Wording["say"]): Wording => ({ severity: "error", say });
const warning = (say: Wording["say"]): Wording => ({ severity: "warning", say });

const wordings = {
  "file-missing": error((f) => `There is no file ${f}. Check the path and its spelling.`),
  "file-unreadable": error(
    (f) => `The file cannot be read (${f}). Check that it is a file and that you may read it.`,
  ),
  "file-empty": error(() => "The file holds no text. Save the page's text into it and try again."),
  "file-binary": error(
    () => "The file is not text (it holds NUL bytes). Save the page as plain text (UTF-8).",
  ),
  "file-not-utf8": error(
    (f) =>
      `The file is not UTF-8 (${f}). Save it as UTF-8, or convert it with: iconv -f ${f.includes("UTF-16") ? "UTF-16" : "WINDOWS-1252"} -t UTF-8 FILE`,
  ),
  "file-too-large": error(
    (f) => `The file is too large (${f}). Cut it to the page with the comments.`,
  ),
  "no-posts": error(
    (f) =>
      `No comments found in this text: ${f}. Paste the page from its article or first comment on, or name the form with --form.`,
  ),
  "unknown-form": error((f) => `There is no form ${f}.`),
  "export-empty": error(
    (f) =>
      `The export (${f}) holds no comments. Check that it is the right file, or name its format with --form.`,
  ),
  "export-syntax": error(
    (f) => `The export cannot be read further than here: ${f}. What stands before it was read.`,
  ),
  "export-record": warning((f) => `This record was left out: ${f}. Mend it in the export.`),
  "export-mended": warning(
    (f) => `The export is not well-formed here (${f}) and was read on after it. Check this place.`,
  ),
  "export-truncated": warning(
    (f) => `The export ends in the middle of ${f}. What was whole was read; export it again.`,
  ),
  "export-not-utf8": warning(
    (f) =>
      `Bytes that are not UTF-8 were read as � (${f}). Convert the file with: iconv -f WINDOWS-1252 -t UTF-8 FILE`,
  ),
  "export-columns": error(
    (f) => `${f} Name the columns with --columns, as in: --columns id=comment_id,text=body`,
  ),
  "export-left-out": warning((f) => `${f}.`),
  "duplicate-post": warning(
    (f) => `The id ${f} is used twice. The later post was kept as a post of its own.`,
  ),
  "missing-parent": warning(
    (f) =>
      `The post answered, ${f}, is not among the posts read. This post was put at the top level.`,
  ),
  "parent-cycle": warning(
    (f) => `The posts answer one another in a circle (${f}). This one was put at the top level.`,
  ),
  "thread-unknown": error((f) => f),
  "too-many-posts": error((f) => `${f} Name one of its threads with --thread.`),
  "thread-too-large": error((f) => `${f} Export it in parts.`),
  "yaml-syntax": error((f) => `This is not valid YAML: ${f}. Mend this line.`),
  "yaml-value": error((f) => `${f}.`),
  "study-file-outside": error(
    (f) =>
      `The file ${f} lies outside the study's folder. Copy it into the folder and name it by its path from study.yaml.`,
  ),
  "study-missing": error((f) => `${f} is no study. Name a study's folder, or its study.yaml.`),
  "study-no-threads": error(
    () => "The study names no thread. Add one under threads: with id and file.",
  ),
  "duplicate-id": error((f) => `${f} is used twice. Give each its own name.`),
  "tag-unknown-target": error((f) => `${f} Name one of the codebook's targets.`),
  "event-name-twice": error(
    (f) => `${f} Keep it for the one that readers mean by it, and add a word to the other.`,
  ),
  "event-name-common": warning(
    (f) =>
      `"${f}" is a common word by itself, which readers also use of other things; it links no post. Add a word to it, as in "the tram strike".`,
  ),
  "codes-column-missing": error(
    (f) =>
      `The codes have no column ${f}. The first line must be: thread,post,coder,variable,value`,
  ),
  "codes-empty": error(
    () =>
      "The file holds no text. A file of codes begins with the line thread,post,coder,variable,value; threadlens ask STUDY prints one to fill in.",
  ),
  "codes-csv": error((f) => `This is not valid CSV: ${f}. Mend this line.`),
  "codes-unknown-post": error((f) => `There is no post ${f}`),
  "codes-ambiguous-post": error((f) => f),
  "codes-unknown-variable": error(
    (f) => `There is no variable ${f} Use a target of the codebook, or sentiment.`,
  ),
  "codes-unknown-value": error((f) => f),
  "codes-twice": error((f) => f),
  "codes-unfilled": warning((f) => `${f}.`),
  "codes-coder": error((f) => f),
  "codes-program": warning(
    (f) => `${f} passed over. Only codes of people can be held or measured against.`,
  ),
  "codes-program-only": error(
    (f) => `${f}. Give a file with codes of a person; threadlens ask STUDY prints one to fill in.`,
  ),
  "codes-confidence": error((f) => `The confidence ${f} is no number from 0 to 1.`),
  "training-topic": error(
    (f) => `${f} is no file of training comments. See corpus/training/README.md for its form.`,
  ),
  "no-dates": warning((f) => `No dated event was found in ${f}`),
  "date-after-publication": warning(
    (f) =>
      `${f} told as past and dated after the day of publication; left out of the timeline. Check published: and the date.`,
  ),
  "impossible-date": warning(
    (f) => `"${f}" is no day of the calendar; it was left out. Check the source.`,
  ),
  "review-other-study": error(
    (f) => `This is the review of ${f}. Correct timeline:, or move the file to that study.`,
  ),
  "review-unsigned": warning(
    () =>
      "Nobody has signed this review yet. Write under curator: who reviewed the timeline, and under made: how.",
  ),
  "review-unknown-event": warning((f) => `The program does not find the event ${f}`),
  "review-new-events": warning(
    (f) =>
      `${f} Run threadlens timeline STUDY --review, which adds them to the file, and review them.`,
  ),
  "review-date-changed": warning(
    (f) =>
      `${f} Where the program is right, correct date: here; where it is not, name under dated: of a quote the words that mean your date (datedLine: is their line where they stand elsewhere).`,
  ),
  "review-stale-quote": warning((f) => f),
  "review-twice": warning((f) => f),
  "review-into": error((f) => f),
  "review-into-hidden": warning(
    (f) =>
      `The event ${f} is hidden, and this one with it. To show this one, name under into: an event that is shown, or remove into:; to hide it, write hide: with its own reason instead.`,
  ),
  "review-quote": error((f) => f),
  "review-date": error((f) => f),
  "review-more": warning((f) => `${f} Mend those above first.`),
  "comments-left-out": warning(
    (f) =>
      `This file reads like a page with comments (${f} of them): events were taken from the article above them alone. Name the file as a document of a study where that is wrong.`,
  ),
  "other-calendar": warning(
    (f) =>
      `"${f}" is a date of another calendar, or of a year before 1; it was left out. Convert it to a Gregorian date where you need it.`,
  ),
  "repair-misfit": warning(
    (f) =>
      `${f}. Repairs name posts by the ids they have after the repairs before; look at the split and correct or remove this one.`,
  ),
  "numbering-gap": warning(
    (f) => `The numbering of the comments jumps ${f}. Check that no comment was lost in the paste.`,
  ),
  "comment-count": warning(
    (f) =>
      `${f} Check that the whole page was pasted, and that no comment was taken for the page’s own words or for words of another one.`,
  ),
} satisfies Record<string, Wording>;

export type IssueCode = keyof typeof wordings;
const issueCodes = Object.keys(wordings);

export const issueSchema = z.object({
  code: z.string().refine((code) => issueCodes.includes(code)),
  severity: z.enum(["error", "warning"]),
  /** One or two sentences: what was found, and what to do. */
  message: z.string(),
  place: placeSchema.nullable(),
});
export type Issue = z.infer<typeof issueSchema>;

/** What a step returns: one bad item does not stop the good ones. */
export type WithIssues<T> = { readonly value: T; readonly issues: readonly Issue[] };

/** The issue of a kind, in the project's wording. */
export function issueOf(code: IssueCode, place: Place | null, found = ""): Issue {
  const { severity, say } = wordings[code];
  return { code, severity, message: say(found), place };
}
