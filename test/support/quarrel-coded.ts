import type { Analysis } from "../../src/model/analysis.ts";
import type { ReadersCode } from "../../src/model/readers-code.ts";
import { analyse } from "../../src/pipeline/analyse.ts";
import { readersRows } from "../../src/pipeline/read/readers-codes.ts";
import { readStudy, type Study } from "../../src/pipeline/read/read-study.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { tramQuarrel } from "./tram-quarrel.ts";

/** The invented quarrel as a study. */
export function quarrelStudy(): Study {
  const { value } = readStudy(temporaryFolder(tramQuarrel));
  if (value === null) throw new Error("expected a study, found issues");
  return value;
}

/** The quarrel as analysed, with a reader's codes held fixed. */
export function quarrelWith(codes: readonly ReadersCode[]): Analysis {
  const study = quarrelStudy();
  return analyse({ ...study, heldCodes: readersRows(codes, study).value });
}
