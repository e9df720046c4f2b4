import { issueOf, type Issue } from "../../model/issue.ts";

/** So many of one kind are told one by one; a reader of more needs their number. */
const MAX_OF_A_KIND = 100;

/** Issues in order, of which each kind is told at most so many times and then counted. */
export type IssueList = {
  readonly add: (issue: Issue) => void;
  /** What was added, and an `export-left-out` (warning) for each kind that was told too often. */
  readonly all: () => Issue[];
};

/** A list that stays small however many issues are added. */
export function limitIssues(): IssueList {
  const listed: Issue[] = [];
  const counts = new Map<string, number>();
  return {
    add: (issue) => {
      const count = (counts.get(issue.code) ?? 0) + 1;
      counts.set(issue.code, count);
      if (count <= MAX_OF_A_KIND) listed.push(issue);
    },
    all: () => [
      ...listed,
      ...Array.from(counts)
        .filter(([, count]) => count > MAX_OF_A_KIND)
        .map(([code, count]) =>
          issueOf(
            "export-left-out",
            null,
            `${count - MAX_OF_A_KIND} more issues of the kind ${code} are not listed`,
          ),
        ),
    ],
  };
}
