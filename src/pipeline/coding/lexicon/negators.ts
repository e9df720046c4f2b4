/**
 * Words that deny what follows them, apostrophes straight; a word in n't denies as well.
 *
 * Source: compiled by hand for this project after Quirk et al. 1985, A Comprehensive Grammar of the English
 * Language, §10.54–60 (negative words and near-negatives), with the forms that writers leave the apostrophe out of.
 */
const NEGATORS = new Set(
  `not no never nor neither none nobody nothing nowhere cannot without hardly scarcely barely rarely seldom
  aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt shouldnt wasnt werent
  wont wouldnt zero`.split(/\s+/u),
);

/** Whether a word, in lower case and with straight apostrophes, denies what follows it. */
export const isNegator = (word: string): boolean => NEGATORS.has(word) || word.endsWith("n't");
