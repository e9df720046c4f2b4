const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Months of the Islamic, Hebrew, French republican and Persian calendars; names that are also English words are left out. */
export const MONTHS_ELSEWHERE = setOf(
  "muharram safar rajab shaban ramadan shawwal dhu rabi jumada nisan iyar sivan tammuz tishri tishrei cheshvan kislev tevet shevat adar elul vendémiaire vendemiaire brumaire frimaire nivôse nivose pluviôse pluviose ventôse ventose germinal floréal floreal prairial messidor thermidor fructidor farvardin ordibehesht khordad mordad shahrivar aban bahman esfand",
);
export const JAPANESE_ERAS = setOf("reiwa heisei shōwa showa taishō taisho meiji");
/** What a date of another calendar may begin with, beside a number; "o" is that of "O.S.". */
export const OTHER_CALENDAR_WORDS: readonly string[] = [
  ...MONTHS_ELSEWHERE,
  ...JAPANESE_ERAS,
  "ah",
  "o",
];
