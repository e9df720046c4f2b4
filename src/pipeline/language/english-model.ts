import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";

let loaded: WinkMethods | undefined;

/** The English model (sentence borders, parts of speech, negation), loaded at first use. */
export function englishModel(): WinkMethods {
  loaded ??= winkNLP(model, ["sbd", "pos", "negation"]);
  return loaded;
}
