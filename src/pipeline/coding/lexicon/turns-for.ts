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
      everyone|everybody|people|they|you blames|blame X
      easy to point at X
      making|make|made|makes X the|a scapegoat
      witch hunt against|of X
      smear campaign against X
      X haters|hater|bashers|basher|bashing
      anti X hysteria|propaganda|hate|hatred|brigade|crowd|lobby|nonsense|rhetoric|bias|crusade|mob|bigots|fanatics|nuts|zealots|lies
      demonise|demonize|vilify|scapegoat|smear|slander X
      X gets|get|got|takes|take all? the? blame
      X is|are blamed for everything
      nothing wrong with X
      =what's wrong with X
      what is|was so? wrong|bad with|about X
      can't|cannot|can fault X
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
      am|i'm|we're|are .. with X $
      am|i'm|we're|are .. on the? side of X
      am|i'm|we're|are .. behind X
      would|i'd|will|i'll|we'll|we'd .. take X any|over|every|tomorrow|anyday
      would|i'd .. rather|sooner have X
      would|i'd .. prefer X
      would|i'd|i'll|will sign for X
      vote|voting for X
      signed up? for X
      have|i've nothing|zero against X
      have|i've .. respect|admiration|sympathy|time for X
      have|i've faith|trust|confidence in X
      am|i'm|we're|are .. glad|happy|grateful|thankful|pleased about|for|of|with|to|we|that X
      am|i'm|we're|are .. glad|happy|grateful|thankful|pleased X is|are|has|have|was|were|did|exists
      am|i'm|we're .. a|the? .. fan|supporter|admirer of X
      am|i'm|we're|are proud|fond of X
      take my|our|off? hat off? to X
      have|has|want|need more of? X
      miss|missed X
    `,
  },
  {
    rule: "calls to keep the target",
    polarity: 1,
    weight: 1,
    isOwn: true,
    whenDenied: { rule: "calls to remove the target", polarity: -1, weight: 1 },
    patterns: `
      ^ hello|welcome X $
      give X a|some chance|go|try|medal|break|time|credit|prize|peace|rest
      give X .. credit|time|respect|thanks
      let X stay|in|work|do|through|finish|get|live|speak|carry|continue|play|decide|be
      ask|call|invite|welcome X in
      bring X back|in
      bring|have back|in|on X
      more of? X please $
      years of X please
      keep|save|protect|defend|extend|expand|legalise|legalize|fund|build X $
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
      more|years of X $
      long live .. X
      X has|have my|our full? vote|support|respect|sympathy|thanks|blessing|gratitude
      X gets|get|got|has my vote|support
      X deserves|deserve a|an|the|all|our|every|much|some|better|more|credit|praise|respect|thanks|medal|support|it|our
      where would|we .. without X
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
    whenDenied: null,
    patterns: `
      X has|have|did .. acted|behaved|handled .. correctly|decently|properly|responsibly|well|honourably|honorably|admirably
      X acted|behaved|handled .. correctly|decently|properly|responsibly|well|honourably|honorably|admirably
      X stuck to
      X .. done better than
      X is|are|was|were|'s absolutely|quite|totally|completely|perfectly|simply|just|probably|all? right $
      X is|are|was|were absolutely|quite|totally|completely|perfectly|only? right to|about|in|on|not
      X got|get|gets|had|has got? it|this|that right
      X has|have|had|makes|make|made a good? point
      X did|does|do|has|have|is|are|was|were .. done|doing|does? a .. good|great|fine|decent|solid|brilliant|excellent|superb|fantastic|tremendous|marvellous|amazing|wonderful job|work
      X did|does|do the right|only|decent|honest|honourable|sensible thing
      good|great|nice|excellent|brilliant work|job|move|decision|choice by|from|of X
      X is|are|was|were .. the? best
      X is|are|was|were .. the? greatest|finest|bravest
      X is|are all we|i .. got|have
      X is|are|was|were the|our|my only one|ones|thing|people|party|body|country|man|woman|politician|person|group|side|force|nation
      X is|are|was|were the|our|my only .. who|that|which
      X is|are|was|were the first .. who|that|to
      X at least .. didn't|did|tries|tried|has|is|does
      X never once? lied|hurt|harmed|failed|complained|cheated|stole|betrayed|abandoned|left us|me|anyone|anybody|them|$
      X never let .. down
      X knows|know what it|they|he|she is|are|he's|she's|they're doing
      X keeps|keep|kept his|its|her|their word|promise|promises
      X has|have|had .. guts|courage|integrity|backbone|character|spine|principles
      X works|work|worked .. hard|well|fine|perfectly|wonders|miracles|brilliantly
      X makes|make|made sense
      ^ respect to|for X $
      X saved|saves|save lives|money|time|us|me|my|our|many|thousands|millions|a|the|it
      X changed|changes my life
      X is|are|was|were a .. improvement|success|blessing|godsend|lifesaver|lifeline|hero|pleasure|joy|treasure|gem|delight|bargain|relief
      X is|are|was|were worth it|every|the|a|fighting
      thanks to X .. we|i|my|our|the|they .. can|have|had|got|are|is|am|could
      X .. helped|saved|rescued|protected|supported|defended us|me|my|our
    `,
  },
  {
    rule: "better than others",
    polarity: 1,
    weight: 1,
    whenDenied: { rule: "worse than others", polarity: -1, weight: 1 },
    patterns: `
      X is|are|was|were|would|will .. far|much|still|even|way|lot|so? better|safer|cheaper|fairer|cleaner|stronger|smarter|braver than
      ^ X rather than
      X instead of
      nothing|nobody|none better than X
      ahead of|even? X $
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
    rule: "proof of it",
    polarity: 1,
    weight: 1,
    whenDenied: null,
    patterns: `
      evidence|fossils|data|facts|science|research|studies|findings that|which|all|overwhelmingly? =supports|=support|=proves|=prove|=confirms|=confirm the? theory? of? X
      X is|are a .. fact
      evidence .. supports X
    `,
  },
  {
    rule: "says others do not understand it",
    polarity: 1,
    weight: 1,
    patterns: `
      don't|doesn't|didn't|not .. understand|grasp|know|comprehend .. X
      don't|doesn't|do not? know|have .. first|slightest|anything thing|idea|clue about|of|what .. X
      misunderstanding|misconception|misconceptions|misunderstandings|ignorance|strawman|caricature|misrepresentation about|of|regarding X
      ignorant|clueless of|about X
      know|knows|understand|understands nothing|little|zero about|of X
      your|their|his understanding|knowledge|caricature of X
      fear|fears|afraid|scared|terrified|frightened of X
    `,
  },
  {
    rule: "says it explains",
    polarity: 1,
    weight: 1,
    whenDenied: null,
    patterns: `
      X =explains
      X can|does =explain|=account
      accept|accepts|accepted|acceptance of? X
      foundation|basis|benefits|benefit|advantages|advantage|value|virtues|merits|success|importance|beauty of X
      case|arguments|argument|reasons|reason for X
      understanding of X
    `,
  },
  {
    rule: "pities it as wronged",
    polarity: 1,
    weight: 1,
    whenDenied: null,
    patterns: `
      X is|are|was|were|been|being .. betrayed|robbed|cheated|humiliated|insulted|=wronged|stabbed|abandoned|mistreated|sacrificed|sabotaged|bullied|lied|blackmailed|undermined|neglected|ignored
      threw|throw|throwing|thrown X under|to
      lied about|to X
      lies about X
    `,
  },
  {
    rule: "distances itself from its opponents",
    polarity: 1,
    weight: 1,
    patterns: `
      X opponents|deniers|critics|skeptics|foes|denial|denialists
      anti X
      against X .. bigots|bigoted|homophobic|ignorant|stupid|hate
    `,
  },
];
