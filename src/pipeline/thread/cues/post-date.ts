import { MONTHS, UNITS, WEEKDAYS } from "./date-words.ts";

/** A date on a line; `shape` is equal for dates written in the same way. */
export type PostDate = { readonly end: number; readonly shape: string };

const anyOf = (words: readonly string[]) =>
  [...new Set(words)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");

const BREAK = String.raw`(?:(?=Edited)|(?![\p{L}\p{N}]))`;
const MONTH = `(?:${anyOf(MONTHS)})${BREAK}\\.?`;
const WEEKDAY = `(?:${anyOf(WEEKDAYS)})${BREAK}\\.?,?`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th|er|º|°|\.)?${BREAK}`;
const YEAR = String.raw`(?:(?:19|20)\d{2}|['’]\d{2})${BREAK}`;
const NOON = String.raw`(?:[ap]\.?m\b\.?|uhr|h\b|ч\.?)`;
const ZONE = String.raw`(?:\s?\(?(?:[A-Z]{2,4}T|GMT|UTC|MSK|Z|ET|PT|CT)${BREAK}\)?)?(?:\s?[+-]\d{1,2}:?\d{0,2})?`;
const TIME = String.raw`(?:\d{1,2}\s?h\s?\d{2}(?:\s?min)?|\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?${NOON})?|\d{1,2}\s?[ap]\.?m\b\.?)${ZONE}`;
const OF = String.raw`(?:\s(?:of|de|del)\s|[\s./-])`;
const CALENDAR = [
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}${BREAK}`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})${BREAK}\.?`,
  String.raw`${MONTH}\s${DAY}(?:,?\s${YEAR})?`,
  String.raw`${DAY}${OF}${MONTH}(?:,?${OF}${YEAR}|,\s${YEAR})?`,
  String.raw`${MONTH}\s${YEAR}`,
].join("|");
const LINK = String.raw`\s?(?:[,@T|·•»:–—-]|(?:at|um|à|às|alle|kl\.?|om|в|a las|ժամը)(?!\p{L}))?\s?(?:at\s)?`;

const sticky = (source: string) => new RegExp(source, "iuy");
const ABSOLUTE = [
  sticky(String.raw`(?:${WEEKDAY}\s)?(?:${CALENDAR})(?:${LINK}${TIME})?`),
  sticky(
    String.raw`${TIME}(?:\s?[,·•|–-])?\s(?:on\s|am\s|le\s)?(?:${WEEKDAY}\s)?(?:the\s)?(?:${CALENDAR})`,
  ),
  sticky(String.raw`${WEEKDAY}(?:\sat)?\s${TIME}`),
];
const COUNT = String.raw`(?:\d{1,4}|an?|one|une?|eine[rmn]?|ein|un[ao]?|um[a]?|a few|few|a couple of|several|last)`;
const UNIT = `(?:${anyOf(UNITS)})${BREAK}`;
const CLOCK = String.raw`(?:\s?\(?${TIME}\)?)?`;
const RELATIVE = [
  sticky(
    String.raw`(?:about |over |almost |less than |more than |around |~\s?)?${COUNT}\s?${UNIT}\.?\s(?:ago|назад|առաջ|atrás|fa|geleden|önce|sedan|siden|temu|тому)${BREAK}${CLOCK}`,
  ),
  sticky(String.raw`(?:vor|il y a|hace|há|για|пре)\s(?:etwa |environ |unos )?${COUNT}\s?${UNIT}`),
  sticky(
    String.raw`(?:just now|moments ago|seconds ago|yesterday|today|gestern|heute|hier|aujourd'hui|ayer|hoy|вчера|сегодня|երեկ|այսօր)${BREAK}(?:${LINK}${TIME})?`,
  ),
  sticky(String.raw`\d{1,3}\s?(?:mo|min|hr|yr|wk|[smhdwy])s?\.?\sago${BREAK}`),
];
/** "5d", "2mo": only where nothing but a separator or the line's end follows. */
const SHORT =
  /\d{1,3}\s?(?:mo|min|hr|yr|wk|[smhdwy])s?\.?(?=\s*(?:$|[•·|)\]–—]|\()|\s+(?:reply|like|edited|liked)\b)/iuy;
const MAX_DATE = 60;

/**
 * The date that begins at a place in a line, as comment pages date their posts.
 *
 * In:     a line and an index in it at the beginning of a word.
 * Out:    where the date ends, and its shape: "relative", or the date with digits and letters made equal.
 */
export function dateAt(line: string, from: number): PostDate | null {
  const first = line.codePointAt(from);
  if (first === undefined || !mayBegin.has(String.fromCodePoint(first).toLowerCase())) return null;
  const window = line.slice(from, from + MAX_DATE + 20);
  let best: PostDate | null = null;
  const take = (patterns: readonly RegExp[], shapeOf: (found: string) => string) => {
    for (const pattern of patterns) {
      pattern.lastIndex = 0;
      const found = pattern.exec(window)?.[0].trimEnd();
      if (found !== undefined && found.length > (best?.end ?? from) - from)
        best = { end: from + found.length, shape: shapeOf(found) };
    }
  };
  take(ABSOLUTE, shapeOfDate);
  take([...RELATIVE, SHORT], () => "relative");
  return best;
}

const mayBegin = new Set([
  ..."0123456789~aofljsvihgtyмпвсեաнуայ".split(""),
  ...[...MONTHS, ...WEEKDAYS].map((word) => word.charAt(0)),
]);

const MONTH_WORD = sticky(MONTH);
const WEEKDAY_WORD = sticky(WEEKDAY);

/** Which parts a date has and in which order: "May 5, 2012 at 3:10 pm" is "M D, Y at T". */
function shapeOfDate(date: string): string {
  return date
    .toLowerCase()
    .replaceAll(/(?<!\d)[\p{L}’']+/gu, (word) => {
      MONTH_WORD.lastIndex = 0;
      WEEKDAY_WORD.lastIndex = 0;
      if (MONTH_WORD.test(word)) return "M";
      if (WEEKDAY_WORD.test(word)) return "W";
      return /^[ap]m?$/u.test(word) ? "" : word;
    })
    .replaceAll(
      /\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?!\d)(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\b\.?/gu,
      "T",
    )
    .replaceAll(/\d{4}/gu, "Y")
    .replaceAll(/(\d)(?:st|nd|rd|th|er)\b/gu, "$1")
    .replaceAll(/\d{1,2}/gu, "0")
    .replaceAll(/[\s.,]+/gu, " ")
    .trim();
}
