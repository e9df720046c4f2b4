import fc from "fast-check";

const NAMES = [
  "Ada Fern",
  "Mara Lind",
  "Tom Bewick",
  "R. Ohanov",
  "Hector M",
  "Prof. Em. D. Nazlian",
  "Dr. Sossy",
  "Mrs A Lorne",
  "Vahram (Kapan)",
  "Hovik (Noyemberyan)",
  "Kevork Tashjian, Watertown",
  "Seta in Toronto",
  "Nan of five",
  "Old Salt 1951",
  "Levon_83",
  "garnik.t",
  "t.d.",
  "observer2020",
  "TheRealGardener",
  "karmir-khndzor",
  "Der Grigor’s nephew",
  "Siobhan O'Dell",
  "Jörg Wäldchen",
  "Élise Moreau",
  "Íñigo Peña",
  "Անի Մարգարյան",
  "Կարո",
  "Артём из Ростова",
  "Ольга К.",
  "ليلى حداد",
  "سامر 77",
  "דוד לוי",
  "李小龙",
  "Anonymous",
];

/** Names that a site with handles allows: no spaces. */
const HANDLES = [
  "okta7",
  "mill_wheel",
  "ferrycat",
  "Throwaway_Gate",
  "hyperlordosis",
  "nan-of-five",
  "GrahamP",
  "x_1999_x",
  "pan_of_soup",
  "SixthFormSam",
  "jdlm",
  "tramspotter_9",
  "linde_und_eiche",
  "NotThatKaren",
];

const invented = fc.stringMatching(/^[a-z]{2,6}[_.-][a-z]{2,6}\d{0,3}$/u);

/** A name as people sign with: Latin with initials, titles, parentheses and commas; other scripts; handles. */
export const author = fc.oneof(
  { arbitrary: fc.constantFrom(...NAMES), weight: 4 },
  { arbitrary: fc.constantFrom(...HANDLES), weight: 1 },
  { arbitrary: invented, weight: 1 },
);

/** A name of letters, digits, underscores and hyphens. */
export const handle = fc.oneof(
  fc.constantFrom(...HANDLES),
  fc.stringMatching(/^[a-z]{2,6}[_-][a-z]{2,6}\d{0,3}$/u),
);

/** "@handle". */
export const atHandle = handle.map((name) => `@${name}`);
