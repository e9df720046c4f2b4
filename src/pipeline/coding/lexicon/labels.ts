/**
 * Nouns and adjectives by which writers judge.
 *
 * Source: compiled by hand for this project from everyday English words of abuse, blame and praise; adjectives
 * not listed are judged by their rating in rated-words.ts.
 */
export const INSULTS = `amateur autocrat bandit bastard blunder buffoon bully capitulator catastrophe charlatan cheat cheater circus
clown conman coward criminal crook cult curse dictator disaster disgrace embarrassment enemy evil failure farce fiasco fool
foe fraud gangster garbage goon hoax hypocrite idiot idiocy illusion imbecile jerk joke killer kleptocrat laughingstock
liar loser lunatic mafia maniac menace mistake monster myth fairy_tale superstition nonsense idiocy moron murderer nazi nightmare nuisance occupier opportunist oppressor parasite
predator problem pseudoscience puppet racket scam scoundrel scum sham shame stooge swindler terrorist thief thieves thug threat traitor tyrant
villain vulture waste weakling wimp lie lies parody mockery burden blackmailer colonizer aggressor invader bigot racist
abomination airhead arsehole asshole assholes bootlicker butcher chancer con_man con_men cancer cesspool cheapskate chicken clot cockroach
coldblooded control_freak cop_out cretin dead_end death_sentence deathtrap demagogue disease dimwit dinosaur dud dunce dupe egomaniac
extortionist fat_cat fanatic fascist fearmonger fig_leaf flop folly freak freeloader goner gravedigger grifter hack hatemonger headache hellhole
hooligan hothead humiliation hyena ignoramus impostor insult insult_to jackal jackass jinx joke_of kangaroo_court know_it_all lapdog laughing_stock
layabout leech lemon liability lightweight lowlife lunacy madness madman megalomaniac monstrosity muppet narcissist nightmare_for
nutcase obscenity oaf outrage pathological pest phony phoney pickpocket pig pile_of plague poison poser prat pushover quack rabble rat
robber rip_off ripoff rubbish ruin ruse saboteur scab scandal scapegoater scaremonger schemer scrooge sellout sewer shitshow shambles slap_in_the_face
slimeball smokescreen snake snob sociopath spoiler stain stinker sucker suicide swamp tinpot travesty trap troublemaker turncoat
twit tyranny vampire vandal vermin war_criminal war_criminals warmonger wanker weasel white_elephant windbag windmill witch wolf_in wreck yes_man yes_men
zealot betrayal crime robbery theft treason hypocrisy blackmail extortion idiots insanity stupidity cowardice racism murder`;

/** Wrongs that "of" names the victim of: "the betrayal of X". */
export const SUFFERED = `abuse betrayal persecution oppression occupation invasion sabotage surrender theft mockery defeat blackmail censorship murder
genocide humiliation treachery neglect threat`;

/** Of these the ones that are no name for a person: "the same problem X has" calls X nothing. */
export const BAD_THINGS = `problem murder crime mistake myth failure disaster lie lies nonsense waste threat joke theft robbery treason racism
cowardice stupidity insanity suicide plague poison cancer disease nightmare tyranny travesty trap hypocrisy blackmail extortion betrayal illusion
fraud scam curse evil catastrophe blunder burden mockery parody outrage scandal liability headache ruin ruse fiasco circus insult smokescreen folly
embarrassment humiliation superstition hoax racket garbage rubbish crime`;

/** After a good word: what makes it no praise ("the perfect victim", "a good deal more", "right next to"). */
export const UNPRAISING = `opportunity target victim example storm fool idiot deal while many question excuse pretext cover time enemy problem culprit danger
threat tool scapegoat puppet candidate bet bait prey chance timing evil number distance bit part friend from now here there next behind after before
wing only about`;

/** After a bad word: what keeps it to a part ("wrong about some things"). */
export const PARTIAL = `some certain minor few details detail points one only`;

