/**
 * Words that make the next word stronger or weaker.
 *
 * Source: the booster list of VADER (Hutto & Gilbert 2014; MIT License, see rated-words.ts), shortened to
 * common words, with a few added by hand; one list per direction.
 */
export const STRONGER = new Set(
  `absolutely amazingly awfully completely considerably decidedly deeply downright effing enormously entirely
  especially exceptionally extremely fabulously flippin freaking fricking friggin frigging fucking fully greatly
  hella highly hugely incredibly insanely intensely majorly more most particularly purely quite really remarkably
  ridiculously seriously so substantially thoroughly totally tremendously truly uber unbelievably unusually utterly
  very`.split(/\s+/u),
);

export const WEAKER = new Set(
  `almost barely fairly hardly kinda kindof less little marginally mildly occasionally partially partly scarcely
  slightly somewhat sorta sortof`.split(/\s+/u),
);
