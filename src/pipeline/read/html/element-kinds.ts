const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements without content and end tag (HTML Living Standard, 13.1.2). */
export const VOID_ELEMENTS = words(
  "area base basefont bgsound br col command embed frame hr image img input isindex keygen link meta param source track wbr",
);
/** Their content is text up to their end tag. */
export const RAW_TEXT_ELEMENTS = words("script style title textarea xmp");

/** Elements that begin and end with a blank line in a browser's copy. */
export const PARAGRAPH_ELEMENTS = words(
  "p blockquote ul ol dl pre table h1 h2 h3 h4 h5 h6 figure hr fieldset",
);
/** Elements that stand on lines of their own. */
export const LINE_ELEMENTS = words(
  "address article aside body center dd details dir div dt figcaption footer form header hgroup html legend li main menu nav option section summary tr tbody thead tfoot caption title textarea",
);
/** What nobody reads: programs, styles, drawings, things to press. */
export const UNREAD_ELEMENTS = words(
  "script style template noscript noembed noframes svg math canvas iframe object audio video map head select datalist button input textarea meter progress",
);
const INLINE_ELEMENTS = words(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output picture q rb rp rt rtc ruby s samp slot small span strike strong sub sup td th time tt u var wbr",
);
/** The elements of HTML, without custom ones. */
export const KNOWN_ELEMENTS: ReadonlySet<string> = new Set([
  ...VOID_ELEMENTS,
  ...RAW_TEXT_ELEMENTS,
  ...PARAGRAPH_ELEMENTS,
  ...LINE_ELEMENTS,
  ...UNREAD_ELEMENTS,
  ...INLINE_ELEMENTS,
  ...words("colgroup dialog search optgroup applet frameset marquee"),
]);

const NOTHING = words("");
const PARAGRAPH = words("p");
const IMPLIED_ENDS = new Map<string, ReadonlySet<string>>([
  ["li", words("li p")],
  ["dt", words("dt dd p")],
  ["dd", words("dt dd p")],
  ["tr", words("tr td th p")],
  ["td", words("td th p")],
  ["th", words("td th p")],
  ["tbody", words("tr td th p thead tbody")],
  ["tfoot", words("tr td th p thead tbody")],
  ["option", words("option")],
  ["optgroup", words("option optgroup")],
]);

/** The elements that a start tag ends where they are open on top (13.1.2.4, optional tags). */
export const impliedEnds = (name: string): ReadonlySet<string> =>
  IMPLIED_ENDS.get(name) ??
  (PARAGRAPH_ELEMENTS.has(name) || LINE_ELEMENTS.has(name) ? PARAGRAPH : NOTHING);
