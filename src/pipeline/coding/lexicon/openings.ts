/**
 * How a reply opens that takes over what the post above it says, and what takes that back.
 *
 * Source: compiled by hand for this project from everyday English.
 */
export const AGREEMENTS = `agree i_agree agree_with_you totally_agree fully_agree couldn't_agree_more could_not_agree_more
exactly precisely well_said well_put spot_on absolutely_right you_are_right you're_right you_are_absolutely_right
you're_absolutely_right my_thoughts_exactly hear_hear amen absolutely this_exactly exactly_this every_word same_here
nailed_it what_he_said what_she_said quite_right so_true very_true bang_on seconded`;

export const RESERVATIONS = `but however although though except disagree partly partially until not don't cannot can't unless nevertheless yet only nobody never hardly`;
