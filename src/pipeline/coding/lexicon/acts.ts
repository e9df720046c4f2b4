/**
 * What a target can do to others, as verbs in their base form (inflected forms are matched by stem;
 * forms that do not share the stem are listed).
 *
 * Source: compiled by hand for this project from everyday English verbs of harm and help, after the classes of
 * Levin 1993, English Verb Classes and Alternations. Words joined by _ are matched in that order.
 */
export const HARM_ACTS = `abandon abuse aggravate annex appease arm_terrorists arrest assault attack attacked backfire backstab
bankrupt betray blackmail block bomb botch break_its_promise break_his_promise break_promises bribe bully bungle
capitulate cave_in censor cheat cheated choke collapse collude con conceal coddle corrupt cover_up cripple damage
deceive defraud deny deprive destroy dismantle displace divide do_nothing did_nothing do_harm dodge drag_us dump encourage_violence endanger enslave
erode evade evict exacerbate exploit fail fail_us failed fool fleece forget_us forgot_us gamble gave_away give_away
given_away gave_up give_up given_up hand_over handed_over harass harm hide hid hijack humiliate hurt ignore impose
infiltrate inflict insult intimidate invade jeopardize jeopardise keep_us_waiting kill lie lied lies lying lead_us_into
led_us_into let_down let_us_down look_away look_the_other_way lost lose made_things_worse makes_things_worse
make_it_worse makes_it_worse made_it_worse manipulate mislead misled mismanage mistreat mock murder neglect oppress
pander persecute plunder poison pollute profit_from prosecute provoke punish push_us pull_out ransack renege rig rob
ruin ran_away run_away sabotage sacrifice scam screw sell_out sold_out sell_us sold_us sell_arms sell_weapons
sold_arms sold_weapons selling_arms selling_weapons sell_its sold_its sell_him sell_them shut_down shaft sideline sit_on_its_hands
sit_on_their_hands sat_on_their_hands sat_and_watched stand_by stood_by stood_and_watched stand_aside stood_aside smear smother spoil spread_hate squander
stab_in_the_back stabbed starve steal stole stolen stifle strangle stonewall stooge subvert surrender suppress swindle take_bribes
terrorize terrorise threaten trample trap trick turn_a_blind_eye turned_a_blind_eye turned_its_back turn_its_back
turned_their_backs undermine use_us used_us vandalize violate walk_away walked_away waste watch_us weaken wreck
divide_us looked_away looked_the_other_way watched_and closes_its_eyes lecture_us meddle interfere
discriminate infringe criminalize criminalise disarm`;

export const HELP_ACTS = `aid assist back_us back_up build built come_to_our_aid came_to_our_aid come_to_the_rescue came_to_the_rescue
come_through came_through came_to_help contribute cure defend defended deliver deter do_good did_good do_something
did_something do_the_right_thing did_the_right_thing donate empower ensure_peace feed fight_for fought_for fix
guarantee guard give_us gave_us given_us heal help helped improve intervene invest invest_in keep_its_promise
keep_his_promise keep_its_word kept_its_word keep_us_safe kept_us_safe keep_the_peace kept_the_peace
lift_a_finger lifted_a_finger make_a_difference made_a_difference modernize modernise pay_off paid_off
preserve prevent prevent_war protect provide reform rescue restore save saved save_lives secure
sacrifice_for send_help sent_help send_aid sent_aid send_weapons sent_weapons shelter solve speak_up spoke_up stand_up_for stood_up_for stand_by_us stood_by_us
stand_with_us stood_with_us stay_loyal stop_the_war stopped_the_war strengthen succeed support support_us
take_responsibility uphold welcome win work worked benefit reduce_crime stop_crime do_anything did_anything done_anything care care_about come_to_help
fight_for_us die_for_us die_for risk stick_its_neck stick_their_neck`;

/** What is sent instead of help. */
export const TOKEN_VERBS = `send sent issue express offer give gave write wrote tweet release publish read voice`;
export const TOKEN_HELP = `statement thought prayer word condolence tweet sheet concern communique leaflet postcard
regret sympathy declaration`;

/** What somebody without these will not do for others. */
export const LACKED = `incentive interest intention desire will reason clue idea shame spine backbone honor honour conscience
respect right experience credibility moral principle vision strategy plan guts dignity loyalty mandate business answer`;

/** Verbs of going, as in "must go", and participles, as in "should be banned". */
export const REMOVALS = `go resign leave quit step_down step_aside fall out be_removed be_banned be_gone be_ousted be_overthrown be_arrested
be_jailed be_abolished be_scrapped be_stopped be_outlawed be_repealed be_ended be_tried be_prosecuted be_fired be_sacked
be_replaced be_impeached be_kicked be_thrown be_dissolved be_disbanded be_shut be_lifted be_dropped be_cancelled be_canceled be_rid
be_held_accountable face_justice face_trial hang answer_for be_punished be_expelled be_illegal be_rejected be_removed be_closed be_voted_out`;
export const KEEPINGS = `stay remain continue be_kept be_extended be_expanded be_supported be_legal be_legalized be_legalised be_respected be_protected
be_defended be_praised be_thanked be_allowed be_adopted be_mandatory be_required be_compulsory be_enforced be_recognized be_recognised be_left be_congratulated`;
