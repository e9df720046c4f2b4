import type { Event } from "../model/event.ts";
import type { PostFilter } from "../model/post-filter.ts";
import { counted, numeral, STANCES, stancePhrase, TONES } from "./charts/label.ts";
import { inlineMark, inlineTone } from "./charts/marks.ts";
import { readersTitle } from "./charts/readers-mentions.ts";
import { element, wordButton } from "./element.ts";
import { isSet, partWords, withoutPart, withStance } from "./filter.ts";
import { menuPhrase, wordsPhrase, type MenuRow } from "./menu.ts";
import type { ViewContext } from "./view-context.ts";

type PhraseContext = Pick<
  ViewContext,
  "address" | "analysis" | "count" | "go" | "group" | "matching" | "views"
>;

/** How many posts, and phrases that each open on what else they could say. */
export function filterSentence(context: PhraseContext): HTMLElement {
  const { views, matching, group } = context;
  const total = counted(views.length, "post");
  const all = element("span", {}, "All ", element("strong", {}, total), ": ");
  const some = element("strong", {}, `${numeral(matching)} of ${total}: `);
  const phrases = [
    stance(context),
    ...also(context),
    tone(context),
    event(context),
    words(context),
  ];
  return element(
    "p",
    { class: "filter-sentence" },
    group === undefined ? all : some,
    ...phrases.flatMap((phrase, index) => (index === 0 ? [phrase] : [", ", phrase])),
  );
}

function count(context: PhraseContext, filter: PostFilter): string {
  return numeral(context.count(filter));
}

function stance(context: PhraseContext): HTMLElement {
  const { address, analysis, go } = context;
  const { filter } = address;
  const bare = { ...filter, stance: [] };
  const anyWords = "any stance toward any target";
  const said = partWords(filter, analysis, "stance");
  const rows = (): MenuRow[] => [
    {
      words: anyWords,
      count: count(context, bare),
      chosen: said === null,
      choose: () => go({ filter: bare }),
    },
    ...analysis.codebook.targets.flatMap(({ id, label }) =>
      STANCES.map((value): MenuRow => ({
        words: stancePhrase(value, label),
        mark: inlineMark(document, value),
        count: count(context, withStance(bare, id, value)),
        chosen: filter.stance.some((choice) => choice.target === id && choice.value === value),
        choose: (adding) => go({ filter: withStance(adding ? filter : bare, id, value) }),
      })),
    ),
  ];
  const label = "stance; Shift adds a second target";
  return menuPhrase({ id: "stance", words: said ?? anyWords, set: said !== null, label }, rows);
}

/** What charts set and no menu offers: the answered post's stance, codes of certain coders, a run of posts. */
function also({ address: { filter }, analysis, go }: PhraseContext): HTMLElement[] {
  const parts = (["answered", "coded", "posts"] as const).filter((part) => isSet(filter, part));
  return parts.map((part) => {
    const said = partWords(filter, analysis, part) ?? "";
    return element(
      "span",
      {},
      element("span", { class: "said" }, said),
      wordButton(
        "×",
        { class: "word drop", "aria-label": `without: ${said}`, "data-focus": part },
        () => go({ filter: withoutPart(filter, part) }),
      ),
    );
  });
}

function tone(context: PhraseContext): HTMLElement {
  const { address, analysis, go } = context;
  const bare = withoutPart(address.filter, "sentiment");
  const said = partWords(address.filter, analysis, "sentiment");
  const rows = (): MenuRow[] => [
    {
      words: "any tone",
      count: count(context, bare),
      chosen: said === null,
      choose: () => go({ filter: bare }),
    },
    ...TONES.map((value): MenuRow => ({
      words: `${value} in tone`,
      mark: inlineTone(document, value),
      count: count(context, { ...bare, sentiment: value }),
      chosen: address.filter.sentiment === value,
      choose: () => go({ filter: { ...bare, sentiment: value } }),
    })),
  ];
  return menuPhrase(
    { id: "tone", words: said ?? "any tone", set: said !== null, label: "tone" },
    rows,
  );
}

function event(context: PhraseContext): HTMLElement {
  const { address, analysis, go } = context;
  const bare = withoutPart(address.filter, "event");
  const said = partWords(address.filter, analysis, "event");
  const { readersEvents } = analysis;
  const spokenOf = analysis.events.filter(({ posts }) => posts.length > 0);
  const isSpoken = spokenOf.length + readersEvents.length > 0;
  const rowOf = ({ id, date, title }: Pick<Event, "id" | "date" | "title">): MenuRow => ({
    words: `${date}: ${title}`,
    count: count(context, { ...bare, event: id }),
    chosen: address.filter.event === id,
    choose: () => go({ filter: { ...bare, event: id } }),
  });
  const rows = (): MenuRow[] => [
    {
      words: isSpoken ? "any event" : "no post speaks of an event",
      count: count(context, bare),
      chosen: said === null,
      choose: () => go({ filter: bare }),
    },
    ...spokenOf.map((one) => rowOf(one)),
    ...readersEvents.map((one) => ({
      ...rowOf({ ...one, title: readersTitle(one) }),
      under: "Mentioned by readers, told by no dated event; not checked",
    })),
  ];
  return menuPhrase(
    { id: "event", words: said ?? "any event", set: said !== null, label: "event" },
    rows,
  );
}

function words({ address: { filter }, analysis, go }: PhraseContext): HTMLElement {
  const said = partWords(filter, analysis, "words");
  const phrase = { id: "words", words: said ?? "any words", set: said !== null, label: "words" };
  return wordsPhrase(phrase, filter.words, (text) => go({ filter: { ...filter, words: text } }));
}
