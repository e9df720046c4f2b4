import type { Analysis } from "../../../src/model/analysis.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

/** The small study after a review that added, changed, merged, hid, kept and lost an event. */
export function reviewedInEveryWay(): Analysis {
  const analysis = smallAnalysis();
  const [plan, vote, works, opening, strike] = analysis.events;
  const delay = analysis.curation?.found.find(({ id }) => id === "delay");
  if (plan === undefined || vote === undefined || works === undefined || delay === undefined)
    throw new Error("expected a plan, a vote, works and a delay");
  if (opening === undefined || strike === undefined)
    throw new Error("expected an opening and a strike");
  const speech = { ...works, id: "speech", title: "The mayor opens the tram", found: ["speech"] };
  return {
    ...analysis,
    events: [{ ...plan, found: [] }, vote, { ...opening, found: ["opening", "speech"] }, strike],
    curation: {
      curator: "Ada Oak",
      made: "Read against the documents by one person.",
      found: [{ ...vote, kind: "happening" }, works, delay, opening, speech, strike],
      readersEvents: [],
      hidden: [{ event: "delay", why: "Told again with the opening." }],
    },
  };
}
