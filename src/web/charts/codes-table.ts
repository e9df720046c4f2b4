import { judges, type PostView } from "./post-view.ts";
import type { TargetLabel } from "./label.ts";
import { number, word, yesOrNo, type Table } from "./table.ts";

type Whose = {
  readonly coder: string;
  /** Whether it is the program, which alone tells what its codes rest on. */
  readonly isProgram: boolean;
};

/**
 * The posts that the filter keeps with the codes of one coder, as data.
 *
 * Out: a column says whose codes; of the program's, three a target: whether a side is inferred, whether the program is
 *      unsure of it, and whether a person's code stands in its place. They are empty where there is no side.
 */
export function codesTable(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
  { coder, isProgram }: Whose,
): Pick<Table, "columns" | "rows"> {
  const grounds = isProgram ? (["inferred", "unsure", "held"] as const) : [];
  return {
    columns: [
      ...["post", "coder", "answers"].map(word),
      ...targets.flatMap(({ id }) => [word(id), ...grounds.map((name) => word(`${id}.${name}`))]),
      word("sentiment"),
      number("words"),
    ],
    rows: views
      .filter((view) => view.matches)
      .map((view) => ({
        cells: [
          view.key,
          coder,
          view.answers?.to ?? "",
          ...targets.flatMap(({ id }) => [
            view.stance.get(id) ?? "",
            ...grounds.map((name) => (judges(view, id) ? yesOrNo(view[name].has(id)) : "")),
          ]),
          view.tone ?? "",
          String(view.words),
        ],
      })),
  };
}