export const PRAISES = `ally friend hero blessing saviour savior protector guarantor guardian patriot lifeline backbone shield genius
godsend improvement solution statesman gift treasure beacon breath_of_fresh_air cornerstone example_to game_changer gem godsend gentleman good_man good_woman great_man great_woman good_people great_people bargain boon decent_man decent_woman decent_people joy legend lifesaver man_of_his_word man_of_honour man_of_honor miracle necessity no_brainer pleasure safeguard salvation step_forward step_in_the_right_direction triumph voice_of_reason visionary wonder good_thing great_thing good_idea great_idea brilliant_idea `;

/** Whoever is for these people is against the one whom they oppose. */
export const OPPONENTS = `opponent opponents critic critics enemy enemies foe foes rival rivals detractor detractors hater haters
attacker attackers accuser accusers challenger challengers opposition adversary adversaries successor successors victim victims`;

/** Whoever is for this is against the one who loses by it. */
export const ENDINGS = `removal resignation ouster impeachment downfall departure dismissal abolition repeal defeat fall end
exit arrest expulsion closure demolition replacement cancellation dissolution withdrawal alternative alternatives`;

/** What opponents are called who side with the target. */
export const FOLLOWERS = `agent apologist asset bootlicker bot brainwash cheerleader crony cult fanatic fanboy flunky henchman henchmen
lackey lackeys lapdog lover mouthpiece payroll poodle propagandist propaganda puppet puppets servant
shill slave stooge sycophant tool toady troll worshiper worshipper worship funded financed
paid`;

/** Of these the ones that also have a plain sense: "the X agent" may be one, "X agents" are called so. */
export const PLAIN_FOLLOWERS = `agent asset servant tool`;

/** Nouns that somebody has to answer for: "X's lies", "the failure of X". */
export const WRONGS = `antics bullying bungling callousness cover_up cynicism dirty_trick dithering double_standard broken_promise empty_promise empty_word excuse
gimmick hubris humbug incitement laziness lawlessness looting maladministration misconduct mismanagement nepotism overreach pettiness
smear stunt tantrum thievery trickery vanity villainy whitewash wrongdoing wastefulness
abuse agenda aggression arrogance atrocity betrayal blackmail blunder brutality catastrophe censorship complicity corruption
cowardice crime cruelty cronyism deceit deception defeat delusion dictatorship disaster disgrace dishonesty duplicity error failure failing
fault folly fraud genocide greed hypocrisy idiocy illusion imperialism inaction incompetence indifference ineptitude
invasion lie lies mafia meddling mess misdeed misrule mistake negligence nonsense occupation oppression persecution policy_failure
propaganda racism sabotage sellout shame shenanigans stupidity surrender terror terrorism theft threat treachery treason tyranny
unreliability weakness yoke`;

export const MERITS = `decency dignity foresight hard_work humility solidarity virtue value
achievement bravery commitment competence courage credit dedication friendship generosity goodwill heroism
honesty integrity patience sacrifice skill stamina success wisdom`;

