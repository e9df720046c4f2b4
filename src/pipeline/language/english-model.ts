import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";

let loaded: WinkMethods | undefined;
let sentences: WinkMethods | undefined;

/** The English model (sentence borders, parts of speech, negation), loaded at first use. */
export function englishModel(): WinkMethods {
  loaded ??= winkNLP(model, ["sbd", "pos", "negation"]);
  return loaded;
}

/** The same model for sentence borders alone, in half the time. */
export function sentenceModel(): WinkMethods {
  sentences ??= winkNLP(model, ["sbd"]);
  return sentences;
}
