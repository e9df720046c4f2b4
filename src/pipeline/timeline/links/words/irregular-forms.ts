/** Past forms and nouns of irregular verbs by the verb: "lost", "loss" → "lose". Source: the irregular verbs of English in common use, compiled by hand. */
const FORMS =
  "beat:beaten become:became begin:began,begun blow:blew,blown break:broke,broken bring:brought build:built burn:burnt buy:bought catch:caught choose:chose,chosen come:came cut:cut deal:dealt draw:drew,drawn drive:drove,driven fall:fell,fallen feed:fed fight:fought find:found flee:fled fly:flew,flown forget:forgot,forgotten freeze:froze,frozen get:got,gotten give:gave,given go:went,gone grow:grew,grown hang:hung hear:heard hide:hid,hidden hold:held keep:kept know:knew,known lead:led leave:left lend:lent light:lit lose:lost,loss,losses make:made meet:met overthrow:overthrew,overthrown pay:paid ride:rode,ridden rise:rose,risen run:ran say:said see:saw,seen sell:sold,sale,sales send:sent shake:shook,shaken shoot:shot sink:sank,sunk sit:sat speak:spoke,spoken spend:spent stand:stood steal:stole,stolen strike:struck,stricken swear:swore,sworn take:took,taken teach:taught tear:tore,torn tell:told think:thought throw:threw,thrown undergo:underwent wake:woke,woken win:won,win withdraw:withdrew,withdrawn write:wrote,written elect:reelect,reelected,reelection close:closure invade:invasion";

const BY_FORM: ReadonlyMap<string, string> = new Map(
  FORMS.split(" ").flatMap((line) => {
    const [verb = "", forms = ""] = line.split(":");
    return forms.split(",").map((form): [string, string] => [form, verb]);
  }),
);

/** The verb of which a word in lower case is an irregular form or a noun, else the word. */
export const verbOf = (lower: string): string => BY_FORM.get(lower) ?? lower;
