import { ARTICLE, toldEvent } from "./linked-posts.ts";

const fire = toldEvent("2011-06-04", "A fire at the Quay Street depot destroyed nine trams");
const sale = toldEvent("2021-07", "The council sold the network to the Norvia group");
const bridge = toldEvent(
  "2023-10-16",
  "A tram derailed at Mill Bridge, injuring eleven passengers",
);
const vote = toldEvent("2024-03-13", "Tram drivers in Kelmouth voted to accept a raise", {
  document: ARTICLE,
  quote: "Tram drivers in Kelmouth voted at a union meeting on Wednesday to accept a raise.",
});
/** An invented timeline; the last event is told in the article. */
export const tramEvents = [fire, sale, bridge, vote];
/** What a codebook names beside it; the fire stands in the timeline as well. */
export const tramNames = {
  "depot-fire": { label: "The Quay Street fire", date: "2011-06-04", names: ["depot fire"] },
  "long-strike": {
    label: "The forty-four-day strike",
    date: "1998-09-14/1998-10-27",
    names: ["44-day strike", "Great Tram Strike"],
  },
  "second-strike": { label: "The Second Tram Strike", date: "2016-04", names: [] },
};
