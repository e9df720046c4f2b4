import type { Telling } from "./telling.ts";

/** Nouns that with a capital end the name of a happening. */
const NOUN =
  "War|Wars|Revolution|Uprising|Revolt|Rebellion|Accords?|Agreement|Treaty|Ceasefire|Armistice|Truce|Strike|Strikes|Elections?|Referendum|Crisis|Massacre|Genocide|Offensive|Invasion|Blockade|Siege|Battle|Coup|Protests?|Riots?|Incident|Affair|Scandal|Conflict|Clashes|Summit|Earthquake|Flood|Fire|Disaster|Crash|Outbreak|Epidemic|Pandemic|Famine|Movement|Pogroms?";
const LAST_NOUN = new RegExp(`(?:^|[\\s-])(?:${NOUN})(?: of [^,]{2,40})?$`, "iu");
/** A run of words with capitals, small words between them, numbers and hyphens: "Second Aa-Bb War", "War of the Two Roads". */
const CAPITALS =
  /(?:\d{4} )?\p{Lu}[\p{L}’'-]*(?: (?:(?:of|the|in|on|and|de|la) ){0,2}\p{Lu}[\p{L}’'-]*){0,7}/gu;
const KNOWN_AS =
  /\b(?:(?:also|often|commonly|usually|sometimes|widely|better|later|popularly) )?(?:known as|called|dubbed|nicknamed|referred to as|remembered as) (?:the )?(?:[“"](?<quoted>[^”"]{3,60})[”"]|(?<plain>\p{Lu}[\p{L}’'-]*(?: (?:(?:of|the) )?\p{Lu}[\p{L}’'-]*){0,7}))/gu;
/** "during the Second Aa War": what a sentence dates by name took place then. */
const DURING = /\b(?:during|in) the $/iu;
/** An infobox row gives its document's title to the event. */
const ROW = /^[-*|] ?[\p{L} _]{1,40}[:=]/u;
const MAX_NAMES = 6;

/**
 * Usual names that the documents give a happening: what it is "known as", and a name with capitals that ends in a noun such as
 * War, Treaty or Strike where the title is about that.
 *
 * Out: as written, without "the", each once, in the order of the tellings.
 */
export function namesOf(tellings: readonly Telling[]): string[] {
  const names = new Set<string>();
  for (const telling of tellings) {
    for (const name of knownAs(telling)) names.add(name);
    for (const name of titled(telling)) names.add(name);
  }
  return [...names].slice(0, MAX_NAMES);
}

function knownAs({ source: { quote } }: Telling): string[] {
  return Array.from(quote.matchAll(KNOWN_AS), ({ groups }) =>
    (groups?.["quoted"] ?? groups?.["plain"] ?? "").trim(),
  ).filter((name) => LAST_NOUN.test(name));
}

/** The name that a title begins with or is dated by; a name in another place is that of something else. */
function titled({ clause, source }: Telling): string[] {
  if (ROW.test(source.quote) && LAST_NOUN.test(clause) && !clause.includes(":")) return [clause];
  const isYear = source.dated.precision === "year";
  return Array.from(clause.matchAll(CAPITALS)).flatMap(({ 0: found, index }) => {
    const before = clause.slice(0, index);
    const opens = /^(?:The |(?:Start|Beginning|Outbreak|Onset|End|Signing) of the )?$/iu.test(
      before,
    );
    if (!opens && !(isYear && DURING.test(before))) return [];
    const name = found.replace(/^(?:The|A|An) /u, "");
    return name.includes(" ") && isNamed(name) ? [name] : [];
  });
}

/** "2019 Aa protests" is not written with a capital at its end and still is a name. */
const isNamed = (name: string): boolean => LAST_NOUN.test(name);
