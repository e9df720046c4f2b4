/** Runs where a page takes a stranger's text for markup. */
export const ATTACK = `<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>`;
export const HOSTILE_PAGE = `Tram ${ATTACK}

  1. ${ATTACK} The tram <a href="javascript:window.attacked=1">is late</a>.

    • \${alert(1)} {{constructor}} <svg onload="window.attacked=1"> I want the tram.

  2. javascript:window.attacked=1 The tram is a mistake.

  3. __proto__ says the tram is fine.
`;

export const TRAM_YAML = `codebook: tram
version: 1
language: en
targets:
  tram:
    label: The tram
    definition: The tram line to the harbour.
    names: [tram]
    favor: { means: On balance the post wants the tram. }
    against: { means: On balance the post does not want the tram. }
`;

export const TRAM_EXPORT = `id,parent,author,date,text
1,,Ada,2021-05-04T10:00:00Z,I want the tram.
2,,Ben,2021-05-04T11:00:00Z,The council lies.
3,1,Cleo,2021-05-04T12:00:00Z,So do I.
`;
