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
villain vulture waste weakling wimp lie lies parody mockery burden blackmailer colonizer aggressor invader bigot racist`;

export const PRAISES = `ally friend hero blessing saviour savior protector guarantor guardian leader patriot lifeline backbone shield genius
godsend fact improvement progress solution success statesman winner champion gift treasure partner beacon`;

/** After this / that: stand for the person spoken of last. */
export const EPITHETS = `clown idiot traitor moron fool loser liar coward thief imbecile buffoon criminal scoundrel bastard puppet crook
jerk incompetent dictator charlatan despot disgrace capitulator amateur scum buffoon dimwit`;

/** What opponents are called who side with the target. */
export const FOLLOWERS = `agent apologist asset bootlicker bot brainwash cheerleader crony cult fanatic fanboy flunky henchman henchmen
lackey lackeys lapdog lover mouthpiece operative payroll poodle propagandist propaganda puppet puppets servant
shill slave stooge sycophant tool toady troll worshiper worshipper worship funded financed sponsored
paid bought`;

/** Nouns that somebody has to answer for: "X's lies", "the failure of X". */
export const WRONGS = `abuse aggression agenda arrogance atrocity betrayal blackmail blunder brutality catastrophe censorship complicity corruption
cowardice crime cruelty cronyism deceit deception defeat delusion dictatorship disaster disgrace dishonesty duplicity error failure failing
fault folly fraud genocide greed hypocrisy idiocy ignorance illusion imperialism inaction incompetence indifference ineptitude
invasion lie lies mafia meddling mess misdeed misrule mistake negligence nonsense occupation oppression persecution policy_failure
propaganda racism sabotage scheme sellout shame shenanigans stupidity surrender terror terrorism theft threat treachery treason tyranny
unreliability weakness yoke`;

export const MERITS = `achievement bravery commitment competence courage credit dedication effort friendship generosity goodwill heroism
honesty integrity kindness merit patience sacrifice skill stamina success wisdom`;

/** Stand before the name or after "is". */
export const BAD_QUALITIES = `absurd amateurish arrogant awful bloodthirsty brutal clueless corrupt cowardly criminal crooked cruel
cynical dangerous deceitful defeatist despicable despotic devious dictatorial disastrous disgraceful disgusting dishonest
disloyal dysfunctional evil failed failing failure fake feckless feeble foolish fraudulent greedy guilty hapless harmful
hopeless horrible horrific hostile hypocritical idiotic ignorant illegal illegitimate immoral imperialist imperialistic impotent inadequate incapable
incompetent indifferent inept ineffective insane irresponsible killing lousy lying malicious mediocre miserable
murderous naive nasty opportunistic oppressive outdated pathetic pointless powerless predatory racist reckless
ridiculous rotten ruthless selfish shameful shameless shortsighted sinister spineless stupid terrible thieving toothless
toxic traitorous treacherous treasonous baseless bogus false discredited unproven unscientific irrational illogical two_faced tyrannical unacceptable unconstitutional unelected unfair unfit unfriendly unjust
unnecessary unpatriotic unreliable untrustworthy useless vile violent weak wicked worthless wrong to_blame at_fault not_interested
out_of_touch a_joke`;

export const GOOD_QUALITIES = `admirable amazing benevolent brave brilliant capable commendable competent courageous decent decisive
dedicated democratic dependable effective excellent fair fantastic great heroic honest honorable honourable impressive
indispensable innocent just loyal necessary noble patriotic principled reasonable reliable right sensible sincere smart
steadfast strong successful trusted trustworthy vital wise wonderful needed essential proven true real factual valid scientific rational logical good helpful useful correct`;

/** Good words of which quotation marks make scorn. */
export const SCORNED = `aid ally alliance assistance brother democracy democratic democrat deterrence elite expert friend friendship freedom
guarantee guarantor hero help humanitarian independent journalist justice leader mediation mediator neutral observer
partner partnership patriot peace peacekeeper peacekeeping peacekeeper press progress protection protector reform saviour savior science security
solidarity support truth value values victory civilized civilised brotherly strategic`;
