/** Words of dates as comment pages write them, lower case, in the languages whose pages are met most. */
export const MONTHS = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sept sep oct nov dec",
  "januar jänner februar märz april mai juni juli august september oktober november dezember mär mrz okt dez",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil déc",
  "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre gen mag giu lug set ott",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro fev mai out",
  "januari februari maart april mei juni juli augustus september oktober november december mrt",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  "янв фев мар апр июн июл авг сен окт ноя дек",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
  "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր",
].flatMap((words) => words.split(" "));

export const WEEKDAYS = [
  "monday tuesday wednesday thursday friday saturday sunday mon tues tue weds wed thurs thur thu fri sat sun",
  "montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so",
  "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim",
  "lunes martes miércoles jueves viernes sábado domingo",
  "lunedì martedì mercoledì giovedì venerdì sabato domenica",
  "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс",
  "երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի",
].flatMap((words) => words.split(" "));

/** Units of time behind a number: "3 years ago", "vor 3 Jahren", "il y a 3 ans". */
export const UNITS = [
  "seconds second secs sec minutes minute mins min hours hour hrs hr days day weeks week wks wk months month mos mo years year yrs yr",
  "sekunden sekunde minuten minute stunden stunde std tagen tage tag wochen woche monaten monate monat jahren jahre jahr",
  "secondes seconde heures heure jours jour semaines semaine mois années année ans an",
  "segundos segundo minutos minuto horas hora días dia dias día semanas semana meses mes mês años año anos ano",
  "secondi secondo minuti minuto ore ora giorni giorno settimane settimana mesi mese anni anno",
  "seconden minuten uur uren dagen dag weken maanden maand jaar",
  "секунд секунды секунду минут минуты минуту час часа часов день дня дней неделю недели недель месяц месяца месяцев год года лет",
  "վայրկյան րոպե ժամ օր շաբաթ ամիս տարի",
].flatMap((words) => words.split(" "));
