/** A short invented page to try the program with. */
export const EXAMPLE_PAGE = `Council votes for a tram to the harbour

The council of Lorland voted on Tuesday to build a tram from the old market to the harbour. The line is to open in 2027.

“The tram will bring life back to the harbour,” said the mayor.

  1. At last! The tram is the best thing that this council has done in years.

    • The best thing? It costs more than the bridge, and the council never asked us.

    • They did ask. You did not come to the meeting. I am all for the tram.

  2. Three reasons why the tram is a mistake:

     1. The buses are half empty as it is.
     2. The shops will lose two summers to the works.
     3. The council has hidden what it costs.

    • I agree. This council can’t be trusted with money.

  3. Nobody asked those who live at the harbour. We want the tram, and we want it now.

  4. Since the bridge of 2019 I do not believe a word of what the council says. But the tram is needed.
`;

/** A codebook that fits the example page. */
export const EXAMPLE_CODEBOOK = {
  codebook: "tram",
  version: 1,
  language: "en",
  targets: {
    tram: {
      label: "The tram",
      definition: "The tram line to the harbour, its cost and its works.",
      names: ["tram", "line to the harbour"],
      favor: { means: "On balance the post wants the tram." },
      against: { means: "On balance the post does not want the tram." },
    },
    council: {
      label: "The council",
      definition: "The council, its members and the mayor.",
      names: ["council", "councillors", "mayor"],
      favor: { means: "On balance the post defends or praises the council." },
      against: { means: "On balance the post blames or distrusts the council." },
    },
  },
} as const;
