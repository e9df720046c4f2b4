import { compareGroups, comparisonWords, type Comparison } from "../charts/keyness-groups.ts";
import { numeral, STANCE_WORDS, inText } from "../charts/label.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
import type { ViewContext } from "../view-context.ts";

/** The groups that the address asks to compare; null where there are none. */
export function comparisonOf({ views, analysis, address, group }: ViewContext): Comparison | null {
  return compareGroups(views, analysis.codebook.targets, { compare: address.compare, group });
}

/** "compare: in favor of the tram with against the tram", which opens a menu of what else could be compared. */
export function comparePhrase(context: ViewContext): HTMLElement | null {
  const comparison = comparisonOf(context);
  if (comparison === null) return null;
  const words = `compare: ${comparisonWords(comparison)}`;
  const isSet = context.address.compare !== null;
  return menuPhrase({ id: "compare", words, set: isSet, label: "groups compared" }, () =>
    rowsOf(context, comparison),
  );
}

function rowsOf(context: ViewContext, shown: Comparison): MenuRow[] {
  const { analysis, views, group, matching, go } = context;
  const sides = analysis.codebook.targets.map(({ id, label }): MenuRow => {
    const made = compareGroups(views, [{ id, label }], { compare: id, group });
    const counts = [made?.second, made?.first].map((one) => numeral(one?.posts.length ?? 0));
    return {
      words: `${STANCE_WORDS.favor} of ${inText(label)} with ${STANCE_WORDS.against}`,
      count: counts.join(", "),
      chosen: shown.target === id,
      choose: () => go({ compare: id }),
    };
  });
  if (group === undefined) return sides;
  const others: MenuRow = {
    words: `posts ${group} with the others`,
    count: `${numeral(matching)}, ${numeral(views.length - matching)}`,
    chosen: shown.target === null,
    choose: () => go({ compare: null }),
  };
  return [others, ...sides];
}
