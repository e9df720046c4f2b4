import { codeRows, type GroundedRow } from "../../model/post-codes.ts";
import type { CodesPage } from "../api-schemas.ts";
import { readCodesQuery } from "../codes-query.ts";
import { cutPage } from "../cut-page.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { sendProblem } from "../problem.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";
import type { ServedStudy } from "../served-study.ts";

const PAGE_SIZE = 500;

/** The analyses do not change while the server runs: the rows of a coder are made once, when they are first asked for. */
export function studyCodes(studies: Studies): Route {
  const made = new Map<string, readonly GroundedRow[]>();
  const rowsOf = ({ id, analysis }: ServedStudy, coder: string): readonly GroundedRow[] => {
    const name = JSON.stringify([id, coder]);
    const rows = made.get(name) ?? codeRows(analysis, coder);
    made.set(name, rows);
    return rows;
  };
  return {
    method: "get",
    path: "/api/studies/{id}/codes",
    name: "studyCodes",
    summary: `The codes of a study as rows, ${PAGE_SIZE} a page: what each coder says of each post, and what it rests on.`,
    parameters: [
      STUDY_PARAMETER,
      {
        name: "coder",
        in: "query",
        description: "Id of one coder. Without it the rows of all coders, the program’s first.",
        repeated: false,
      },
      {
        name: "page",
        in: "query",
        description: "From 1 to the last, which the answer names.",
        repeated: false,
      },
    ],
    body: null,
    answer: "CodesPage",
    problems: ["bad-query", "unknown-study"],
    handle: (request, response) => {
      const study = findStudy(studies, request, response);
      if (study === null) return;
      const { analysis } = study;
      const read = readCodesQuery(analysis, request.query);
      if ("detail" in read) {
        sendProblem(response, "bad-query", read.detail);
        return;
      }
      const { coder, page } = read.value;
      const coders = coder === null ? analysis.coders.map(({ id }) => id) : [coder];
      const rows = coders.flatMap((id) => rowsOf(study, id));
      const cut = cutPage(rows, page, PAGE_SIZE);
      if ("detail" in cut) {
        sendProblem(response, "bad-query", cut.detail);
        return;
      }
      const { items: codes, ...counts } = cut.value;
      const answer: CodesPage = { coder, ...counts, codes };
      response.json(answer);
    },
  };
}
