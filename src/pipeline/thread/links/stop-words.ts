/**
 * Words that say nothing of what a text is about.
 *
 * Source: compiled by hand for this project: English function words, the most frequent verbs, and what is left of
 * contractions without their apostrophe.
 */
const WORDS = `a about above across after again against ago all almost alone along already also although always am among an and
another any anybody anyone anything anyway are arent around as ask asked at away back bad be became because become been before
behind being believe best better between big both but by call called came can cannot cant come comes comment comments could
couldnt day days did didnt different do does doesnt doing done dont down during each either else end enough etc even ever every
everybody everyone everything exactly fact far feel few first for found from fully get gets getting give given gives go goes
going gone gonna good got great had hadnt half happen happened hard has hasnt have havent having he hed hell help her here heres
hers herself hes him himself his how however i id if ill im in indeed instead into is isnt it itd itll its itself ive just keep
kind knew know known knows last later least left less let lets life like little lol long look looking lot made make makes making
man many may maybe me mean means men might mine more most much must my myself need needs neither never new next no nobody none
nor not nothing now nowhere of off often oh ok okay old on once one ones only onto or other others otherwise our ours ourselves
out over own part people perhaps place please point post posts put question quite rather read real really right said same saw say
saying says second see seem seems seen shall she shed shes should shouldnt show simply since so some somebody someone something
sometimes somewhere soon sort start still stop such sure take taken takes tell than thank thanks that thatd thatll thats the their
theirs them themselves then there theres these they theyd theyll theyre theyve thing things think this those though thought three
through time times to today together told too took toward towards tried true try trying two under understand until up upon us use
used using very want wanted wants was wasnt way we wed week well went were werent weve what whatever whats when where whether
which while who whole whom whos whose why will with within without wont word words work world would wouldnt write writing wrong
yeah year years yes yesterday yet you youd youll young your youre yours yourself youve`;

export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/u));
