import { NO_CURATOR } from "../../../model/timeline-file.ts";

/** What a curator reads first, as a comment at the top of the file. */
export const HEAD = ` The timeline of this study, for people to review. Each event that the program found stands
 below, in the order of its date, with the sentences it was found in.

 What you can do with an event:
   title: …    write another title, of at most 90 characters: who did or said what, as the quote says it;
               what somebody claims stays a claim ("The council says …", "alleged")
   hide: …     do not show it; say why in a few words
   into: ID    it is another telling of the event with that id: both become one with all quotes
   quotes:     give it a further quote from a document, with the words that date it under dated:
   date: …     correct it, and name under dated: of one of its quotes the words that mean the new date
               (with datedLine: their line, where they stand elsewhere); of a span end: too

 What the program missed goes under added: at the end of the file. The program looks the quote up in
 the document and checks that its words can mean the date:

   added:
     - title: A ferry runs in place of the bridge
       date: 2024-05-02          # no more exact than the words; a span has end: too
       quotes:
         - document: documents/notice.txt
           quote: A ferry has been running since.
           dated: 2 May          # the words that date it
           datedLine: 3          # their line, where they do not stand in the quote

 An entry that you delete comes back with the next --review; to take an event out, use hide:.
 Then write who you are under curator: and how you worked under made:.
 threadlens timeline STUDY --review adds what is newly found and keeps all that you wrote.`;

/** How a file says that nobody has reviewed it. */
export const UNSIGNED = {
  curator: NO_CURATOR,
  made: "As the program found it; nobody has reviewed it yet.",
};
