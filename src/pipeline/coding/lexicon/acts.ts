/**
 * What a target can do to others, as verbs in their base form (inflected forms are matched by stem;
 * forms that do not share the stem are listed).
 *
 * Source: compiled by hand for this project from everyday English verbs of harm and help, after the classes of
 * Levin 1993, English Verb Classes and Alternations. Words joined by _ are matched in that order.
 */
export const HARM_ACTS = `sell_us_out sold_us_out sell_us_down sold_us_down sold_us_short sold_us_for sell_them_out sold_them_out sold_him_out
sold_its_soul stand_by_and stood_by_and stand_by_while stood_by_while cover_up covered_up abandon abuse aggravate annex appease arrest assault attack attacked backfire backstab
bankrupt betray blackmail block bomb botch break_its_promise break_his_promise break_promises bribe bully bungle
capitulate cave_in censor cheat cheated choke collapse collude con coddle corrupt cripple damage
deceive defraud deprive destroy dismantle displace divide do_nothing did_nothing do_harm dodge drag_us dump encourage_violence endanger enslave
erode evade evict exacerbate exploit fail fail_us failed fool fleece forget_us forgot_us gamble gave_away give_away
given_away given_up hand_over handed_over harass harm hide hid hijack humiliate hurt ignore impose
infiltrate inflict insult intimidate invade jeopardize jeopardise keep_us_waiting kill lie lied lies lying lead_us_into
led_us_into let_down let_us_down look_away look_the_other_way made_things_worse makes_things_worse
make_it_worse makes_it_worse made_it_worse manipulate mislead misled mismanage mistreat mock neglect oppress
pander persecute plunder poison pollute profit_from provoke punish push_us pull_out ransack renege rig rob
ruin ran_away run_away sabotage scam screw sell_out sold_out sell_arms_to sell_weapons_to
sold_arms_to sold_weapons_to selling_arms_to selling_weapons_to shut_down shaft sideline sit_on_its_hands
sit_on_their_hands sat_on_their_hands sat_and_watched stood_and_watched stand_aside stood_aside smear smother spoil spread_hate squander
stab_in_the_back stabbed starve steal stole stolen stifle strangle stonewall stooge subvert surrender suppress swindle take_bribes
terrorize terrorise threaten trample trap trick turn_a_blind_eye turned_a_blind_eye turned_its_back turn_its_back
turned_their_backs undermine use_us used_us vandalize violate walk_away walked_away waste watch_us weaken wreck
divide_us looked_away looked_the_other_way watched_and closes_its_eyes meddle interfere
discriminate infringe disarm
skin skin_us overcharge evict_us flatten demolish torture rape loot pillage burn_down burnt_down burned_down jail
imprison lock_up locked_up locks_up silence hush_up hushed_up rewrite_history tear_up tore_up
incite stoke sow kowtow grovel crawl_to bow_to bowed_to hoard spy_on spied_on snoop boast brag gloat preach_to preached_to lecture_us
patronise patronize talk_down talks_down talked_down snub jeer sneer scoff ghost_us drag_its_feet drags_its_feet dragged_its_feet
drag_their_feet dragged_their_feet drags_his_feet dragged_his_feet dither dawdle blunder flounder splurge pocketed line_its_pockets
line_their_pockets sleep_through slept_through fall_asleep fell_asleep sleepwalk chicken_out chickened_out dodge_questions
wash_its_hands wash_their_hands washed_its_hands washed_their_hands washes_its_hands throw_us threw_us thrown_us throws_us
throw_them_under threw_them_under cut_corners cuts_corners play_us plays_us played_us laugh_at laughed_at laughs_at laughing_at
spit_on spits_on spat_on sneer_at look_down_on looks_down_on looked_down_on sell_out sells_out selling_out sold_off sell_off sells_off
gut axe cut_our cuts_our rip_off rips_off ripped_off ripping_off milk_us bleed_us bleeds_us rob_us robbed_us
starve_us choke_us freeze_us poison_us drown_us bore_us scare_us scared_us treat_us_like treats_us_like treated_us_like treat_them_like
treats_people_like make_excuses makes_excuses made_excuses blame_everyone blames_everyone blame_others blames_others
pass_the_buck passes_the_buck passed_the_buck break_the_law breaks_the_law broke_the_law break_its_word broke_its_word broke_his_word
broke_their_word break_their_promises broke_their_promises broke_its_promise broke_his_promise broke_every_promise double_cross
kick_out kicked_out throw_out threw_out chase_away chased_away drive_away drives_away drove_away scare_away drive_out drove_out
shoot_at shot_at open_fire opened_fire fire_on fired_on beat_up beats_up spread_lies spreads_lies spread_fear spreads_fear
fearmonger scaremonger misinform disinform miscalculate botch_up mess_up messes_up messed_up screw_up screws_up screwed_up
ruin_lives wreck_lives cost_us costs_us cost_lives costs_lives cost_jobs costs_jobs care_nothing cares_nothing cared_nothing
do_not_care take_us_for takes_us_for took_us_for taken_us_for hang_us_out leave_us_to left_us_to left_us_alone_with left_them_to
leave_us_in left_us_in left_us_with leave_us_with dump_on sweep_under swept_under cook_the_books play_with_lives
buy_off bought_off grab_power seize_power seized_power cling_to clings_to clung_to`;

