import { clock12, clock24, half, pad, type Clock } from "../dates.ts";
import { moved, type PageForm } from "../page-form.ts";

const GERMAN = ["Januar", "Februar", "März", "April", "Mai", "Juni"];
const FRENCH = ["janvier", "février", "mars", "avril", "mai", "juin"];
const SPANISH = ["enero", "febrero", "marzo", "abril", "mayo", "junio"];
const RUSSIAN = ["января", "февраля", "марта", "апреля", "мая", "июня"];
const ARMENIAN = ["հունվարի", "փետրվարի", "մարտի", "ապրիլի", "մայիսի", "հունիսի"];

const says = (
  language: string,
  word: string,
  reply: string,
  clocks: readonly Clock[],
): PageForm => {
  const headline: PageForm["headline"] = ({ author }) => `${author} ${word}`;
  return {
    name: `NAME says: in ${language}`,
    tree: "shown",
    authors: "any",
    clocks,
    headline,
    lines: (post, body, date) =>
      moved([headline(post, date), date, ...body, "", reply], 4 * post.depth),
  };
};

export const otherLanguageForms = [
  says("German", "sagt:", "Antworten", [
    (m) => `${m.day}. ${GERMAN[m.month - 1]} ${m.year} um ${clock24(m)} Uhr`,
    (m) => `${pad(m.day)}.${pad(m.month)}.${m.year} um ${clock24(m)}`,
  ]),
  says("French", "dit :", "Répondre", [
    (m) => `${m.day} ${FRENCH[m.month - 1]} ${m.year} à ${m.hour} h ${pad(m.minute)} min`,
    (m) => `${m.day} ${FRENCH[m.month - 1]} ${m.year} à ${clock24(m)}`,
  ]),
  says("Spanish", "dice:", "Responder", [
    (m) => `${m.day} ${SPANISH[m.month - 1]}, ${m.year} a las ${clock12(m)} ${half(m)}`,
    (m) => `${m.day} de ${SPANISH[m.month - 1]} de ${m.year} a las ${clock24(m)}`,
  ]),
  says("Russian", "пишет:", "Ответить", [
    (m) => `${pad(m.day)}.${pad(m.month)}.${m.year} в ${clock24(m)}`,
    (m) => `${m.day} ${RUSSIAN[m.month - 1]} ${m.year} в ${clock24(m)}`,
  ]),
  says("Armenian", "ասում է՝", "Պատասխանել", [
    (m) => `${m.day} ${ARMENIAN[m.month - 1]}, ${m.year}, ${clock24(m)}`,
    (m) => `${pad(m.day)}.${pad(m.month)}.${m.year}, ${clock24(m)}`,
  ]),
];
