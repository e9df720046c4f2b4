import { codebookSchema } from "../../src/model/codebook.ts";

const side = { means: "speaks that way", examples: [] };

/** A codebook on an invented country: a state, an alliance and a mayor. */
export const inventedCodebook = codebookSchema.parse({
  codebook: "lorland",
  version: 1,
  language: "en",
  targets: {
    lorland: {
      label: "Lorland",
      definition: "The state of Lorland.",
      names: ["Lorland", "Lorlandish", "the North", "NL"],
      favor: side,
      against: side,
    },
    pact: {
      label: "The Coast Pact",
      definition: "The alliance of the coast states.",
      names: ["Coast Pact", "CP", "the pact", "pact members"],
      favor: side,
      against: side,
    },
    mayor: {
      label: "Mayor Quill",
      definition: "Ada Quill as mayor of the town.",
      names: ["Ada Quill", "Quill", "the mayor", "the government"],
      favor: side,
      against: side,
    },
  },
  tags: {
    "pro-lorland": { target: "lorland", stance: "favor" },
    "anti-mayor": { target: "mayor", stance: "against" },
  },
});