export const HELP_ACTS = `aid assist back_us back_up come_to_our_aid came_to_our_aid come_to_the_rescue came_to_the_rescue
come_through came_through came_to_help cure defend defended deliver deter do_good did_good do_something
did_something do_the_right_thing did_the_right_thing donate empower ensure_peace feed fight_for fought_for fix
give_us gave_us given_us heal help helped intervene keep_its_promise
keep_his_promise keep_its_word kept_its_word keep_us_safe kept_us_safe keep_the_peace kept_the_peace
lift_a_finger lifted_a_finger make_a_difference made_a_difference modernize modernise pay_off paid_off
preserve prevent prevent_war protect reform rescue restore save saved save_lives secure
sacrifice_for send_help sent_help send_aid sent_aid send_weapons sent_weapons shelter solve speak_up spoke_up stand_up_for stood_up_for stand_by_us stood_by_us
stand_with_us stood_with_us stay_loyal stop_the_war stopped_the_war strengthen succeed support_us care_about
take_responsibility uphold benefit do_anything did_anything done_anything support_us care_about come_to_help
trained_our train_our taught_us teach_us taught_our nurse nursed feed_us fed_us housed_us sheltered
rescued_us saved_us saved_my saved_our fixed_our built_us paid_for_our found_us got_us_out brought_peace brought_us_peace keep_alive kept_alive
keep_going kept_going speak_out spoke_out speaks_out stand_firm stood_firm stands_firm hold_firm held_firm hold_out held_out
tell_the_truth told_the_truth tells_the_truth listen_to_us listened_to_us listens_to_us listened apologised apologized
stand_up_to stood_up_to stands_up_to put_us_first puts_us_first put_people_first create_jobs created_jobs creates_jobs
bring_home brought_home fight_back fought_back take_the_blame took_the_blame risk_his_life risked_his_life risked_their_lives
risk_their_lives risks_his_life change_lives changed_lives transform_lives fight_for_us die_for_us die_for stick_its_neck stick_their_neck`;

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
be_held_accountable face_justice face_trial answer_for be_punished be_expelled be_illegal be_rejected be_removed be_closed be_voted_out`;
export const KEEPINGS = `stay remain continue be_kept be_extended be_expanded be_supported be_legal be_legalized be_legalised be_respected be_protected
be_defended be_praised be_thanked be_allowed be_adopted be_mandatory be_required be_compulsory be_enforced be_recognized be_recognised be_left be_congratulated`;
