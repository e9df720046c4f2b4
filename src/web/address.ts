import type { Analysis } from "../model/analysis.ts";
import { SENTIMENT } from "../model/post-codes.ts";
import {
  asksForWords,
  everyPost,
  type PostFilter,
  type PostRun,
  type StanceChoice,
} from "../model/post-filter.ts";
import { rowsByKey, tableOf } from "../model/post-table.ts";
import { sentimentValueSchema } from "../model/sentiment.ts";
import { stanceValueSchema } from "../model/stance.ts";
import type { ReadersCode } from "../model/readers-code.ts";
import { ARC_KINDS, USUAL_ARCS, type ArcKind } from "./charts/arcs.ts";
import { readWindows } from "./charts/given-windows.ts";
import { eventsOf, TIMELINE_VERSIONS, type TimelineVersion } from "./charts/timeline-version.ts";
import { ORDERS, type Order } from "./charts/use-orders.ts";
import { readMine, writeMine } from "./codes/mine-words.ts";

export const VIEWS = ["overview", "thread", "timeline", "words", "methods", "own"] as const;
export type ViewName = (typeof VIEWS)[number];

/** All that a link to a view tells; the page shows nothing that is not in it. */
export type Address = {
  /** Null for the first study served. */
  readonly study: string | null;
  readonly view: ViewName;
  /** Whose codes are shown; null for the study's first choice. */
  readonly coder: string | null;
  readonly filter: PostFilter;
  /** The one thread that the thread view shows, where the study has several; null for all. */
  readonly thread: string | null;
  /** Whether the timeline is shown as people reviewed it, or as the program found it. */
  readonly version: TimelineVersion;
  /** What is chosen inside the view: a post of the thread, an event of the timeline, a word, a part of the methods. */
  readonly at: string | null;
  /** Days that the rulers of the timeline enlarge, as "2023-09-17..2023-09-28", with their months where those are not the usual ones, "…/2022-09..2024-09"; null for those around the event chosen. */
  readonly days: string | null;
  /** The groups whose words are compared: a target's two sides; null for the filtered posts against the others. */
  readonly compare: string | null;
  /** Kinds of arcs that the map of the thread shows, in the order of `ARC_KINDS`; null for the usual ones. */
  readonly arcs: readonly ArcKind[] | null;
  /** Of the lines of a concordance. */
  readonly order: Order;
  /** Whether words like "the" are compared too. */
  readonly functionWords: boolean;
  /** Codes that the reader set, held fixed in what is shown; one a post and variable. */
  readonly mine: readonly ReadersCode[];
};

/** What an address says of one study and of no other, as another one begins. */
export const ELSEWHERE = {
  coder: null,
  thread: null,
  at: null,
  days: null,
  compare: null,
  arcs: null,
  order: "thread",
  functionWords: false,
  version: "reviewed",
  filter: everyPost,
  mine: [],
} as const satisfies Partial<Address>;

/** Reads the query of an address; what it cannot read is as if it were not there. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const one = (name: string) => query.get(name) || null;
  const tone = sentimentValueSchema.safeParse(one("sentiment"));
  return {
    study: one("study"),
    view: VIEWS.find((view) => view === one("view")) ?? "overview",
    coder: one("coder"),
    thread: one("thread"),
    version: TIMELINE_VERSIONS.find((version) => version === one("version")) ?? "reviewed",
    at: one("at"),
    days: one("days"),
    compare: one("compare"),
    arcs: readArcs(one("arcs")),
    order: ORDERS.find((order) => order === one("order")) ?? "thread",
    functionWords: one("function") === WITH,
    mine: readMine(query.getAll("mine")),
    filter: {
      stance: readChoices(query.getAll("stance")),
      answered: readChoices(query.getAll("answered")),
      coded: query.getAll("code").flatMap((text) => {
        const [coder, variable, value, ...rest] = text.split(":");
        return coder && variable && value && rest.length === 0 ? [{ coder, variable, value }] : [];
      }),
      posts: readRun(one("posts")),
      sentiment: tone.success ? tone.data : null,
      event: one("event"),
      words: (query.get("q") ?? "").trim(),
    },
  };
}

/** Writes the query that `readAddress` reads, in one fixed order; "" for the first view of the first study. */
export function writeAddress(address: Address): string {
  const { study, view, coder, thread, version, filter, at, days, compare, mine } = address;
  const { arcs, order, functionWords } = address;
  const query = new URLSearchParams();
  const add = (name: string, value: string | null) => {
    if (value !== null && value !== "") query.append(name, value);
  };
  add("study", study);
  add("view", view === "overview" ? null : view);
  add("coder", coder);
  add("thread", thread);
  for (const { target, value } of filter.stance) add("stance", `${target}:${value}`);
  for (const { target, value } of filter.answered) add("answered", `${target}:${value}`);
  for (const { coder: by, variable, value } of filter.coded)
    add("code", `${by}:${variable}:${value}`);
  add("posts", filter.posts === null ? null : `${filter.posts.from}${RUN}${filter.posts.to}`);
  add("sentiment", filter.sentiment);
  add("event", filter.event);
  add("q", filter.words);
  add("version", version === "reviewed" ? null : version);
  add("at", at);
  add("days", days);
  add("compare", compare);
  add("arcs", arcs?.length === 0 ? NO_ARCS : (arcs?.join(BETWEEN_ARCS) ?? null));
  add("order", order === "thread" ? null : order);
  add("function", functionWords ? WITH : null);
  for (const text of writeMine(mine)) add("mine", text);
  // Colons and slashes need no escape in a query, and links stay readable without.
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2F", "/");
  return text === "" ? "" : `?${text}`;
}

