/**
 * Words with a tone, −4 … +4: the mean of ten people's ratings.
 *
 * Source: the lexicon of VADER (Hutto & Gilbert 2014, "VADER: A parsimonious rule-based model for sentiment
 * analysis of social media text", ICWSM), github.com/cjhutto/vaderSentiment.
 * Copyright (c) 2016 C.J. Hutto. The MIT License: permission is hereby granted, free of charge, to any person
 * obtaining a copy of this software and associated documentation files, to deal in the software without
 * restriction, provided that this notice and this permission notice are included in all copies; the software
 * is provided "as is", without warranty of any kind.
 *
 * One line per rating: the rating, then the words that have it.
 */
export const RATED_WORDS = String.raw`
-3.9 rapist
-3.8 raping slavery
-3.7 fu kill murder rape terrorist
-3.6 hatefulness hell motherfucker murderer raped rapers terrorism
-3.5 fatality killed killings rapes suicidal suicide torturers
-3.4 apocalyptic brutalizing cancer catastrophe devil evil evilly excruciation faggot fucked horrific killing
-3.4 murdered raper shittiest tragedy twat villains
-3.3 dead devastating evillest excruciating fucker heartbroken horrifyingly killer killers murderers murdering
-3.3 nigger rapists terrorised terrorises terroristic terrorize whore
-3.2 abuse abusive betray brutalises brutalizes d8 devastative doomed dreadfulness faggots fatally fuckface
-3.2 fuking hated hatred hellish kia murderee murderous pissed scumbag terrorisms
-3.1 4q abhorrent angriest brutal bullied cocksucker crisis devastate dickhead direful disaster enslave
-3.1 evildoer evildoing evilness fuckhead fucktard hopelessness molests murderees murderously poisoners racism
-3.1 shithead sluttiest terrorise terrorists terrorized terrorizes vile violence worst
-3.0 abusivenesses bastards betrayed bitchiest brutality brutally destructive devastated disgustedly dismal
-3.0 douchebag dx foetor fubar horridnesses infuriated murders racist saddest terrified terrorising terrorizing
-3.0 torturing traumatization whores
-2.9 abhors afu anguish assassination bitches brutalised brutalize bullying cruellest cruelness cruelty cunts
-2.9 death devastators die disastrous disgust disgustingly drowned eviller excruciatingly fatalities fuckers
-2.9 harshest havoc horrifically horrifies irate molestations murderousness obliterate poisonously sinister
-2.9 torture villainess villainously violent war warmonger wickedest
-2.8 abduction abusively assault assaultive assholes betrayal bitch brutalising bullshit condemnation contempt
-2.8 cruel cruelly damnified degrading devastates devastator devilry deviltry dooming doomsday enraging ffs
-2.8 fraud greediest harassers heartlessly heartlessness horrendous jackasses maddest miserableness molesting
-2.8 motherfucking obscene offensively perverts poisoning rageful remorselessness repulse ruin ruinate scams
-2.8 slut sob stab traumatically traumatise ugliest violently warmongers whored wtf
-2.7 agonizing anger anguishing antagonizing assassinations attacker attackers bastardly bastardy bfd bitchery
-2.7 brutalise chaos corpse criminals crude degradingly depression despaired despairs despising destruction
-2.7 devils dishonest dreaded dreadfully drown evils excruciate fearing fuming furious fury grievousness grim
-2.7 h8 hate heartbreak horrifying horror horrors humiliation injustice insanity joylessness laziest loathing
-2.7 miseries misery moronic negative nfc painfulness pathetic poisoner poisonous poisons retarded ruination
-2.7 ruinous scam sluts sluttier son-of-a-bitch stealing terrifying terrorization torturous totalitarianism
-2.7 tragically traumatic travesty treasonous ugliness unlovable villainousness virulent weep wrathful
-2.6 abuser abusers abuses alarmingly ban bankrupt bastardising bfe bitched bitchily bitchiness brutalities
-2.6 cheating cocksuckers compassionless crappy cruelest damnation damnatory destroying destroys destructionist
-2.6 died disasters disgustful distraught dumbass dumbhead enrage fascist fired gloom harassments harmfully
-2.6 harmfulness harming humiliatingly hurtfully idiotic illegal infuriates killingly lousiest lowbred
-2.6 miserliness murderesses nastinesses nasty perversity petrifying po prejudicial punishers punishing rage
-2.6 rancidity rancidness riot rob robber ruinously sadden savageness shamed shit shitheads shitty sin sinful
-2.6 starved stressfully stupidnesses terriblenesses terribly terrifies terrors tortured victimizing villain
-2.6 villainy violater wars whoremonger woebegone
-2.5 abusiveness aggravate ass assaults assfucking bad bastard betraying betrays chastise cheater choke
-2.5 crestfallen crime curse dangering despisements destroy destructing enemy evildoings evilest fail fatal
-2.5 fearfullest felonies felony fraudster fuck fuked goddam harassed harasses harassing harassment harm
-2.5 horrible horrid horrified horrify hostility humiliate joyless kills lamebrained livid lousy outraged
-2.5 perverted petrified pissants poison poorest prisoner racists rancid rancidly rejection rudest savagery
-2.5 sickened sluttishness snafu sobs sorrowfulness stinkpot strangled stupider suffer tard tortures troubling
-2.5 uglinesses unhappiest victimising victimize violating wanker warmongering whoresons
-2.4 abandonment abhorred agonises appall arrogance assaulted bastardization bastardize brutalized casualty
-2.4 conspiracy contemptuously criminal crudest crueller damnifying damnit danger dangered degradation
-2.4 dehumanizing despisement destruct destructively destructiveness destructs devastatingly devilkin dirtiest
-2.4 disgusted disgusting dissatisfying distress distressfulness distrusted doomsdays dreadfuls dreading
-2.4 dullsville evildoers fkm foreclosures fraudsters frustrated goddammed harasser horribleness horribly
-2.4 humiliations hurt hurtful indignation infuriating liars loneliest loser losers lying mofo mourns naggiest
-2.4 nastiest neglected nfw painfully pita poisonings prejudicialness puke punish raging reek retard revenge
-2.4 revengeful sabotage saddened sadder savages scandalous shamefulness sickening sorrow sorrowed spite spited
-2.4 stenchful stinking stupid stupidest sucker sufferers swindle terror thief threat threatening tragical
-2.4 trapped traumatised traumatism traumatize unhappier unhappiness unhealthy viciousness violated violaters
-2.4 violations violative violator warred weepiest whoredoms wicked wth
-2.3 abducted abused agonised agonize agonizes agonizingly angered angers angrier angry assaulting bastardised
-2.3 bastardises bastardizing bitcheries bitchy bitterest blameworthy brutalizations cheated condemns crueler
-2.3 cruelties cwot damaging dearth dejecting depressed depressingly despairing destroyers destructions
-2.3 devilishness devilled dick disappointment disconsolate disheartenment disturbing disturbingly doa
-2.3 downhearted dumb dumbest effin egotist failed failing failure fiasco foetid frauds fraudulence frightful
-2.3 grieving grouchiest hatefully hating horridness hurter idiot ignoramuses impolitenesses incompetence
-2.3 insult insulted insultingly irritant irritation lazier liar molester mourningly nastier negativity
-2.3 numbskull obnoxiously offending offensiveness outcry outrage outrages pain panic pervert petrifies pollute
-2.3 poverty prblms prejudice prison prisoners punitive regrettable rejected rejectee remorseless riots rotten
-2.3 shamefaced shamefulnesses sick slutty sorrower sorrowfully spitefully spitefulnesses starves steals stench
-2.3 stenchy stinkard stressful stricken stupids suckers terrify thieves torturer traumatizing troublesome
-2.3 trustless ugly unethical unjust unloving unprofessional victimization villainies violates weakest worsen
-2.2 4col aching agonized angering annoyer antagonistically arrogant blaming bomb bsod bully catastrophic
-2.2 chaotic chastised collapse contemptuous cunt damage damnify damns dangers darkest deject dejected depress
-2.2 depresses depressions despairingly desperations destroyed destructivity deviling disappointing disgrace
-2.2 disheartened disheartenments disheartens dismaying disparaging dissatisfaction dissatisfy distressful
-2.2 distressingly dolorous doomsdayer doomster drowns enemies failings fear feared fearful fearfuller
-2.2 fearfully feuded fools fraudulent frightening grief grouch harass harms harsher hateful haters
-2.2 heartbreaker heartless heroin hopelessly hostilely illnesses imbecile infected infuriate insulting jailed
-2.2 loathe lousier lowlifes lunatic mad maddening masochistic menace miserable molesters moron murderess
-2.2 neglects numbskulls overreacts perpetrator perversely pitiful poisoned pollutes powerless prosecution
-2.2 punishment qq rejects repressors repulsed revengefulness rudely saddening savagely scandals scare scary
-2.2 screwed shameful sickener sickeners sluttish sorrowful spammer steal stealers stolen suffered thieve
-2.2 threateningly torturously tragics traumas traumatises traumatizations troublemakers uglier uglification
-2.2 uglifying unhappinesses uninvolved violate violation wasted whoreson wickeder wickednesses
-2.1 accident agitators agonise amort anguishes apprehension arrested ashamed attack badly bankster bastardise
-2.1 bastardizations bereave bereaved blamed blamer broken brutalization btd choked cry crying dangerous
-2.1 defeated defeatists defectively degrades depressively deprival deprive deprived despondent destructionists
-2.1 devilish dipshit disabling disadvantageously disappointed disdain disgusts distrustful distrusting
-2.1 disturbers doomful eviler fag fake faultfinding faultier faultiest faults flunked foetors freakish
-2.1 frighteningly frustration fucks gloomful glum goddamn goddamns grievance grieves gross grossest harmed
-2.1 haunted heartbreakers heavyhearted helplessness hooliganism horribles hostilities hurts immoralist
-2.1 immorally incompetent infringement irrationalist irritable irritants jeopardy killjoy libelous loathed
-2.1 lowlives lugubrious maniac miserably molest moodiest nasties neglectfully nme obliterated obnoxiousness
-2.1 oppressed persecute perverseness perversive pitilessly poor punishes rages rejections resentful revenger
-2.1 ruder ruined sad scaremonger selfish shame shattered shits shittier shylock sickeningly sluttishly
-2.1 smartass smuggler smuggling snubs spamming stinkiest stressors suckering suffering suffers suspended
-2.1 terrible thieveries totalitarian troublous troublously uglify uglily uneasiest unfair unlovely unpleasant
-2.1 upsetting vitriolic weakliest whoredom wickedly wickedness widowed woefulness worrit worse worsens wrong
-2.0 abandoned abductions abhor abusing affectionless agitated antagonize appalled appallingly arguing attacked
-2.0 attacking awful banned bastardized beating belittled bitchier bitterly blamers censor cheat chokes choking
-2.0 contagion contemptibilities coward crudeness crudenesses cruder damagers damagingly damningly dangerously
-2.0 dangerousness deceit defeat degradative degrader degraders dejects depriving desperation despises
-2.0 destroyer dire disappointments discouragement disgraced dishearten dishearteningly disparage disrespected
-2.0 dissatisfactory dread eviction exploited failures falsify faultily foes foolishnesses forced frustrate
-2.0 frustratingly frustrations greedier grieved grievous grimaced grouchier grouchiness guiltier heartbreaking
-2.0 helpless heroinism hopeless hypocritical immoral imprisoned incensed inferiorly insipid insulter insulters
-2.0 irritated irritating irritatingly irritative jealous jealousies jealously lamely lament lamenting lowlight
-2.0 melancholiac misrepresentation mocks neglect neglectful neglectfulness obnoxious offends offensive
-2.0 outrageous outraging panicked penalty pessimisms pessimistically phobias pisser polluted polluters
-2.0 problematically punished raged reeked reeking regrettably regretters rejecting remorselessly resentfulness
-2.0 revengers ridicule robs rude rudesby ruiner savage savaged scaremongers screwiest selfishnesses severely
-2.0 shamefacedness shamelessnesses sickens sins sluttishnesses snob snobbery snubbed stresses stupidities
-2.0 stupidly sucked suckered sufferer swindling thievery thoughtless threatened threating tragic troubled
-2.0 troublemaker troubles uglies unacceptable unfortunate ungrateful unintelligent uninvolving unloveliness
-2.0 unworthy upsetters vexing victimhood villainesses villainous vulture wept whoremongers worriedly
-2.0 worrisomely worsening worser
-1.9 abandon abandoner abandoners admonished aggravated aggravates aghast angerly animosity annoy antagonism
-1.9 antagonist appalls arrests arrogances atab attacks aversion banish belittle bereaves bitterer block bloody
-1.9 burden chagrin cheaters chucklehead condemned contemptibleness contradictious criticise criticism crushes
-1.9 damaged damager damages deceitful deceived deception defeature defective defector degrade dehumanized
-1.9 denied denounces destructed devastations devilment dirty disagreeablenesses disappointingly discouragers
-1.9 discourages discouraging discredited disillusioned dismayed dismayingly displeased dissatisfactions
-1.9 disturbs dreadful dullnesses dumbheads dumbness embarrassment emptiness excruciations expel exploiting
-1.9 fightings flunker foe fool forbidding forbiddingly foughten frantic freak freeload frightened
-1.9 frightfulness frustrates frustrating furiously futile gloomed goddams greedily griever grouchy harsh hates
-1.9 horrendously hurters hurtfulness hysteria idealess ignorami ignoramus illiteracy incapacitated
-1.9 inconsiderate inferiorities insincerely intimidated intimidating irresponsible lamentations loathes
-1.9 lowbrow ludicrousness madness meaningless melancholy mindless misbehave molestation molested moochers mope
-1.9 mournfuller mourning nastily notorious painful panicking panics passionless perjury petrifaction
-1.9 prejudiced problematic pukes punishable punisher regretful regretfully resentment resentments revenges
-1.9 ruins saddens sadness savageries scandal scared scaring shamefacedly shamefully sicken smothers sobbed
-1.9 spiteful stabbed stabs stank starve stealings stupidity suck sucky terribleness tired tragedies
-1.9 traumatising treason troublers troublesomeness unattractive undeserving undesirable unemployment
-1.9 unfortunates unhappily unloved unlovelier unloveliest unsavory upsetter vexation violators warring weak
-1.9 weaker weapons weeper weeping weepings whorehouses whoremaster woeful woes worriments worrisomeness worry
-1.9 worsened worthless wreck wronged zealot
-1.8 adversity aggressiveness agitating agony angrily anguished annoyances annoys argumentatively arrogantly
-1.8 avoider bastardies bastardizes beaten bitter bittered blamable blamably broke burdensome charmless cheats
-1.8 comfortless complainer conflictive criticised crushed damnableness damnifies defecting defectiveness
-1.8 defectives degraded dehumanize denies depressor deprivation deprivations despiser destructibility detain
-1.8 devastation devilling disadvantage disadvantageous disagreements discomfort discontented discourage
-1.8 discouragements discouragingly disheartening dismay dismays disqualified disrespect dissatisfies
-1.8 distressed distrust distrustfully downcast dullards dumpish duped dysfunction egotistically emptiest
-1.8 enrages erroneous exasperated fails faithlessness fakes faking fcol fearfulness fears flunkey flunks
-1.8 flunky foeman fooleries foolery foolishly foolishness forbidden freaking freakout fumed gloomiest
-1.8 gloominess glooming goddamned gossipping greenwash grimaces grimy grossness guiltiness guilty hater
-1.8 heartbreakingly heartbreaks homesickness homesicknesses hysterics ill impatience impolitely impoliteness
-1.8 indignant injury insecure insecureness insecurities insecurity insensitivity insincere insults
-1.8 intimidation irritably irritate jackass lame lies loneliness lonesomeness lowery lowliest miser
-1.8 misunderstanding mock mourn mourners mournfulness nagger neurotically pained pains pathetically perverse
-1.8 pitifuller pitiless polluter prejudices prejudicing problematical promiscuity prosecutes protesting puked
-1.8 puking punishments rebelliously recession regret rejectees rejecters rejective rejector repressing
-1.8 ridicules ridiculing sadly scornful sedition shitting smother snub somber stampede starving stress
-1.8 stressor struggling tantrum temper threateners threats ticked trauma troublemaking troublesomely ugh
-1.8 uglifies uneasinesses unfulfilled ungratefully unhappy useless vain victimized victimizer warfares waste
-1.8 weaken weakly weakness weepier weirdo whines wiseass woe worrier worries worrywart yucky
-1.7 abandonments acrimonious agitate angriness annoying antagonistic antagonists arguments ashamedly avoidance
-1.7 battleground bitterness blameful blames blind botheration boycotted boycotting burdened burdeners
-1.7 chastises chastising cheerless cheerlessness complained complainingly complaints conflicting crash cries
-1.7 criticising cynicism cynicisms damn damnable damnably decay decaying decays deceive defeatist defected
-1.7 defects deficit depressible depressors deprives despised detained difficultly disadvantaged disadvantages
-1.7 disagreeable disagreeableness disappoint disappointedly disconsolation discord discouraged discourager
-1.7 disillusionment disliked dislikes disorder dispute disputing distorted distressfully distressing disturb
-1.7 doom doomsayers dull duller dullest dumped dumps dumpy egotists embarrasses embarrassingly embarrassments
-1.7 enraged enslaved error farce fatalisms fault fearsome fights fooling foolisher freebooter frightens
-1.7 frightfully greed greediness grievously grouching guiltiest hacked haunt helplessnesses hindrance hurting
-1.7 idealless ignoring illness immoralists impatiently inability inadequacies inadequacy inadequate
-1.7 inadequateness inferior injured insane interruptions irrationality irritabilities irritableness irritates
-1.7 isolation jealousness joylessly killjoys lose losses lousiness lowlier madly maniacally masochist menaced
-1.7 misbehaving misleading mocking mooch mooching mournfully nagana nagged nagging naggy neglecter neglecting
-1.7 nonsense oppressive optionless overreacted painfuller paining peril perverter petrify piss pissing problem
-1.7 problems prosecute provoke punishabilities rash reckless reeker refusing regretting reject rejectingly
-1.7 repressions repressively scapegoat scarer scarey scold scorn scream screwup seditious selfishness shames
-1.7 shitted shocking sluggish smartasses smuggles smugnesses snobbishnesses snobby sorrowing stealable stealer
-1.7 stink strained stubborn stupidness sullen suspiciously tensions traumata traumatized trouble unappreciated
-1.7 uncomfortably uncontrollability unease unfocused unsatisfied unsuccessfully unsupported unwelcome wasting
-1.7 woefully worriers worrisome
-1.6 abandoning ache ached agitatedly amoral annoyed arguer argues aversive battle battlefield battles
-1.6 bitterish blamefully blameworthiness blocking bothering bummer carelessnesses complains condemn conflicts
-1.6 confrontational contemptible contradictors cowardly crap craziness cried criticize criticizers cynical
-1.6 damned decayed decayer decayers deceives defeating demoralized depressant depressants depressing
-1.6 depressive depriver desperately despisers deviled devilishly devilries disadvantageousness disagree
-1.6 disappoints discomfortable discomforted discomforting disillusions dislike disparages disregarded
-1.6 dissatisfied distraction distractive distresses distrustfulness disturbance disturbed doomsters doubter
-1.6 dullard dumbfounded dump dumpiest embarrassable embarrassing emergency enslaves expelling expels falsified
-1.6 feuding fight flu flunkers fooled foolhardiness forbidder freakiest freeloaded freezingly fright funerals
-1.6 glamourless gossiping grave gravesides grieve grimier griminess gullibility hostile ignorantly immoralism
-1.6 impolite inadequatenesses incapable ineffectuality inhibit interrogated intimidator intimidators
-1.6 irrationally jaded lackadaisical lamebrain lied losing louse lowest lunatics manipulated masochism
-1.6 masochistically melancholias misbehaved misbehaves misinformed mistaker mistakers mockeries mourner
-1.6 mournful n00b obstacles paranoids phobia pleasureless prblm pricklier prosecuted punishability
-1.6 rancidnesses regretfulness regretted regretter rejecter reluctancy repression resented restrict restricted
-1.6 restricting ridiculer ridiculers ridiculousnesses riskinesses ruinable ruinations ruing screaming severe
-1.6 severer shock shocks shyster slam sleeplessness smuggle snobbily sobbing sorrows spammers stingy stunk
-1.6 suspicion talentless tensioner threaten threatens tumor uncomfortable unconvinced uneasiness uneasy
-1.6 ungratefulness unkind unsecured upset uptight uselessness victimizers weakener weakhearted weepies wimpish
-1.5 adversarial adverse adversities afflicted agonising amorality annoyers appalling argued argument
-1.5 argumentative argumentive bamboozle bamboozled bamboozles brainwashing burdens careless clueless coerced
-1.5 collision complain confrontations confusedness contagions crazily criticized criticizer criticizing
-1.5 crushing debt defeatures defections degradations dehumanizes denier depressives deriding desperateness
-1.5 destructible detention deviltries difficult disagreeably disagreement disillusionments disoriented
-1.5 disruption distractible doomsaying doomsayings doubt doubtable douche drained dubious dulled dumber dumbs
-1.5 dupe eerie embarrassed emptinesses exhausted exhausting exhaustion fallen fatiguingly faultfinders
-1.5 faultiness fighting flunking foolhardier forbidders freakouts freaky friendless frighting funeral gloomier
-1.5 gravely graveness grievances grime grimmer gullible hesitatingly hooligan ignorance ignore inconvenience
-1.5 inhibition interruption irrationalism irrationalists irrationalities irritations lags lamentable
-1.5 lamentably laments lamest lazy lonelinesses lonely lonesome lowballed lowlife ludicrous manipulating mess
-1.5 messy mischief misers misreporting mistaken mistakes misunderstand moocher moody nag naggers neglecters
-1.5 nitl obsessional obstacle offender offenders offenses overload overweight panicky paranoias persecuting
-1.5 pessimism pessimist pessimistic pissant poorer prejudicially profitless promiscuously quaking rebeldom
-1.5 reekers regrets repressible ridiculed ridiculous rigged riskiest robing rudeness ruinated ruinates
-1.5 ruinating screamers seduced severed severest shylocking smear smuggest smuggled sore spam spitefulness
-1.5 stenches stinker stinkier stinko stinky stressing strikes struggles stubborner stubbornnesses sucks
-1.5 sulking suspicions suspicious sux swindles tantrums tenseness tenser trembling turmoil uglified
-1.5 uncontrollable uncontrollably undermined undermining unfriendly unprotected unstable unsuccessful upsets
-1.5 uselessly vicious victimised victimizations victimizes weaklier weaknesses whine whoremasters wiseasses
-1.5 witch worriment worrywarts
-1.4 accidentally accuses aggressed aggressivities agitates agitator alarm alarmed antagonized argue arguers
-1.4 arrest avoided avoiders avoiding blame bother boycotts burdening carelessness chagrined combat confusingly
-1.4 contagious contemptibly contradictoriness contradictory contradicts crazy criticizes cynic damnations
-1.4 damning deadlock deceiving defeater defect defection defenseless denounce deny denying deprivers derailed
-1.4 despise difficulty dirt dirtier disagreeing disappears discarded disparaged disputed disregards
-1.4 disruptions distorts distracted distractingly disturbances disturber dork doubtful doubting doubtingly
-1.4 dreads dreary drunk dullness dumbed dumpier egotism egotistic errors excluded exploits failingly fatigued
-1.4 faulted faulting feud feuds fidgety fiery fire firing flop flops flunkies foolhardy foolishest forbiddance
-1.4 frantically freakiness freakishness frighted frighten frowning gag gossipmongers grimacing grouchily
-1.4 guilts gun hapless haplessness harried helplessly hesitater hesitaters hesitates hesitating horridly
-1.4 humiliated humorlessness hurtling inconvenient indoctrinate inflamed inhibitive insecurely insignificant
-1.4 insincerity interrupt interruptive intimidations irrational irresolute irritability jerk lag lamentation
-1.4 lamented lamer leak lethargy lonelier lonesomes lowermost messed miserly misgiving mistake misunderstood
-1.4 mlm mooched mooches moodiness moodinesses moronically mumpish naggier needy neurotic niggas nimy numb
-1.4 numbly obsessing obsession offences ominous perturbed pissers pisses pitying pressuring prick prickliest
-1.4 rant reluctance repress repressive repressor resentfully resign restlessly revengefully ridiculously
-1.4 riskier scapegoats scares screwy selfishly shakedowns shameless shamelessly shamelessness shoot shylocks
-1.4 smileless smothering smugglers smugness snobs spites stifled stressed struggled strugglers stubbornly
-1.4 suspects tense tensioning thieved threatener toothless tragediennes traumatizes trickers trivialising
-1.4 troubler unapproved uncertainly uncertainties uncertainty undermines uneasier uneasily unequal
-1.4 unfortunately unimpressed unimpressive unmotivated virtueless warning weaklings weaponed weeps wimp
-1.4 wisenheimers worrying
-1.3 abandons accidents accusations aggress aggressions aggressively agitations agitative annoyance anti
-1.3 awkwardly awol axed bereaving bizarre boredom bores boresome boring botherations bothered bothersome
-1.3 boycott burdener chuckleheaded complainers conflict confrontation confronters confused confuses contradict
-1.3 contradicted contradicting contradictions critical criticises cynically defeatism defeats defectors
-1.3 defenselessness delay derails despair despairer despairers desperate disagreed disagrees discomforts
-1.3 disguising disillusioning disjointed disliking disquiet disruptive distort distractable distractibility
-1.3 distracts distrusts doubters dumbly dumping envyingly excruciated exhauster exhausters fatigues faulty
-1.3 flunk foolhardiest forbid forbids fought freakier freeloading freeloads frenzy gagged ghost gossipped
-1.3 gossips gossipy graveless gravest greedy grimly hardship hesitated hostiles humorless ignored ignorer
-1.3 imperfect impersonal indecisiveness ineffectively ineffectiveness ineffectualness interrupters
-1.3 interruptible interruptor interrupts intimidates isolated isolates jealousy lack lamentableness
-1.3 laughingstocks leaked loner lonesomely loose loses loss lost louses lowness luckless misinformation
-1.3 misinterpreted misunderstands mocked mockers mockery moodily morons mourned numbingly nuts obsessionally
-1.3 odd outrageousnesses paranoiac perplexed persecuted perversion pettiest phobics pitied pitiers pressures
-1.3 problematics provokes rants repressed represses resigns restricts riskiness risking scarers screamed
-1.3 shakeout shocked shyness skeptical smh spiritless startle stereotype stinkingly straining struggle
-1.3 stuttering submissive suspend tease tempers tension timidity trap tricksters uncertainness unimportant
-1.3 unsettled unsurely viciously victims vultures walkout weakened weakeners weakening weakens weakling weepy
-1.3 weirdie weirdoes whiney
-1.2 accused adversative aggravating aggression agitational allergic amoralities antagonisms apathetic apathy
-1.2 avoid ayor battled battlefront bittering borers censors childish collapses collapsing colluding complaint
-1.2 confrontationists confusion confusional contentious cover-up critics crudely cuts deafening defer
-1.2 deprivals derail derision difficulties disbelieve discourageable disorganized distract distracting
-1.2 dominating dorkiest doubtfully doubtfulness doubts dumper dumpiness dynamiter embarrass ennui exclusion
-1.2 exhaust fatalists fatiguing feeble freaked fume gossipry gravers graves graveyard graveyards grimed
-1.2 hesitantly hiding humiliating ignorances immobilized impatient impose ineffectual inquisition interrupted
-1.2 interrupting jealz lagged lamebrains lamenter lames lethargic limitation lossy lousily lowballs lower
-1.2 lowlinesses madder maniacs manipulation masochists mia missed missing mistakenly nerd nervousness no
-1.2 obsessiveness obsolete obstinate offence offend outrageously outrageousness pathetical persecutes
-1.2 perversions pervertedly pervertedness pesky phobic piteous pitier pities pitifully pitifulness pity
-1.2 pressure pseudoscience questionable ranter ranters rebellious rebelliousness refuse refused resenting
-1.2 resents resignation resignations resigner restlessness sceptical screams screwer shakedown shakiest
-1.2 short-sighted shynesses sillinesses skeptically skepticisms smog snobbishly stereotyped stinkers stop
-1.2 strains strangely suspect suspiciousness teased teaselers teases tensely tensest trembly trickeries
-1.2 trickiest trickiness uncertain underestimate undermine unsophisticated uptightness victimises vulnerably
-1.2 warfare warnings weakish weapon weirdly whiner wimpiness wiseacre woesome worn worried worrits zzz
-1.1 absentee alarmists alarms alas alienation aversions avoidances battling biased bitching blocked bored
-1.1 boredoms charges chuckleheads collapsed collides collisions complainants contemptuousness controversially
-1.1 cornered critic crudes cut defenselessly deniers deride devilments disguised disinclined disputes
-1.1 disregard distorting dooms doomy dorkier dorky doubted drop dulling dullish dully dumpings embarrassedly
-1.1 envied enviers envious envy exhaustions exhaustiveness exhausts exposing ferociously feudalistic feudist
-1.1 foolish forgetful frights fud gossiped gossiper gossipers graver grievants guilt guiltily haunting
-1.1 hesitate hesitation hesitations hoax hooligans ignorant ignorantness ignores immoralities impotent
-1.1 indecisions ineffectually inferiority interrupter intimidatingly intimidatory irrationals itchy jerks
-1.1 killdeer lagging lone loneness loomed lousing low lowliness masochisms melancholies misread mistaking
-1.1 monopolizes moodier moronity nags naive nastiness nervous numbing numbness overstatement perversities
-1.1 pileup pique pitiable pitiableness pitiably pitifullest postpones provoked pu pushy rebelling rebellions
-1.1 remorse restless restriction ridiculousness rigidification rigorous risk risks sapfu sarcastically
-1.1 shitakes shockers short-sightedness slash slashing smothery snobbishness solemnity stammerer struggler
-1.1 stubbornness stutterers suing thorny toughly tremble trembled trickery trivialises trivialize
-1.1 underestimated underestimates unresearched victim victimise vindicating vulnerableness warned weakside
-1.1 weary weepers weirdos whorehouse woebegoneness wowser
-1.0 accusation aches adversaries adversatives agitation alone amorally anxious anxiousness arguable arguably
-1.0 bore cancel cancelled carelessly confrontationist contempts contradictable contradiction contradictor
-1.0 crazinesses criticizable darkness degradable derides devilwoods diffident discard discards disguise
-1.0 disguises disillusion distractions downside dud dulls dumbfounder dumbfounders dumbstruck dumpsters
-1.0 egotisms emptily envier excruciates exhaustible expelled faithless fatalistic fatigue ferociousness
-1.0 ferocities flustered foolhardily forbiddances gloominesses gossipmonger greeds grimace grimes haunts
-1.0 hesitancies hesitant humiliates hunger hurtles ignorable inaction inadequately indecisive inhibitors
-1.0 inhibitory jumpy loused lowering lowly melancholics moping mubar numbest obsess obsesses offended offense
-1.0 overreact paranoia paranoid perpetrators perverting pessimists pityingly poisonwood prickle propaganda
-1.0 protest rebelled reluctant repetitive repressiveness resentence resigned resigners ruining ruinousness
-1.0 sappy sarcastic sceptic screws screwups severeness shamefast shockable shortage shy skepticism smugger
-1.0 snobbism squelched stammering stinkards stinkbugs stinks struck stuck stutter stutterer stutters
-1.0 submissively supremacists swearing teaser tensed tensing timid timider timidness torn toughish tragedians
-1.0 tremblers tremulous trickish tricksiness trivialities trivializes unclear uncontrolled uncredited unsure
-1.0 weirdies wimpier wimps wisenheimer
-0.9 aggressors anxiously apeshit apprehensions battlefields blocks cancels comedowns confronts confuse
-0.9 confusing confusions contemptibility contradictorily criticisms dearths defeaters defiant delayed demanded
-0.9 demanding disappear disappeared disregarding distractedly dizzy dodgy drag dynamited eery egotistical
-0.9 exclude faithlessly feudalism feudalist forget forgotten glooms graved gravelled gravelly graven grimalkin
-0.9 grimalkins grossly grouches hesitance hesitancy horrent huckster indecisivenesses inhibits insensitive
-0.9 lawsuit libertine limited loners loom lowish lurks misses monopolized naggingly neuroticism numbed
-0.9 obsessions obsessive oversell possessive postpone pressured pricking prickly pricks promiscuousness
-0.9 protesters protests remorseful resigning revenged risked safecrackers safecracking sarcasm sarcasms
-0.9 savagenesses screwing shakier shaky shrew shying shysters silliness skeptic slashed smothered sneaky
-0.9 snobbish snubbing stammer stammered stopped stuttered subversive suspected tears tenses tensioners
-0.9 timidest tits tricker trickster trivialization uncompelling unconcerned undecided unwanted vanity
-0.9 victimhoods vulnerability vulnerable weaponry weirdest weirdness weirdy whined whining wimpiest wimpy
-0.8 absentees accuse adversary adversely aggressor aversively bashfulness battlefronts battler bothers bribe
-0.8 cancelling charged cheerlessly combats comedones comedown complaining confronted controversial cramp
-0.8 derided devilfish devilwood droopy dumbbell dumbfounding dumpers empty envies envying exhaustibility
-0.8 fascists faultfinder feudal feudalized feudary foolfish foolscaps freakishly freebooting fumers geek
-0.8 gossipries gratings graveside grievant grimmest grimness grosses grouched indecision indifferent
-0.8 inhibitions intimidate irreversible isolate jerked lameness liabilities liability litigation litigious
-0.8 lowball lowdown lowed lows lurk mischiefs miserere mistakable mocker mongering monopolize nimby nosey
-0.8 offensives overselling overwhelms petty pissoir pityriasis postponed pressurises prickles prickling
-0.8 promiscuities provoking rebels resentenced resignedness rigidifications risker risky ruderal scarecrow
-0.8 scepticism shakeouts shyer slashes sobering stall stalled stalling stammerers stammers startler stinkhorns
-0.8 strainer strange strongyloidosis sulky teaseled teaseler tensional timorous toughs trickily tricksy trite
-0.8 trivialise trivialised unaware unbelieving unstoppable vociferous warmouths wellaway zealots
-0.7 accusing amoralism amoralisms anxiety apprehensiveness avert avoids awkwardness complainant confront daze
-0.7 dazed deferring depressurizing dilemma discarding dominative doomsayer drags emptied emptier emptiers
-0.7 empties exaggerating exhaustively ferocity feudalizing feudists flees franticness freeboot freeloader
-0.7 fumelike gossip gravestone grimiest grimily griming grossularites hide hides homesick ignorers
-0.7 indecisively indoctrinating keening lowballing lowborn lowse neurotics nimjd noisy noyb numbfishes numbs
-0.7 obsessed obsessives overreaction overstatements overwhelm paranoiacs passively pressurize pressurizers
-0.7 puzzled remorsefully remorsefulness resent resignedly rigidified rigidities rigidity rigidly riskily robed
-0.7 safecracker safecrackings scarecrows sceptics seriously shake shakily shakiness shaking shockingly
-0.7 shylocked shyly smarting snobbier solemnized startled stinkpots submissiveness suspecting teasers
-0.7 thwarting timidities timidly toughie touting trickier trickishly trickledown trivializations walkouts
-0.7 warship weird weirdnesses
-0.6 adverseness affected aggressing aggressive aggressivity anxieties apathies awkward badass battlegrounds
-0.6 bitterbrushes bittersweetness censored challengingly cock confronting confusedly craze crush defensively
-0.6 devilfishes dreadnought dumbcanes dumpcart dumpster emptying exaggerate exaggerates expose falling
-0.6 fatalism feudally flunkeys fumette geeky giddy gigo gloomy hardier heh hurtled immorality indoctrinates
-0.6 killdees lawsuits looms looses louseworts lowboys lowbrows miss moan moans nervously oversimplify
-0.6 perverters pressurise pressurising pricked prickliness pricky profiteering rebel resentences rigidifies
-0.6 screwier sentencing shakeup shittim shocker shortages solemnizing stopping stops strikers stubbornest
-0.6 toughies trembler tricked tricky trivialized trivializing viciousnesses victimologies vulnerabilities
-0.6 wavering weakfishes weirds whiners wisecracking worshipless
-0.5 aggresses alarming antagonizes barrier battleships battlewagons bitterweeds cocky colliding
-0.5 contradictories crazed crazing cutting damnedest dazedness demand depressurize detached dithering dominate
-0.5 dominatrix dorks dumbing exhaustive exposes fatalist feudality feudalize feudatories foreclosure
-0.5 freemartin gravel graveled gravels gravestones ineffective inferiors ironic isolations lamenters looming
-0.5 lowered lowers lowing lurking melancholia misericordes monopolizing nbif o-8 offline overwhelmingly
-0.5 oxymoron perversenesses pitilessness postponing pricket profiteered protested rapeseeds rebellion rig
-0.5 rigid screwers screwiness shakeups silencing snobbiest solemnified solemnifies startlement startlers
-0.5 startles strike tenderfoots tough toughing toughy tout tragedian tranquilizing tricks tricksier triviality
-0.5 trustbuster unconfirmed victimologist warships weirder wisecracked
-0.4 amusias apathetically averts axe bailout battlement battlements bias bitterns bitters blah blurry borer
-0.4 cautious challenged constrained costly dazedly defensemen defensiveness depressurizations dodging
-0.4 dominators dreadlock dreadnoughts embittered exaggerated exploit ferocious feudalities flirter foolfishes
-0.4 freaks freebasing freezing fumets funky geeks grating graveling gravelling greenwashing grossed grrr hard
-0.4 hid idk imposes imposing impressment indoctrinated inhibited inhibiting isolator isolators killocks liards
-0.4 lowerclassman lowlander moaned moaning nah neatherd nerves numbfish obsessively paradox parley pay
-0.4 peculiarly petrifications pressurised pretend pretends questioned questioning ragee reluctantly rigorously
-0.4 ruderals screw screwworm shook skeptics stinkweed stunned teaseling teaselled teasingly tenderfeet
-0.4 tensioned thwarts tragedienne tranquilizers trickie trickinesses trickishness vague victimologists
-0.4 vigorish warn warns weepie
-0.3 8-o accidental alarmism apologizing apprehensively averted battlewagon bittersweet boreal borecoles
-0.3 collide complacent confronter cynics dazes defensives depressurization depressurized depressurizes
-0.3 determinantal dominations dumbcane dumbfounds dumplings dwellers dynamites emptins exposed fainthearted
-0.3 feudalization feudaries flatterer foemen freewheelers friendlessness grievers grosser grossing grossular
-0.3 grossulars hurtle imposed inhibitor killock lobbying lowlanders lowlights lowlihead maniacal mediocrity
-0.3 meh melancholic petrifactions pettier pressurizations pricker promiscuous rainy repressurize rigidify
-0.3 rigidness screwballs serious shakeable shaken shitake shittimwood snobbisms solemn sorry startlingly
-0.3 stealth stealthier stealths strainers teasing tmi toughest trickly trivium unmatched wimples winnow
-0.3 wisecracks
-0.2 amorphous amortised apprehensibly backs battlers bitterbrush bittern bitterroots bittersweets blam
-0.2 borecole boreholes champac champaks champerty clouded craziest defences domination dominatrices dragged
-0.2 dreadlocks dumbbells feudalisms fighters flirted freebooters gratingly impatiens indifference inhibin
-0.2 irony joypop leave lowdowns lowercased lowrider ludicrously nerdier nerdy nimq noob panicles pressurizes
-0.2 pressurizing prickers prickled screwball seriousness stinkbug stinkhorn strain swear teaselling tenderloin
-0.2 toughens toughness touted tragicomic tranquilized tranquillized tranquillizers trick trickling wag warsaws
-0.2 weakfish wimpishness wimple winnowers winnows
-0.1 2g2bt adversatively agitato amazons amortize awaited bashful battleship boldfaced borescopes btdt champer
-0.1 champerties chilling crazier creditor dominances dumbfound dumbwaiters dwells feudalizes feudatory
-0.1 flirtations flirtatiously flirtier foetal freebase freeloaders freezers freezes fumes funneling funnelled
-0.1 geekiest grossularite hysterical joypoppers killdeers killie killifish killifishes lamella lamellae
-0.1 lamellibranchs longing lowland lowlands nerdish opportunistic overlooked panicums petrification preventing
-0.1 prizefight prizefighters repressurizing richweeds screwworms sentenced sillibub sillily stealthy stinkwood
-0.1 suretyship teasel teasels tenderfoot thwarted touts tranquilizer tranquilizes tranquillizer trembles
-0.1 trivial unbiased warsaw wellhole winnower winnowing wiseacres wisecrack wisecracker
0.1 aboard acquits amorists amorphously amortises backed backing boldfaces boldfacing boreen brooding commits
0.1 creatin defenseman defensibly defensive dwelling faille freeholders funnel funneled funnelling graticule
0.1 harmonicas heron heronry keens killick lamedh lamellas libertarianisms libertarians lobby lousewort
0.1 lowriders matter matters misericorde nasturtiums oversimplifies panicled paniculate peculiarities
0.1 perfectionists piqued pressurized pressurizer prevent prevented reach repressurized repressurizes retained
0.1 richweed screwdrivers screwlike securitizations shittah sigh sillimanite silly smartweeds solemnifying
0.1 stealthily strongyls stuns successions tenderize tenderized thrillers toughen toughened tranquillizes
0.1 tricking trickled warstle weaponless wellhead whitewash wisecrackers withdrawal
0.2 affronted amazonite amazonstones amoretti amortizations apologising apology ayc bashfully benignly boreens
0.2 calmodulin champaign champignons compelled contend crazes creatine delicate determinableness determinant
0.2 discounted dominantly dominants dominates dumbwaiter dynamiting escaping excitonic exhaustless foehns
0.2 foetus foetuses freeway freewheeler freeze geekier graticules gratins gratis grey impressionable infatuated
0.2 isolatable joysticks lamellibranch laughable libertinage nastic neath numbat opportunisms opportunist
0.2 oversimplification overwhelmed radians reaches relentless resentencing securitization sentences
0.2 sillimanites smartweed smugly startlements stealthiness strongyles supremacy swears teashops teaspoon
0.2 teaspoonful tenderization tenderometer tenderometers tragicomedy tranquil trickles vitalism warmblooded
0.2 welly
0.3 amorettos amorphousness amusia aug-00 authority awaits boldface challenge challenges champertous charmeuse
0.3 clears comedo committing convincers defenders diviner diving dweller dynamometer dynamometers dynamometric
0.3 dynamos easel energetics excitative exciton excuse explorations flatterers freeboard freemasonry freestyles
0.3 freewheeled fumeless hail hurtless intense keened landmark lowercase mandatory number opportunists
0.3 oversells passionflower pensive pls plz pmfji prevents prickets prizefights safetyman screwbean screwdriver
0.3 securitize sentence shakers slickest smilaxes solemnify solemnities solemnize startling strongboxes
0.3 surprisers teas teaspoonsful tenderizes tenderizing tolerances toughnesses tranquilize trustees verdicts
0.3 victimology vindicate vitalist vitalists want welladay whimsical wiseguys
0.4 admitted anticipation apologised apologize await beauticians benefice beneficiation brights bwahaha bz
0.4 challengers champignon charmeuses cleared creatinine darings defence defenceman defender defensibility
0.4 delicatessen delicatessens demonstration dumpling dwelled dynamiters easements enthral exempt expands
0.4 fantastico flagship flatter flattery flirtiest freelancers freelancing freesia freesias freestyler fumet
0.4 funnels fysa gracilis gratin importancies isolationism kidding legally libertarianism libertines longings
0.4 meritocrat nasturtium numbles opportunism painlessness passionflowers pretending prizefighting profiterole
0.4 promisors radian reached resolvents safes sentimentalising sentimentalisms sentimentalizations slicker
0.4 speculative stealthiest suprematists suretyships teaspoonfuls tenderizer tenderloins thriller tolerantly
0.4 treasurers treasurership trivially trustor vigorishes vigorousness vigours warmouth warmup welled wellies
0.4 wisents yoyo
0.5 adorns ambivalent amortise amortizable assuror calmatives carefully challenger champagnes champaigns
0.5 champers commitments contender creationists daredevil defense devotees divinise dwell escapes excitor
0.5 exclusive extends feeling fervid flirtatious freehand freeholder freewheel freewheeling funnelform
0.5 harmonicist herons idealogues impressionisms impressionists impressments joker keener laidback launched
0.5 legal lowe outmaneuvered panicle popularises profiteers profiteroles reliant soothed stronghold strongmen
0.5 supremacist teaspoons tendered tranquillities treasurer triumphalist troubleshoots trusteeship unequaled
0.5 vigorously wellheads wellsite yearning zealous
0.6 activeness amoretto amortization amortizes benignancy blamelessness brisk careful challenging comedienne
0.6 contestable convincer crediting defencemen delicates dignitaries dominatrixes dynamometry dynamotor
0.6 emotional engagements engrossed fighter flatters flirtatiousness flirters flirty freewheels giggler gn8
0.6 graciles greets guiltlessness harmonica honoraria humoral idealising impressure indestructible infatuation
0.6 intellection intricate invite joyridden keeners meritocracy methodical mmk nerdiest numberable peculiar
0.6 peculiarity perfectas rapture ratified scoop securers slap smilax solemnizes solid strongyl surpriser
0.6 tenderer tendering tenders tensionless trusteeships verdict vested victimless vitalised warming wishes
0.6 worshipper
0.7 adopt adopts amazon amusable assets assurors blameless casually champing cleaner competitive convinces
0.7 convincingness creationism defenses dynamite escape excelsior extend favoritism favoritisms flirts
0.7 freeboards freedmen freehold freelanced freelances freemasonries freestyle freeware fumer growing
0.7 guiltlessly heronries honorarium idealists ijs inquisitive iou isolationist joyrider joystick longingly
0.7 offenseless partiers peaceniks perfectionistic pmji privileging profiter raptures relaxants resolved
0.7 resolvent resolver resolves securitizing sentimentalists smarted solemnization solutions spirit stout
0.7 strongbox strongman surprisals tenderheartedness toughed tougher troubleshooting vigilant worshipful
0.8 acquit activenesses admit adorned adornments adventuress agrees amortized amortizing amusingly apologises
0.8 bargain brilliantine casual chances chuckler crazyweed creationist debonair defensible determinate
0.8 determinations divined divines dominance doubtlessness entrusted excitons fine flawlessly flirting
0.8 freebased freebases freestylers freewheelingly freewriting fyi giggles glamourize guiltless harmlessness
0.8 harmoniums idealisms idealogy ideals important impressible impressionism inspirits intact intellections
0.8 intellectively intellectualists intellectualizing invigorated jho joyrides jp livelihood nurturers
0.8 palatableness passive peacenik playing pmbi prizers profiteer promisee radiancies reaching recommended
0.8 retreat richens safelights sentimentalised sentimentalist sentimentalize sentimentalizing significant
0.8 sillies silliest smug solemnly solve substantial succession superiorities supremacies swift top
0.8 tranquillest tranquillizing treasury troubleshoot troubleshooters unbelievable urgent vitalizations warmups
0.8 worshippers xtc
0.9 acceptations adequate adorn adorners adventurers allow appeased appeases assurer attractancy audacious
0.9 awarder benignities blamelessly boldnesses buoyant certainties cheerleader clarifies compassionateness
0.9 compelling consent decisive determinable determinably determinatives divining doubtless dynamists dynamitic
0.9 energies exhaustlessness exploration fad flexible freeform graced grants grins hailed harmonicists
0.9 harmonium harmonizations hhok humoresques impression impressions innocenter intrigues jk jokesters joking
0.9 joyriding jt libertarian livelihoods lown loyalisms musm okay opportunistically optimizations pardoned
0.9 perfectiveness perfectives popularizations prepared profitwise promissory raptured recommends romanticized
0.9 sentimentalities spark stimulate stimulated straight successional successively successor surprised
0.9 surprises tendernesses terrorless toughening treasuries triumphalists validated vigour virtuosi visions
0.9 warm wilco wiselier wishing worshipers worth
1.0 abilities acquitted adorning advanced advantage alright amazonstone amoristic appeasing beneficiate bffn
1.0 brightener brighteners certainty champed champy chance cleverish comprehensive conciliate consents convince
1.0 created cutesie dearies delicately determinacy dream easing endorsed engagers engages entertainers
1.0 excitableness exonerating favors flatteringly flexibilities freeholds freers freethinker freethinkers
1.0 freewill frisky fulfills gigglier giggly gracioso granted guarantee harmless heroicomic honorariums
1.0 immortal impressionist interests jhomf jj jokes joyrode justifiably keenly loyalism luckiness magnification
1.0 neater plays pleasers poised popularizers pressureless prizefighter prizer promisor readiness relaxant
1.0 relaxations relievers resolvable richening sentimentalism sillier steadfast stimulates strongholds
1.0 successiveness superiors surefire surety troubleshooter trustee trusties vigors virtuose vision warmers
1.0 wells worshiper worshiping wowsers wp
1.1 acceptability accepted actives agreed agreements amuser appease apprehensible assurers attachments
1.1 beneficed benefices benignantly brightwork calmative certain chic chuckles chucklesome committed
1.1 conciliated conciliates consolable create creates creation creationisms definite desired determinateness
1.1 determinative determinator devotements divinations dynamics energy engager ensuring entitled excitatory
1.1 faultlessness fearlessly fearlessness fervent fitness forgive forgiveness freedman freelancer freer
1.1 freestanding freethinking gigglingly god grandee greeted grinned grinner gt happing helpers heroicomical
1.1 humor humoured increased innocents invigorator jokey joyride lenient loyalists meriting meritocrats
1.1 merrythought neatens neats outreach painlessly palatably partyers popularised profitabilities profitability
1.1 promisees radiances relievable resolute respectiveness safeguarding safelight salient securement
1.1 sentimentalized sentimentalizes significance smarty sociability solved solves strongly successionally
1.1 successive successors supporter surprise surprising tnx tolerant txs vigor visioning vitalise vitalises
1.1 vitally vitals warmed warms well willingness worshipfully yolo
1.2 absolve admiralty admits adventurer adventurists alert amorino attachment attractor attractors avid
1.2 awardees beautician benevolentness blithe bolder champagne championed cheerio cheerleaders cheerleading
1.2 cheerleads chuckled chucklers chucklingly comedians comforters commit convivial creating creditableness
1.2 determinately devotional devotionals diviners doubtlessly dynamical dynamisms eased excitability excitants
1.2 festivalgoers flatteries forgivers freeborn freedoms freelance frees gg glamorising glorioles gn gracility
1.2 grandees hago heavenwards helping humored humoresque humorist hurraying idealize immune impressibility
1.2 inspirators intellectualized intelligibly invigorations invigorators jaunty jocular join joke laughableness
1.2 laughably libertinisms lucking magnifications neaten nicety opportuneness outgoing painless pardons partyer
1.2 perfective playfulness popularising promisingly prospect prospects radiants relaxins respectableness
1.2 restore restores restoring romanticizing securities sentimentalise sentimentality sentimentalization share
1.2 shares singleminded sociabilities solidarity sparkling stable stamina succeeder supportive surer
1.2 surprisingly surviving swiftly tenderers tolerance tranquilly treasure treasurerships trustors usefulness
1.2 vital vitalities vitamin warmer wiser worship xp yeah yep
1.3 ability absolves acceptable acceptableness acceptation accepts achievable acquitting actively admiral
1.3 adorner adornment adventure adventured adventuresomeness adventurously agreeablenesses amusers apologized
1.3 assures assurgent attractant awarders benign benignity bolds boosts calm calmly calms comfortableness
1.3 competent conciliating cool curious cutely desirable desirous eases easygoing embrace endorse endorsement
1.3 entertain expand fair faithed fan fantasticalness favorer favouring festivalgoer flattering flexibly
1.3 freebee freebees freedwomen fresh funnies funnymen gl glamorise gracing granting gratify greet harmonies
1.3 harmonised heros honorers huge humorists idealizer importantly improvements improvers incentives increase
1.3 inspirited intellectualistic inviting invulnerable joked joyriders kewl laoj leet meaningful meritoriously
1.3 nbd neatening neatness novel nurturances optimally optimistic original pardon perfectionism perfecto
1.3 pleasantries please popularization popularize pray profited prominent promise promiser protects radiantly
1.3 redeemed reliefs relievo rescues respectfulnesses respects responsible riskless romancer romances
1.3 romanticises romanticists secures securing sentimental shockproof smartie sok solution soothing sparkles
1.3 spirited strengthen succeeders supported supremos sure surest sureties trustier truth vitality vitalizing
1.3 wises wisewomen youthful
1.4 advantaged adventures adventuresses adventurist adventurous agreeing applauds assurance assurances assure
1.4 assuredness attractants benefic benevolently boosting brightnesses certainly charitably chuckling
1.4 clevernesses contented contentedness creditabilities daringness delectables determined devote diamond
1.4 dignities dynamist easefully easily endorses engage engaging enthusiasts excited exciters exultantly
1.4 favorers flexibility forgave forgivingly freehanded funnyman g1 gains gentler gigglers giver giving gladly
1.4 glamors ha harmlessly harmonising harmonizing heavenward helper highlight honorary honorific humerous
1.4 idealise idealizations idealizing importancy innocent innocently intellectually intelligible irresistible
1.4 j4f keenness lawl m8 magnificoes meditative merited motivation neatly np ntmu nurture openness partied
1.4 partier perfecta perfecters play played popularizes prays pride promotes proudhearted radiance radiancy
1.4 reassurances reassure relaxers relievedly resolvers respectively restored revive robust safeguards
1.4 safekeeping secure securely secureness securitized security shared solving strengtheners superiority
1.4 tenderest thks validates validating value valuing vitalizes warmish welcomed welcomer wellsprings worships
1.4 worthwhile
1.5 5fs absolved acceptably admirals admires advantageous advantages adventurism affectionally affections agree
1.5 amusement amusements apologizes applauded appreciators asset assured attract beneficences boldly boldness
1.5 boosted brightens brightly calmer charminger cheerled comedy comfort contentment courtesy coziness
1.5 creatively credited credits cutesier cuteys cutie daring devotement dynamically dynamistic eager ease
1.5 easeful easygoingness efficiency elation encouraged encourager encouragers energizations engagingly
1.5 enthusiast excitabilities excitable ez fantasticate festivals fiestas fit freehearted freemen giggled
1.5 giggling gloriole grant gratifies greater grinning harmonics harmonizes honoraries humoristic idealities
1.5 importance impressionistic incentive inspiratory intellectualization intellectualize intellectualness
1.5 intelligencer intelligentsia intelligibility intelligibleness interestedly invigoration jewel jokester keen
1.5 kissers kk like loyalist mercy natural niceties nurtural opportunely optimal optimizer perfectible
1.5 perfectionist pleasanter popularizing praying privilege promised promoting ready reassurance reassures
1.5 recommend relaxedly relaxes relieve reliever relieves relieving responsive restful romanticization
1.5 safeguarded safeness safeties satisfactoriness satisfactory scrumptiously securer sincerities smartened
1.5 smartens smartly smartnesses smile smileys sociableness soothe supportiveness supports surefootedness
1.5 surprisal survivor sympathy tenderhearted thank thrill thrills thx tranquilities tranquilness truer
1.5 trustfully tx validate vigoroso virtues vitalized warmness wealthy wellspring wised
1.6 absolving accept acceptabilities acceptant accepting admiralties admirations admiring adores
1.6 advantageousness advantaging agreeably alive amorist amusing apologise appreciativeness assuredly assuring
1.6 astonished beaut benefits blessedness bold boldest brighter brightness calmed calmest calmnesses capable
1.6 captivated charitablenesses cherish clear comedian comediennes commitment compassionated compassionates
1.6 compassionating convincingly creations creativity credit darlingly dear delighting devotedly devotee
1.6 devotes divinatory dynamic dynamism eagerly eagers easement easiness efficiencies elegancies enchanted
1.6 energization ensure entertainer enthuse exonerates favorably favourer favourers flattered focused foolproof
1.6 forgivably forgiven freedwoman freeness freest friendships funninesses gained glamorization glamorizers
1.6 glorifiers graces gratification gratified greeting grinners growth harmonized harmonizer harmonizers helps
1.6 holidays honourers hoped hopefulness huggable hugger humorous humors idealist impressionistically innocence
1.6 innovation integrity intellectuals intelligencers intelligences jw kissed liveliness lts luckie lucks lylb
1.6 merrythoughts motivate niceness nurturance ok opportunities optimisation optimises optimists optimization
1.6 palatable partying passional peacekeeper peacekeepers peacekeepings perfects picturesque playfully
1.6 popularise popularities positivism prettied privileges profitably profiting promisers promises promote
1.6 protect relaxer relieved relishing resolve resolving respecters revives rewarder safeguard satisfactorily
1.6 securitizes smarts sociably stressless stresslessness stronger stunning surefootedly thoughtful tranquilest
1.6 trustily trustiness trustingly trustingness ty unified untarnished vindicates vitalization vitalize
1.6 welldoers welling wiseliest worshipfulness worshipping xqzt yvw
1.7 8-d acceptances accomplishes active admirers adorer adventuresome adventuristic amuse amuses amusive
1.7 appreciate appreciations appreciatory approves astound attracts awarded beautifier beautifiers beauts
1.7 beneficialness benefitted benevolence blessedly boost calming calmness carefree charitable charm cheerer
1.7 cheerlead chuckle clarity clean clearly comedic comedies comforting comfortingly compassionately
1.7 complimentarily compliments convinced convincing creativities creditably definitely desire determination
1.7 devoted dignity divination dreams eagerness efficiently empathetic energizers engaged enlightens
1.7 entertained enthuses exhilarating fantasticality favor favorited flirtation forgivable forgiver forgives
1.7 freed freeman freenesses friended funnier gallant gga giggliest givers glamorize gracile grander hardy
1.7 harmonize harmony healthy heavens help hilarious holiday honorer honorifics hopefully hugged humouring
1.7 idealism idealistically impressiveness intellective intellectualities intellectuality interested
1.7 interesting interestingly j4g jollities justified kisser laugher laughers liking livelier livelong
1.7 meritoriousness merits merrier merrymakers neatest nifty nurturant opportune optimised optimising pardoning
1.7 parties party peaceable peacemaking pleaser pleases positivists pretties promising rapturous reassured
1.7 reassuring reinvigorating relaxin respectably respectfully romancers romantic romanticise romanticised
1.7 safest secured sincere smart smartening smarties smiler smiley special splendiferousness strengths
1.7 strongish support terrifically thoughtfully treat trusting truthfulness valuableness values virtuosa
1.7 warmest warmly welcomes wish yeees yes
1.8 accomplish admirer adored adventurousness affectioned agreeable agreeableness amorous amused amusingness
1.8 applause appreciatively approved astounded astounding attracted attractions attractiveness awardee beatific
1.8 beautifies beneficiaries bless cared championing champs charity cheerers comfortably comforted complimented
1.8 creativeness creditable cutes dearly deliciousness devotions dignify divinities easier easiest efficient
1.8 elegances encouragement energetically enjoyably entertainment excitant excitation excitations exonerate
1.8 exonerated faith faithfully faiths favored favoring favorites favoured favours ff foaf forgivingness
1.8 freebie freebies friending friendlily fulfilled funniness funning gaining generously genial gentlest giggle
1.8 glamorised glamorizing grace gratefuller gratifications greetings hahas harmonic harmoniousness harmonise
1.8 helpful heroines honesties honourer hopes hoping huggers hugging hurrayed idealistic idealization idealized
1.8 ideally improver improves improving inspiring inspiriting intellects intellectualizes interestingness
1.8 jollity kiss kissy lighthearted liked likes livelily lmbao lucky magnifico marvel mature merit nice
1.8 once-in-a-lifetime opportunity optimisations optimizes peaceableness perfecter perfectibility popular
1.8 popularizer popularly positivisms powerful proactive progress promoted qt reassuringly reinvigorates
1.8 rescued respectabilities respective romantically romanticize romanticizes rotglmao safer safety satisfied
1.8 satisfies saved sharing sincereness sparkle strengthened strengthener succeeded sunny talent tenderly
1.8 tenderness thankfully tranquility tranquillity treasures true trustworthiness truths united usefully
1.8 vindicated virtue virtuosas virtuosos virtuously vivacious warmhearted wellborn winnable winned wisely woot
1.8 x-p yw
1.9 accomplished advantageously affectional affectionate agog agreeability appreciating attractive awarding
1.9 beautification beneficial benefitting benevolences better blessers braved braves bright brighten brilliants
1.9 championship charitableness charmer charms cheerfuller cherishers classy comforter commend commended
1.9 complimentary considerate contentedly creative creditability creditworthiness cutenesses dearer dears deary
1.9 deliciously dignitary easy effectively elegantly encourages energetic energising enjoyable enjoyableness
1.9 entertaining entertainingly enthusiasm enthusing esteemed excitements exciter excitingly faithful
1.9 faithfulness fame fave favour fearless fond fondly forgiving fortunate freely friendship fulfill funnily
1.9 funny gallantly gentle gift glamours good hak handsomely harmoniously harmonization helpfulness heroizing
1.9 hi5 honester honorarily hope hurrahed ideality idealizers impress improve influential innocency innovative
1.9 inspirator inspires inspirit intelligential invigorate jovial keenest kissably laughings lively loyalties
1.9 lucked luckier n1 nicely nicer nurtured nurturer nurtures optimality optimise peacefuller playful pleased
1.9 pleasurability pleasures popularized positivistic praiseworthily preciousness privileged profit profitable
1.9 profits protected proudful reinvigorated rejoice relax respectable respectfulness rewarders richened richly
1.9 romanticist romantics safe satisfaction satisfiable satisfyingly sentimentally smarten sociable
1.9 splendiferously stimulating strongest sunshiny supporters supporting supremo surefooted surely thanked
1.9 thankfuller thanks thoughtfulness thrilled tranquiler triumphalisms truest truly truster truthfully urw
1.9 useful valued welcomely welcomers welcoming wellness wiseness worthy
2.0 acceptance amorousness aok applaud attraction awards benefit blesseder braveries breathtaking brilliantines
2.0 carefulness cares charmed cherishable cherishing clever cleverer compassion cute cutiepie dearness
2.0 dedicated delighter delights devotedness devotion dignifies encouragingly energizing engagement enjoyments
2.0 enthused enthusiasms excel fab fantastical fascinates faultless faultlessly favorite festive friendlier
2.0 friendliness ftw gently gj glad glamourous glorification goodness graceful grand grateful gratifyingly
2.0 gratz haha handsomer harmonious heroized hhoj honestly hugz humourous idealises idealizes impressively
2.0 improvement innovates inspirers intellect intellectualist intelligent intelligently interest invigoratingly
2.0 jewels jollies jollifications kindness kissable laughed likeable lmao luck lulz marvels merriments
2.0 mirthfully mml motivated neat neatened noble nurturing optimisms optimized optimizing passion peaceably
2.0 peacekeeping peacemaker pleasantry positivist praiser praisers prizes rejoiced relaxedness respectful
2.0 rewardable romancing romanticizations satisfy satisfying serene sincerer sincerest smarter smartness
2.0 smiling splendors sprightly strengthens suave sureness sweet talents thankfullest thrillingly triumphal
2.0 triumphs truthful virtuoso virtuousness warmth wealthily welcome welcomeness wows
2.1 10q 2qt admire adorably adorers amazedly ambitious applauding approval ardent astoundingly astounds
2.1 attracting attractivenesses beautified beautifuler beneficiary brightened champ charmers cheerfully
2.1 cheerfulness cheers comedically comforts compliment confidently courageousness cutesy cutey daringly
2.1 delightedness delightfulness devoting dignifying effective elegance elegancy elegant encouragements
2.1 energised energize energizer energizes excite excites fantasticalities fascinated favorable festivities
2.1 fiesta freeing friends glamor glamorises glamorized glamorously glories gorgeousnesses grandeurs gratefully
2.1 grin harmonically heartwarming heroize honoree honourable honouring hug humoring humour hurrahs idealised
2.1 impressed impresses improved inspirations inspiritingly intelligence invigorates invigorating jollify
2.1 liveliest loyal loyally medal meritorious nicenesses okays optimistically optimizers peacefulness peaces
2.1 peacetimes perfectibilities perfectively pleasantly popularity prettier prosperous proud radiant rejoices
2.1 relief respect respected respecter rewards richnesses roflcopter romanticisms satisfactions scrumptious
2.1 sincerely slaw smiles splendidly sweeties sweetly terrific thankfulness thrilling treasuring triumph
2.1 trueness trustability trusted trustful trustfulness trusts valuable valuables vbg virtuosity vitalising vwp
2.1 winners wise wisest woo wtg
2.2 admirableness adorability adorable adorations affectionately agreement amazed amazements amazes amusedly
2.2 attractively beneficently benignant blessing bravery care caring championships charities charmingly
2.2 cheeriest cherisher cherishes compassionate confident congratulate courage cutesiest cuties darlings dearie
2.2 devotionally dignified energise energises enjoy enjoyer enjoyers enlightened enthusiastic excelled
2.2 excitement exciting fascination favorableness festival festively festivity friend friendlies friendly
2.2 funner glorifies gracefuller gracefulness gratefulness hagd hagn hand handsome heroisms heroizes honesty
2.2 honor honorability honorableness honorifically honoured honours hugs innovate inspired inspirer
2.2 intellectualism invincible jollification joys kinder kindly kmuf laughing laughs laughter laughters
2.2 lovelies merriness merrymaker merrymaking motivating nh nicest optimize passions peaceful peacetime
2.2 perfectivity positivenesses praised preciously pretty prouder reinvigoration relaxed relaxing respecting
2.2 rewarded richness romanced romanticism safely save splendorous splendour splendours splendrous strength
2.2 strengthening succeed succeeding succeeds successfully sunshine superiorly supremest sweetie sweetness
2.2 sweets triumphed trustiest trusty virtuosic w00t wealth wealthier wealthiest
2.3 admired admiringly adventuring amoroso amorously appreciated appreciates appreciation beautify beautifying
2.3 beloved beneficent bl bravely bravest brilliancies cheer cheered cheering cherished cleverly cleverness
2.3 comfortable complimenting confidence courageously courteous cuteness cuter darlingness dauntless delighted
2.3 delightsome divinize earnest ecstasies ecstatic encourage energized enjoyed enjoys enlighten enlightening
2.3 enterprising entertainments ethical excitedly flawless free fun funned generosity generous glamorous
2.3 glorified glorifier gorgeously graciously gratifying gratitude heaven heavenlinesses helpfully heroes
2.3 honest honorees honoring honors hooray hopeful humorously impressive inspirational inspirationally
2.3 intellectual iyq jolly jollying joyance k4y kfy kindnesses kisses kudos laughingly liberties luckily
2.3 magnific magnificences passionateness perfecting pleasant pleasantness pleasantnesses pleasured
2.3 positiveness positiver positivity prize prizewinner reinvigorate rescue revered smilingly splendidness
2.3 strong sunnier supremeness supremer survived swak sympathetic talented tgif tia tops triumphantly
2.3 triumphing trust trustable trustworthily valuably vip winningly woohoo xoxozzz
2.4 14aa41 admirability adoringly affection awardable beauties beautifications beneficially brave braver
2.4 champions charmingest cheerly congrats courageous creditworthy delightedly encouraging enjoying entertains
2.4 excellencies fabulous fascinate fav festiveness gain generousness glamorizer glamorizes glamour gloried
2.4 glorifying gracefully graciousness grandest grandeur handsomeness happier heroically heroics honorably
2.4 humorousness hurrahing hurrays ideal inspiration jollied jollier joyfuller justice kind liberty lovers
2.4 magnifical magnifically magnificence merrily merriment merrymakings optimist passionate passionately
2.4 peacefully peacemakers pleasing pleasurable pleasurableness positively positives praises praiseworthiness
2.4 prized prizewinners profitableness relaxation respectability rewarding rewardingly richer riches richest
2.4 sexy sgtm sunniest triumphant vibrant virtuous visionary wealthiness winning wisdom worshiped yay yummy
2.5 aas admirably admiration adorableness amaze amazement award beauteous blessings bonus brightening bwahahah
2.5 cheerful cheerily cheeriness excellences excellency excelling excels fascinating fondness fwb gla glory
2.5 heartfelt honorable impressing jolliness joyfully joying lmfao loyalty masterpieces merry mwah optimism
2.5 peace perfections praising roflmao rotflmfao self-confident smiled superior treasurable tyvm welldoer
2.5 winnings wowing ywia
2.6 admirable adore adoring appreciative appreciator beauteously beautifulest beautifulness blesser blesses
2.6 bonuses brilliancy cheerier cheery cleverest dearest delighters divine enjoyment enthusiastically fantastic
2.6 friendliest funniest gallantry generosities gloriousness gracious hahaha handsomest happily happiness hero
2.6 heroic hurrah ily2 inspiringly laugh ly lylas mirth pleasantest pleasurably positive positivities praise
2.6 praiseworthy proudest proudly ptl remarkable rich romance rotfl securest sophisticated splendiferous
2.6 successes supreme treasured trustworthy vwd wowed
2.7 aayf beauteousness beautifully benevolent bliss celebrate celebrated celebrates celebrating delicious
2.7 delightfully divinest divinity excellent glorify gr8 happy heavenliest heavenliness heroine honour hurray
2.7 iluaaf inspire jollily joyfulness kissing lmso lolz loves lovingness ly4e lylab merriest mirthful overjoyed
2.7 perfect perfected perfection pleasure precious prettiest reward rofl romanticising sfete splendent success
2.7 successfulness supremely tenderheartedly thankful warmheartedness wd wins won wonderful worshipped x-d xd
2.8 2g2b4g alol amazing beauty beneficence blessedest brilliant charming cutest darling delectably delightful
2.8 ecstatically exhilarates exuberant fabulousness godsend gracefullest heroism honored joy joyousness
2.8 lifesaver lovely lover loverly miracle muah pleasuring pukka rejoicing rotflmao sete splendid successful
2.8 sweethearts tenderheartednesses win winner wow
2.9 8d adoration ambw beautiful bff blessed blissful blockbuster brilliance brilliances champion congratulation
2.9 congratulations delectable delight divinely ecstasy ecstatics funnest gleeful gloriously gorgeousness
2.9 heroical jolliest joyed joyful joyously lol loved loving luckiest magnificent marvelous positivest rotgl
2.9 soulmate super wonderfully wonderfulness
3.0 amor brightest brilliantly enrapture exhilarated exultant gorgeous hallelujah heavenlier heavenly honestest
3.0 jubilant lovable lyb outstanding perfectness prizewinning rotflol smartest splendor xlnt xoxo
3.1 awesome excellence excellently great joyous lyl masterpiece peacefullest perfectest superb vbs
3.2 best cheerfullest elated euphoric freedom glee glorious greatest happiest love lovingly paradise perfectly
3.3 ecstacy euphoria lya sweetheart
3.4 aml ilu ily magnificently
`;

