/**
 * Words that make the next word stronger or weaker.
 *
 * Source: the booster list of VADER (Hutto & Gilbert 2014; MIT License, see rated-words.ts), shortened to
 * common words; written here one line per direction.
 */
export const STRONGER = new Set(
  `absolutely amazingly awfully completely considerably decidedly deeply enormously entirely especially
  exceptionally extremely fabulously fucking fully greatly highly hugely incredibly intensely majorly more most
  particularly purely quite really remarkably so substantially thoroughly totally tremendously unbelievably
  unusually utterly very truly`.split(/\s+/u),
);

export const WEAKER = new Set(
  `almost barely hardly kinda less little marginally occasionally partly scarcely slightly somewhat sorta`.split(
    /\s+/u,
  ),
);
