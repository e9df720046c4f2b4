import { issueOf, type Issue } from "../../../model/issue.ts";

/** More of a kind than a person mends in one go. */
const MAX_OF_A_KIND = 50;

/** At most so many issues of a kind, and one that counts the rest. */
export function limitIssues(issues: readonly Issue[]): Issue[] {
  const counts = new Map<string, number>();
  const shown = issues.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MAX_OF_A_KIND;
  });
  const left = issues.length - shown.length;
  const place = shown.at(-1)?.place ?? null;
  return left === 0
    ? shown
    : [...shown, issueOf("review-more", place, `The review has ${left} more faults like these.`)];
}