/** The address without what the study does not know: another study's targets, coders or events. */
export function fitAddress(address: Address, analysis: Analysis): Address {
  const targets = new Set(analysis.codebook.targets.map(({ id }) => id));
  const coders = new Set(analysis.coders.map(({ id }) => id));
  const { filter } = address;
  const { threads, events, readersEvents } = analysis;
  const hasEvent = [...events, ...readersEvents].some(({ id }) => id === filter.event);
  const hasThread = threads.length > 1 && threads.some(({ id }) => id === address.thread);
  return {
    ...address,
    at: hasPlace(address, analysis) ? address.at : null,
    thread: hasThread ? address.thread : null,
    version: analysis.curation === null ? "reviewed" : address.version,
    days: readWindows(address.days) === null ? null : address.days,
    compare: address.compare !== null && targets.has(address.compare) ? address.compare : null,
    mine: address.mine.filter((code) => isCodeOf(code, analysis, targets)),
    coder: address.coder !== null && coders.has(address.coder) ? address.coder : null,
    filter: {
      ...everyPost,
      stance: filter.stance.filter(({ target }) => targets.has(target)),
      answered: filter.answered.filter(({ target }) => targets.has(target)),
      coded: filter.coded.filter(
        ({ coder, variable, value }) =>
          coders.has(coder) &&
          (targets.has(variable)
            ? stanceValueSchema.safeParse(value).success
            : variable === SENTIMENT && sentimentValueSchema.safeParse(value).success),
      ),
      posts: hasRun(filter.posts, analysis) ? filter.posts : null,
      sentiment: filter.sentiment,
      event: hasEvent ? filter.event : null,
      words: asksForWords(filter.words) ? filter.words : "",
    },
  };
}

/** A post of the thread, or an event of the timeline's version or of readers alone, that the study has; a word that is one. Parts of other views are not checked. */
function hasPlace({ view, version, thread, at }: Address, analysis: Analysis): boolean {
  if (at === null) return true;
  if (view === "words") return asksForWords(at);
  if (view === "thread") {
    const isThere = thread === null || analysis.threads.length < 2 || at.startsWith(`${thread}/`);
    return isThere && rowsByKey(tableOf(analysis)).has(at);
  }
  const places = [...eventsOf(analysis, version), ...analysis.readersEvents];
  return view !== "timeline" || places.some(({ id }) => id === at);
}

/** What is looked at in one way or another, whatever the study: an address that asks for a way that there is not is shown in the usual one. */
export const MANNERS: readonly string[] = ["arcs", "order", "function"];
const NO_ARCS = "none";
const BETWEEN_ARCS = ".";
const WITH = "with";

function readArcs(text: string | null): ArcKind[] | null {
  if (text === NO_ARCS) return [];
  const named = new Set(text?.split(BETWEEN_ARCS));
  const kinds = ARC_KINDS.filter((kind) => named.has(kind));
  return kinds.length === 0 || kinds.join() === USUAL_ARCS.join() ? null : kinds;
}

/** Between the two ends of a run of posts, "4..12.2". */
const RUN = "..";

function readRun(text: string | null): PostRun | null {
  const [from, to, ...rest] = text?.split(RUN) ?? [];
  return from && to && rest.length === 0 ? { from, to } : null;
}

function hasRun(run: PostRun | null, analysis: Analysis): boolean {
  const rows = rowsByKey(tableOf(analysis));
  return run !== null && rows.has(run.from) && rows.has(run.to);
}

/** One value a target: the last one counts. */
function readChoices(texts: readonly string[]): StanceChoice[] {
  const choices = new Map<string, StanceChoice>();
  for (const text of texts) {
    const [target = "", side, ...rest] = text.split(":");
    const value = stanceValueSchema.safeParse(side);
    if (target !== "" && rest.length === 0 && value.success)
      choices.set(target, { target, value: value.data });
  }
  return [...choices.values()];
}

function isCodeOf(
  { post, variable, value }: ReadersCode,
  analysis: Analysis,
  targets: ReadonlySet<string>,
): boolean {
  const fits =
    variable === SENTIMENT
      ? sentimentValueSchema.safeParse(value).success
      : targets.has(variable) && stanceValueSchema.safeParse(value).success;
  return fits && rowsByKey(tableOf(analysis)).has(post);
}