/** Emoticons, in the same form and from the same source. */
export const RATED_EMOTICONS = String.raw`
-3.2 d:<
-3.1 187
-3.0 </3 d=
-2.9 182 >;( d: d;
-2.7 >:( >:-(
-2.6 );<
-2.5 :-###.. :-|| :@ ]:< d-':
-2.4 :###.. :'-(
-2.3 ):{ 3:-( ||-:
-2.2 )-:< 3:( :'(
-2.1 )-': )-: )-:{ :< :c >: >:[ @: ]-: }: }:-(
-2.0 )': :[ >-: }:(
-1.9 ):< ..###: :( :{
-1.8 ):
-1.7 ..###-: :l >:\ \:<
-1.6 86 :-[ :?c >:/ ]: |-:>
-1.5 $: :-( :-<
-1.4 /:< /o: 3:-) :/ :o/ <:-| =/
-1.3 /-: /: :-c :\ >.< \^:
-1.2 .-: 0-| :-/ :^/ :s =\ =l >:o \o: |-0 |-o
-1.1 :o\ \= o-| s: |^:
-1.0 /^: :^\ :^| \-: \:
-0.9 /= :-. :-\ |o:
-0.8 =| |-:
-0.7 &: :-|
-0.6 :& :o|
-0.5 :-& O_o o_O o_o |:
-0.4 &-: (-:< :o :| >:-) |=
-0.3 0_o o-: o:<
-0.2 (:< :$ o:
-0.1 (-:{ o_0
0.1 0-8 :-o >;)
0.3 (;< }:-)
0.4 >:) }:)
0.5 3:) [-;
0.6 ;]
0.7 ;-]
0.8 ;D ;d
0.9 :-Þ ;)
1.0 :p ;-) >:p [;
1.1 (; :-, :Þ
1.2 ,-: :-p
1.3 (-; :-) :?) =p [:
1.4 0:-) :P ;^) ^<_<
1.5 (-:O (-:o (^: (^; 0:-3 o:)
1.6 (-: (o: *<|:-) *^: 0;^) =] d-: o;^)
1.7 :-* [=
1.8 {:
1.9 (-:|>* (^;o *: 0:) 0:03 8) <3
2.0 (^;0 :) :c) =-3 o:-)
2.1 ((-: (-;| (?: *-: :> :^) :o) :} <: =3 >_>^ @>-->--
2.2 ('-: (: (= --<--<@ :] ;-* =) @}-;-'--- \o/ o:-3 |;-)
2.3 (': ---'-;-{@ :') :-D :-d :3 :D :d =D =d o:3
2.4 (:0 *-; =-D =-d
2.5 (:O (:o :*
2.6 (8 :^* b^d
2.7 :'-)
2.8 (-:0 :-))
`;
