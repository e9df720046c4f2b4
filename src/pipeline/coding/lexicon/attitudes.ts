/**
 * What a writer does, or calls on others to do, to a target: the target is the object.
 *
 * Source: compiled by hand for this project from everyday English verbs of liking, relying and rejecting
 * (Levin 1993, classes 31.2 admire, 33 judgment, 10 removing). Words joined by _ are matched in that order.
 */
export const FOR_ATTITUDES = `admire appreciate applaud praise support supported defend trust respect endorse
vote_for rely_on depend_on count_on believe_in join stick_with stay_with side_with stand_with stand_by
thank salute welcome congratulate choose prefer embrace protect ally_with have_faith_in
have_confidence_in bet_on work_with strengthen preserve extend cooperate_with partner_with
in_favor_of in_favour_of proud_of grateful_to thankful_to appreciative_of loyal_to credit_to give_credit_to `;

export const AGAINST_ATTITUDES = `hate despise detest loathe dislike distrust mistrust oppose reject condemn denounce blame
leave quit abolish scrap remove ban oust overthrow topple impeach fire sack replace expel boycott
get_rid_of rid_of kick_out throw_out vote_out vote_against fed_up_with sick_of tired_of
ashamed_of disgusted_by disgusted_with afraid_of wary_of suspicious_of disappointed_in disappointed_by disappointed_with
lost_faith_in lost_trust_in lose_faith_in repeal prosecute jail dump ditch end withdraw_from break_with break_from get_out_of resist arrest
opposed_to stop protest_against fight_against object_to disagree_with turn_away_from outlaw`;

/** Stand before the target without any subject. */
export const CHEERS = `thank thanks_to thank_you thanks bravo kudos_to well_done hats_off_to long_live god_bless viva vive hail credit_to
props_to hurray_for congratulations_to good_on fair_play_to cheers_to congrats_to glory_to cheers_for`;
export const JEERS = `down_with shame_on to_hell_with no_to no_more enough_of screw fuck damn curse_on get_rid_of away_with
death_to out_with good_riddance_to boo to_blame_is the_problem_is`;
/** Needing it: the target is the object, whoever is the subject. */
export const NEEDS = `need rely_on no_alternative_to nobody_but no_one_but nowhere_but
owe owe_it_to survive_without live_without hope_is choice_is chance_is`;
