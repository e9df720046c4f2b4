import type { Analysis } from "../../src/model/analysis.ts";
import type { Event, ReadersEvent } from "../../src/model/event.ts";

const FLOOD: Event = {
  id: "flood",
  kind: "happening",
  date: "2021-05-04",
  end: null,
  precision: "day",
  title: "River rises over the bridge",
  text: "On 4 May 2021 the river rose over the bridge.",
  sources: [
    {
      document: "documents/flood.txt",
      start: 0,
      end: 45,
      quote: "On 4 May 2021 the river rose over the bridge.",
      line: 1,
      dated: {
        start: 3,
        end: 13,
        text: "4 May 2021",
        date: "2021-05-04",
        precision: "day",
        resolvedBy: "written",
      },
    },
  ],
  differences: [],
  names: [],
  found: ["flood"],
  posts: ["2"],
};

/** What a curator took out of the timeline: the bridge is told of in the same words as the flood. */
const BRIDGE: Event = { ...FLOOD, id: "bridge", title: "Bridge under water", found: ["bridge"] };

const RUMOUR: ReadersEvent = {
  id: "readers-2021-06",
  date: "2021-06",
  end: null,
  precision: "month",
  title: "Damned",
  isNamed: false,
  namedIn: [],
  mentions: [
    {
      post: "3",
      quote: "Damned if I know.",
      start: 0,
      end: 6,
      by: "date",
      how: "names June 2021",
      confidence: 0.4,
    },
  ],
};

/** One event that a curator retitled, one taken out, and what readers alone mention. */
export function riverTimeline(): Pick<Analysis, "events" | "readersEvents" | "curation"> {
  const found = [BRIDGE, { ...FLOOD, title: "River rises" }];
  const hidden = [{ event: "bridge", why: "Told with the flood." }];
  return {
    events: [FLOOD],
    readersEvents: [RUMOUR],
    curation: {
      curator: "Ada Oak",
      made: "Read by one person.",
      found,
      readersEvents: [RUMOUR],
      hidden,
    },
  };
}
