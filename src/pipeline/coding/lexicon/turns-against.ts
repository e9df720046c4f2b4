/**
 * Turns of phrase by which English writers take sides, around the mention X of what they speak of.
 *
 * How a line is read stands at `patternOf` in rules/pattern.ts.
 *
 * Source: compiled by hand for this project from everyday English of letters, comments and speeches; the classes follow
 * Martin & White 2005, The Language of Evaluation (judgement and affect), and Levin 1993, English Verb Classes.
 */
import type { Turn } from "./turns.ts";

export const TURNS_AGAINST: readonly Turn[] = [
  {
    rule: "worse than others",
    polarity: -1,
    weight: 1,
    inQuestion: false,
    patterns: `
      anything|anyone|anybody but X
      better|safer|cheaper|fairer|smarter than X
      X is|are|was|were|will|would be? .. even|far|much|no worse
      X is|are|was|were|will|would be? .. no better
      X is|are|was|were .. just|every|equally|as bad|guilty|corrupt|evil
      X is|are|was|were .. the? worst
      worse than X
      worst .. X $
      lesser evil than X
    `,
  },
  {
    rule: "calls to remove the target",
    polarity: -1,
    weight: 1,
    whenDenied: null,
    patterns: `
      bye|goodbye|farewell X
      hope X .. =loses|=rots|=resigns|=goes|=fails|=falls|=burns|=pays|=chokes|=suffers|=leaves|=collapses
      ^ X out $
      ^ X must? resign|go $
      ^ X go home
      ^ X no thanks|thank|$
      X no thanks|thank
      ^ no to X
      =say|=saying|=vote|=voting no to X
      no more X
      ^ never again X
      X never again
      ^ out with X
      ^ down with X
      enough of|with|from X
      kick|throw|vote|drive|boot|chuck|turf|get|chase|hound X out|away|packing
      send X home|packing
      kick|throw|vote|send|drive|boot|chuck|turf|get|run|chase|push out|away X
      rip|tear X out|up|down
      rip|tear|pull out|up|down X
      lock|bang X up
      put X in|behind|on prison|jail|bars|trial
      keep X out|off|away|from
      stay|keep away|out|off|clear of|from X
      send X back|away
      time .. to get rid of X
      time X left|went|stopped|ended $$
      time X resigned|stepped|grew|learned|learnt
      X can|could|may|should go|get lost|hell|home|stuffed|hang
      go to hell X
      X should|ought|must .. be? ashamed|embarrassed
      X ought to be? ashamed
      X should have .. been sacked|fired|jailed|stopped|banned|scrapped|closed|abolished|ashamed
      X should|must|ought to? now|just|all|really|finally|immediately? resign|apologise|apologize !itself|himself|herself|themselves
      X should|must|ought .. hang $
      X should|must|ought to? be? explain himself|herself|itself|themselves
      X should|must|ought to? answer for
      X owes|owe us|me|everyone an|apology|explanation|answer
      hold|held X .. accountable|responsible
    `,
  },
  {
    rule: "calls to remove the target",
    polarity: -1,
    weight: 1,
    isOwn: true,
    whenDenied: null,
    patterns: `
      =disband|=dissolve|=defund|=scrap|=abolish|=dismantle|=deport|=arrest|=prosecute|=sack|=fire|=impeach|=recall|=resist|=sue X
    `,
  },
  {
    rule: "turns against the target",
    polarity: -1,
    weight: 1,
    isOwn: true,
    patterns: `
      am|i'm|we're|are .. against X
      am|i'm|we're|are .. opposed to X
      fed up with|of X
      sick|tired of X
      had|have|i've enough of X
      don't|=not =want|=need|=like|=trust|=believe|=support|=buy|=respect|=recognise|=recognize in? X
      can't|cannot|couldn't stand|bear|stomach|trust|believe|support|afford|forgive|respect X !more|enough
      never|wouldn't|won't again? =trust|=forgive|=support|=vote for? X
      wouldn't|won't touch|want X
      lost|lose all|any|my|our|every|the? .. faith|trust|confidence|respect in|for X
      ashamed|disgusted|disappointed|appalled|horrified of|by|with|in|at X
      spare me|us X
      =blame X for
      i blame X
      no time|respect|use|sympathy|patience|pity|love|faith|trust for|in|of X
      can|could do without X
      thought|hoped better of X
      sorry .. trusted|believed|voted X
    `,
  },
  {
    rule: "waves it away",
    polarity: -1,
    weight: 1,
    inQuestion: false,
    patterns: `
      X is|are|was|were|'s far|way|just? =too expensive|dear|slow|weak|soft|lazy|stupid|proud|busy|cowardly|corrupt|greedy|blind|arrogant|dangerous|complicated|costly|risky|loud|dumb|scared
      X wouldn't|couldn't know .. if
      X is|are|was|were .. not|=isn't|=aren't fit|enough|worthy|up
      X acted|behaved|handled .. badly|shamefully|disgracefully|irresponsibly|recklessly
      X could|should have .. done more|better|something
      so much for X
      is no need for X
      X my foot|arse|ass|eye|backside|behind
      X can keep|whistle $$
      X can stuff|shove it|them|his|her|its|their|that
      X can stick it $$
      X don't|doesn't|didn't .. give|gave a damn|toss|fig|shit|hoot|fuck
      X couldn't|can't|could|cannot not? .. care less
      X couldn't|can't|cannot even? organise|organize|run|find|manage|handle|count|spell|read|tell
      nobody|=no|noone one? =elected|=wants|=needs|=likes|=trusts|=believes|=voted|=misses for? X
      who the hell .. X
      X strikes|strike again
      ^ typical X
      =that's X for you
      leave it to X to
      trust X to
      X of course never|not
      X pretends|pretend
      never =trust X
      what a joke|farce|circus|mess|disgrace X
      X what a joke|farce|circus|mess|shame|disgrace
      X is|are|was|were dreaming|deluded|kidding|lying
      X's so called
      X never =cared|=cares|=listened|=listens|=helped|=helps|=bothered|=learned|=learnt|=learns|=apologised|=apologized
      X only|just cares|care|cared|thinks|think|serves|serve|interested .. himself|itself|themselves|money|power|votes|profit
      X is|are only .. in|after|out it|money|votes|power|profit|themselves|himself|itself|interested
      X cares|care more about
    `,
  },
  {
    rule: "mocks the target",
    polarity: -1,
    weight: 1,
    inQuestion: false,
    patterns: `
      your|his|her|their|its precious|beloved|darling|holy|sacred|fancy|bloody|silly|stupid X
      our darling|holy|glorious|genius|wise|visionary|fearless|almighty|esteemed|illustrious X
      this|that|these|those bloody|damn|damned|silly|stupid|filthy|rotten|fucking|wretched|cursed|blasted X
      the|a? bloody|damn|damned|fucking|wretched|cursed|blasted|filthy X
      X and his|her|its|their .. cronies|pals|gang|ilk|clique|minions|buddies|chums|stooges|goons|clowns|cohorts|henchmen|lackeys|mob|puppets|clan|cousins|yes|mates|entourage
      X gang|clique|cult|circus|mafia|junta|clowns|crooks|thieves|thugs|nonsense|rubbish|crap|garbage|madness|fiasco|farce|swindle|scam|hoax|racket|hysteria|propaganda|delusion|dogma
      the likes of X
      how kind|nice|generous|touching|noble|sweet|thoughtful|gracious|brave of X
      as if X cared|cares|would|ever|had|knew|knows|were|was
      imagine trusting|believing|voting|wanting X
      X has|have|had the nerve|cheek|gall|audacity
      =nerve|cheek|gall|audacity|hypocrisy|arrogance|stupidity|cowardice|greed|incompetence|vanity of X
      X no|has|have|had|without no|zero? shame|conscience|spine|backbone
      in X's pocket|pockets|pay
      blood is on X's
      X has|have blood on
      crimes|lies of X
      X you hypocrite|liar|coward|traitor|idiot|fool|clown
      X is|are|was|were in bed with
      in bed with X
      X sold .. soul
      X laughs|laugh|laughed|laughing at us|him|her|them|all|everyone
      X spits|spit|spat on|at
      X lined|lines|lining|fills|filled|filling|stuffs|stuffed .. pockets
    `,
  },
  {
    rule: "lays the blame on the target",
    polarity: -1,
    weight: 1,
    inQuestion: false,
    whenDenied: { rule: "cleared of blame", polarity: 1, weight: 1 },
    patterns: `
      X's fault
      X's doing $
      X's mess|crimes|lies|cronies|puppets|propaganda|blunders|blunder|scandals
      fault of X
      X is|are|was|were to blame
      X is|are|was|were .. responsible for .. death|deaths|mess|crisis|war|loss|losses|disaster|damage|chaos|this|killing
      dangers|evils|horrors|folly|insanity|absurdity|stupidity of X
      damage =done|caused by X
      X caused|started|created|brought .. mess|crisis|war|problem|trouble|misery|ruin|chaos|disaster|this
      X costs|cost millions|billions !less|fewer
      X got us into
      X got .. killed|fired|sacked|evicted|arrested
      X ruins|ruined|ruin|ruining|destroys|destroyed|destroying|destroy|wrecks|wrecked
      X kills|killed|killing !a|an
      X has|have achieved|done|solved|changed nothing $
      X solves|changes|brings|does|achieves|prevents nothing $
    `,
  },
  {
    rule: "asks what needs no answer",
    polarity: -1,
    weight: 1,
    inQuestion: true,
    patterns: `
      who =elected|=asked X $$
      who =elected X to
      who =needs|=trusts|=believes X
      why should|would|must i|we|anyone|anybody trust|believe|pay|listen|help|support for? X
      what is|are|does|do X .. afraid|hiding|hide|waiting|scared
      what good is|are|was|does X
      what use is|are X
      what has|have|had X ever? done|achieved|given|brought
      what did X do|ever|achieve
      how dare X
      has|have|had X no|ever
      is|are X .. blind|serious|kidding|crazy|insane|stupid|mad|joking|deaf
      can't|cannot X even
      which planet .. X
      how stupid|naive|blind .. X
    `,
  },
  {
    rule: "contempt for its followers",
    polarity: -1,
    weight: 1,
    whenDenied: null,
    patterns: `
      X zealots|fanatics|nuts|apologists|brigade|extremists|cultists|freaks|maniacs|nazis|fools|idiots
      push|pushing|preaching|promoting|peddling|shoving|forcing|imposing|force|shove|preach|impose X on|down|onto
    `,
  },
];
