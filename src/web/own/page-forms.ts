/** Forms of page that the splitter can be told to read, as it names them; the plainest first. */
export const PAGE_FORMS = [
  "numbered comments with bulleted replies",
  "name says",
  "name, date and number",
  "name and date on one line",
  "name and date on lines of their own",
  "by name and date",
  "name and date in several ways",
  "by name",
  "text, then by name and date",
  "text, then name and date",
  "text, then date",
  "text, then name and date in several ways",
  "text, then by name",
  "text, then buttons",
] as const;
