import { numberedList } from "./numbered-list.ts";
import { formByAnchor } from "./posts-by-anchor.ts";
import type { Form } from "./reading.ts";

/** The forms of page, the plainest first. */
export const FORMS: readonly Form[] = [
  numberedList,
  formByAnchor("name says", "says", "before"),
  formByAnchor("name, date and number", "number-date", "before"),
  formByAnchor("name and date on one line", "name-date", "before"),
  formByAnchor("name and date on lines of their own", "date", "before"),
  formByAnchor("by name and date", "by-date", "before"),
  formByAnchor("name and date in several ways", "dated", "before"),
  formByAnchor("by name", "by", "before"),
  formByAnchor("text, then by name and date", "by-date", "after"),
  formByAnchor("text, then name and date", "name-date", "after"),
  formByAnchor("text, then date", "date", "after"),
  formByAnchor("text, then name and date in several ways", "dated", "after"),
  formByAnchor("text, then by name", "by", "after"),
  formByAnchor("text, then buttons", "buttons", "after"),
];