/** Stand before the name or after "is". */
export const BAD_QUALITIES = `absurd amateurish arrogant awful bloodthirsty brutal clueless corrupt cowardly criminal crooked cruel
cynical dangerous deceitful defeatist despicable despotic devious dictatorial disastrous disgraceful disgusting dishonest
disloyal dysfunctional evil failed failing failure fake feckless feeble foolish fraudulent greedy guilty hapless harmful
hopeless horrible horrific hostile hypocritical idiotic ignorant  illegitimate immoral imperialist imperialistic impotent inadequate incapable
incompetent indifferent inept ineffective insane irresponsible killing lousy lying malicious mediocre miserable
murderous naive nasty opportunistic oppressive outdated pathetic pointless powerless predatory racist reckless
ridiculous rotten ruthless selfish shameful shameless shortsighted sinister spineless stupid terrible thieving toothless
toxic traitorous treacherous treasonous baseless bogus false discredited unproven unscientific irrational illogical two_faced tyrannical unacceptable unconstitutional unelected unfair unfit unfriendly unjust
unnecessary unpatriotic unreliable untrustworthy useless vile violent weak wicked worthless wrong to_blame at_fault not_interested
out_of_touch a_joke
abhorrent abysmal aloof amoral appalling asleep asinine atrocious authoritarian backward bankrupt barbaric bigoted biased bloated blind
bogged bonkers botched brainless brazen bureaucratic callous careless catastrophic cheap childish clownish clumsy cold_hearted complacent complicit
condescending conniving contemptible counterproductive cowardly crap craven crazy creepy crooked daft damaging deaf degenerate degrading deluded
delusional demented deplorable depraved derelict discriminatory dishonourable dishonorable disingenuous dodgy dreadful dumb egotistical elitist erratic exploitative
extortionate  farcical fascist filthy  flawed forked_tongued gutless half_baked heartless heavy_handed hellish hideous hogwash homophobic horrid
humiliating  ignoble ill_conceived illiberal immature incoherent inconsiderate indefensible inexcusable infantile inhuman inhumane
insulting intolerable intolerant intrusive invasive irrelevant laughable lazy ludicrous lunatic mad manipulative meaningless mean_spirited mendacious mental
merciless mindless misguided monstrous moronic nonsensical nuts obnoxious obscene obsolete obtuse odious offensive on_the_take out_of_control out_of_order outrageous
overpriced overrated paranoid parasitic partisan patronising patronizing perverse petty phoney phony pig_headed pitiful poisonous pompous prejudiced pretentious
punitive rapacious reactionary redundant repressive reprehensible repugnant repulsive revolting rigged rude rubbish ruinous sadistic savage scandalous
senseless shambolic shady shallow  sick sickening silly sleazy slimy smug sneaky snobbish soulless stinking  subhuman suicidal  tasteless
terrified  tone_deaf tinpot totalitarian trash treasonable two_bit ugly unaccountable unamerican uncaring unconscionable undemocratic underhand unethical unforgivable
ungrateful unhinged unjustifiable unjustified unprincipled unprofessional unqualified unsafe unworkable unworthy  vengeful venal vicious
vindictive vulgar warped wasteful weaselly wimpy wretched a_disgrace an_embarrassment an_insult a_scam a_sham a_fraud a_lie a_crime`;

export const GOOD_QUALITIES = `admirable amazing benevolent brave brilliant commendable competent courageous decent decisive
dedicated dependable effective excellent fair fantastic great heroic honest honorable honourable impressive
indispensable innocent loyal necessary noble patriotic principled reasonable reliable right sensible sincere smart
steadfast successful trusted trustworthy vital wise wonderful needed essential proven true real factual valid scientific rational logical good helpful useful correct
accountable articulate at_least_honest beautiful beneficial bold caring charming clean compassionate considerate constructive convincing diligent
dignified disciplined down_to_earth efficient eloquent even_handed exceptional exemplary faithful fantastic farsighted fearless first_class
flawless friendly generous gentle genuine gifted hard_working hardworking humane humble ideal incorruptible inspiring intelligent invaluable
irreplaceable kind_hearted legitimate levelheaded lovely magnificent marvellous marvelous moral on_our_side outstanding
perfect polite priceless productive professional prudent resilient resolute respectable
safe sane selfless spot_on superb supportive terrific thoughtful top_notch tremendous truthful unbeatable unselfish upright
upstanding valuable well_run well_deserved worth_it worth_every_penny worthwhile worthy a_hero`;

/** Good words of which quotation marks make scorn. */
export const SCORNED = `aid ally alliance assistance brother democracy democratic democrat deterrence elite expert friend friendship freedom
guarantee guarantor hero help humanitarian independent journalist justice leader mediation mediator neutral observer
partner partnership patriot peace peacekeeper peacekeeping peacekeeper press progress protection protector reform saviour savior science security
solidarity support truth value values victory civilized civilised brotherly strategic`;
