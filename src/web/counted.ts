import { sureScored } from "../model/sure-scored.ts";
import { THREE_GROUNDS } from "./charts/ground-reading.ts";

/** How each figure is made, for readers; the parts that "How it is counted" leads to. */
export const COUNTED = [
  {
    id: "stance",
    head: "Stance",
    text: "A post has one code for each target: in favor, against or neither. Neither means that the post does not speak of the target, speaks of it without judging, or says as much for it as against it. A mark stands for a post; a post that judges two targets stands in two rows. Words quoted from the article or from another post are not counted as the stance of who quotes them.",
  },
  {
    id: "tone",
    head: "Tone",
    text: "Tone is the writer’s, whatever it is about: negative, neutral or positive. It is not stance: a post may speak angrily in favor of a target, or calmly against it.",
  },
  {
    id: "answers",
    head: "Answers",
    text: "A reply answers the post that it stands under, unless its words point to another one: a quotation, a name, or words repeated from it. For each pair of answer and answered post that the coder coded, the cell of their two codes counts one. Posts that answer none are in no cell.",
  },
  {
    id: "repeats",
    head: "Repeated posts",
    text: "A post repeats another where it holds many of its words in the same order, without quotation marks and without saying so. Each of the two is a post, has codes of its own and stands in every count, and words of both are counted where words are compared; the margin of either says how many words they share. Where one of them should not count, the thread can be repaired so that it is no post.",
  },
  {
    id: "inferred",
    head: "Inferred codes, and surer ones",
    text: `${THREE_GROUNDS} Codes on the last two grounds are inferred: no words are marked for them, and their marks are open. In the counts of answers a code inferred from the conversation is left out, since it was made from them. A question mark says that the program is unsure: codes of that confidence were on the other side than the reference in more than one of five on topics left out. Of its surer codes, ${sureScored()}. Surer and less sure codes are counted apart, and codes that a person made and that are held fixed are counted as neither; in the chart of stances the less sure ones stand farther from the middle line.`,
  },
  {
    id: "sides",
    head: "Two sides",
    text: "In an argument people mostly answer those they disagree with. From who answers whom, with what and how often, the program divides the writers of a thread into two sides; where the page names no writers, the posts. It does not know from this which side is for and which against: codes by people or clear words tell, one is enough. A side is named in favor of a target as far as the codes tell; single posts may differ.",
  },
  {
    id: "timeline",
    head: "Timeline",
    text: "An event is a sentence, heading or row of a document that tells, at a date, what happened or what somebody said; statements are marked apart. It is kept with the document’s own words and their line. Where a date leaves out its year or month, they are taken from a heading, from a date before it or from the day of publication, and the event says so. Sentences that tell of the same day and the same thing share an event; where they differ, each wording is shown. Where people have reviewed the timeline, it is shown as they left it, and as the program found it. Posts are linked to events by name, by date or by words, and each link says how surely. What posts mention and no document tells stands apart: it is not checked and not counted. Years that posts speak of are those of the dates that their words name, and are not a source: a stroke is a post, which counts once in a year, and a span of time counts in the year that it begins in. Words that leave the year open, like “this year”, “today” or “19 January”, are read against the article’s date or a date before them, so a year may be counted that no post writes; the table says how many posts of a year those are.",
  },
  {
    id: "words",
    head: "Words",
    text: "A word is a run of letters in any script, in lower case, without an ending ’s; web addresses are left out, and so are words quoted from the article or another post. Words used at least 5 times in at least 3 of the compared posts are tested, unless they tie sentences together, like “the” or “of”: a switch lets those in. The dot is the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008): each group is given the thread’s own words first, one for every ten, so that rare words do not stand out by accident. The line is its 95 % interval; a word passes where the line leaves “same” out. Names of the target by which the groups were chosen are shown in grey and not tested: that they mark a group tells nothing. How many would pass by luck is the mean over random deals of the same posts into two groups. Words are not independent of one another, and one long post can make a word.",
  },
  {
    id: "agreement",
    head: "Agreement",
    text: "Krippendorff’s alpha for nominal data, over the posts that both coders coded. The line is the 95 % interval of alpha over posts drawn again with replacement. By custom, 0.8 and above is taken as firm, 0.667 to 0.8 as tentative, less as too little to draw conclusions from. A post on the other side than in the reference is one that the program puts in favor where the reference says against, or the other way round; it is the worse fault and stands apart from judging where the reference does not. The reference is not the truth: it is as good as whoever made it.",
  },
] as const;
