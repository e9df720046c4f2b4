/**
 * Turns of phrase by which English writers take sides, around the mention X of what they speak of.
 *
 * How a line is read stands at `patternOf` in rules/pattern.ts.
 *
 * Source: compiled by hand for this project from everyday English of letters, comments and speeches; the classes follow
 * Martin & White 2005, The Language of Evaluation (judgement and affect), and Levin 1993, English Verb Classes.
 */
import type { Turn } from "./turns.ts";

export const TURNS_FOR: readonly Turn[] = [
  {
    rule: "defends against attacks",
    polarity: 1,
    weight: 1,
    whenDenied: null,
    patterns: `
      leave X alone
      leave X be $
      leave X in peace
      hands off X
      lay off X
      stop|quit blaming|attacking|bashing|hating|insulting|smearing|harassing|bullying|slandering|mocking|demonizing|demonising|hounding|abusing X
      stop|quit picking on X
      stop|quit putting X down
      blame everything|anything on X
      easy|convenient|cheap|fashionable|simple to blame|attack|criticise|criticize|bash|mock X
      =not X's fault
      everyone|everybody blames X $$
      easy to point at X
      making|make|made|makes X the|a scapegoat
      witch hunt against|of X
      smear campaign against X
      X haters|hater|bashers|basher|bashing
      anti X hysteria|propaganda|hate|hatred|brigade|crowd|lobby|nonsense|rhetoric|bias|crusade|mob|bigots|fanatics|nuts|zealots|lies
      demonise|demonize|vilify|scapegoat|smear|slander X
      X gets|get|got all? the blame $$
      X is|are blamed for everything $$
      nothing wrong with X
      =what's wrong with X
      can't|cannot fault X
      spit|spits|spat on X
      X gets|get spat on
      X is|are|was|were being? hounded|scapegoated|vilified|demonised|demonized|slandered|smeared|maligned|persecuted|bullied
    `,
  },
  {
    rule: "takes its side",
    polarity: 1,
    weight: 1,
    isOwn: true,
    whenDenied: { rule: "turns against the target", polarity: -1, weight: 1 },
    patterns: `
      =i|=we really|do|also|still|always? =like|=love|=loved X
      hope X .. =wins|=stays|=succeeds|=builds|=survives|=recovers|=continues|=returns|=lasts|=holds|=gets
      am|i'm|we're|are all? for X
      am|i'm|we're|are .. in favor|favour of X
      am|i'm|we're|are fully|all|totally|firmly|still? with X $
      am|i'm|we're|are .. on the? side of X
      am|i'm|we're|are fully|all|totally|firmly behind X
      am|i'm|we're|are still|right? behind X $$
      would|i'd|will|i'll|we'll|we'd .. take X any|over|every|tomorrow|anyday
      would|i'd .. rather|sooner have X
      would|i'd .. prefer X
      would|i'd|i'll|will sign for X
      =vote|=voting for X
      signed up? for X
      have|i've nothing|zero against X
      have|i've .. respect|admiration|sympathy|time for X
      have|i've faith|trust|confidence in X
      am|i'm|we're|are .. happy|grateful|thankful|pleased about|for|with|to X
      am|i'm|we're|are .. glad|happy|grateful|thankful|pleased X exists
      am|i'm|we're .. a|the? .. fan|supporter|admirer of X
      am|i'm|we're|are proud|fond of X
      take my|our|off? hat off? to X
      want|need more X
      =miss X
    `,
  },
  {
    rule: "calls to keep the target",
    polarity: 1,
    weight: 1,
    isOwn: true,
    whenDenied: { rule: "calls to remove the target", polarity: -1, weight: 1 },
    patterns: `
      ^ welcome X $
      give X a|some chance|go|try|medal|break|time|credit|prize|peace|rest
      give X .. credit|time|respect|thanks
      let X stay|in|work|do|through|finish|get|live|speak|carry|continue|play|decide|be
      ask|call|invite|welcome X in
      bring X back
      more of? X please $
      years of X please
      keep|save|protect|defend|extend|expand|=legalise|=legalize|fund|build X $
      keep X here|going|alive|running|open
      join|back|support X $
      yes to X
    `,
  },
  {
    rule: "calls to keep the target",
    polarity: 1,
    weight: 1,
    whenDenied: null,
    patterns: `
      ^ yes to X
      ^ X yes $
      ^ X for president|mayor|king|chancellor|minister|pm|ever
      ^ go|up|viva|vive|forza X $
      more years of X
      more of X $
      long live .. X
      X has|have my|our full? vote|support|respect|sympathy|thanks|blessing|gratitude
      X gets|get|got|has my vote|support
      X deserves|deserve a|an|the|all|our|every|much|some|better|more? credit|praise|respect|thanks|medal|support|better|statue|street|prize|chance|applause|recognition
      where would we|i|you|they .. without X
      what would .. do without X
      if it =weren't|=wasn't|=hadn't been? for X
      if not for X
      were it not for X
      had it not been for X
      nothing without X
      X over|before .. any day
      thank god|heavens|goodness|heaven for? X
      no alternative|substitute to|for X
    `,
  },
  {
    rule: "praise",
    polarity: 1,
    weight: 1,
    inQuestion: false,
    whenDenied: null,
    patterns: `
      X has|have|did .. acted|behaved|handled .. correctly|decently|properly|responsibly|well|honourably|honorably|admirably
      X acted|behaved|handled .. correctly|decently|properly|responsibly|well|honourably|honorably|admirably
      X stuck to his|her|its|their word|promise|promises|guns|plan
      X has|have .. done better than
      X is|are|was|were|'s absolutely|quite|totally|completely|perfectly|simply|just|probably|all? right $
      X is|are|was|were absolutely|quite|totally|completely|perfectly|only? right to|not
      X got|get|gets|had|has got? it|this|that right
      X has|have|had|makes|make|made a good? point
      X did|does|do|has|have|is|are|was|were .. done|doing|does? a .. good|great|fine|decent|solid|brilliant|excellent|superb|fantastic|tremendous|marvellous|amazing|wonderful job|work
      X did|does|do the right|only|decent|honest|honourable|sensible thing
      good|great|nice|excellent|brilliant work|job|move|decision|choice by|from|of X
      X is|are|was|were the best $
      X is|are|was|were the best there|we|i|thing|idea|option|solution|one|ones|choice|way|team
      X is|are|was|were the greatest|finest|bravest
      X is|are all we|i .. got|have
      X is|are|was|were the|our|my only friend|ally
      X is|are|was|were the first one in .. years who
      X never once? lied|hurt|harmed|failed|complained|cheated|stole|betrayed|abandoned|left us|me|anyone|anybody|them|$
      X never let .. down
      X knows|know what it|they|he|she is|are|he's|she's|they're doing
      X keeps|keep|kept his|its|her|their word|promise|promises
      X has|have|had the|real|great|true? guts|courage|integrity|backbone|spine|principles
      X works|work|worked very|so|really? well|perfectly|wonders|miracles|brilliantly
      X makes|make|made sense
      ^ respect to|for X $
      X .. =saved|=rescued us|me|my|our
      X saved|saves|save lives|money|time|us|me|my|our|many|thousands|millions|a|the|it
      X changed|changes my life
      X is|are|was|were a .. improvement|success|blessing|godsend|lifesaver|lifeline|hero|pleasure|joy|treasure|gem|delight|bargain|relief
      X is|are|was|were worth it|every|the|a|fighting
      X has|have|always|often? =helped|=saved|=rescued|=protected|=supported|=defended|=helps|=saves|=protects|=supports|=defends us|me|my|our
      X is|are and|=protecting|=helping|=saving? =protecting|=helping|=saving|=defending us|our
    `,
  },
  {
    rule: "better than others",
    polarity: 1,
    weight: 1,
    inQuestion: false,
    whenDenied: { rule: "worse than others", polarity: -1, weight: 1 },
    patterns: `
      X is|are|was|were|would|will .. far|much|still|even|way|lot|so? better|safer|cheaper|fairer|cleaner|stronger|smarter|braver than
      ^ X rather than
      nothing|nobody|none better than X
      X beats|beat any|anything|everything|every|sitting
    `,
  },
  {
    rule: "asks what needs no answer",
    polarity: 1,
    weight: 1,
    inQuestion: true,
    patterns: `
      what .. X supposed to
      what else .. X
      what should X have
      what could X have|do|more
      how is|was|were|are that|this|it X's fault
      why blame X
      why .. hate|against|hating X
      why not X
      where would .. without X
      what harm .. X
      how .. harm|hurt|hurts|affect|affects|threaten|threatens .. X
      who else .. X
    `,
  },
  {
    rule: "pities it as wronged",
    polarity: 1,
    weight: 1,
    inQuestion: false,
    whenDenied: null,
    patterns: `
      X is|are|was|were being|always|often|again|just|simply|badly|shamefully? betrayed|robbed|cheated|insulted|=wronged|stabbed|abandoned|mistreated|sacrificed|sabotaged|bullied|blackmailed
      X has|have|had always|often|again|just|simply? been badly|shamefully? betrayed|robbed|cheated|insulted|=wronged|stabbed|abandoned|mistreated|sacrificed|sabotaged|bullied|blackmailed
      threw|throw|throwing|thrown X under|to
      lies about X
    `,
  },
  {
    rule: "distances itself from its opponents",
    polarity: 1,
    weight: 1,
    patterns: `
      X deniers|denial|denialists
      behind|those|these|your anti X
    `,
  },
];
