import type { Language } from "../../../understanding/languages/language-pack.ts";
import type { Wordings } from "./replies.ts";

/** That a patch test on file holds on all the days shown. Said to nobody but a client whose contact a code has proved. */
export const testOnFileWords: Readonly<Record<Language, Wordings>> = {
  en: ["Your patch test with us still counts on these days.", "We have a patch test of yours on file that covers these times."],
  de: [
    "Ihr Verträglichkeitstest bei uns gilt an diesen Tagen noch.",
    "Für diese Zeiten liegt uns ein gültiger Verträglichkeitstest von Ihnen vor.",
  ],
  es: [
    "Tu prueba de alergia con nosotros sigue siendo válida en estas fechas.",
    "Tenemos registrada una prueba de alergia tuya que vale para estas horas.",
  ],
  fr: [
    "Votre test d'allergie chez nous est encore valable à ces dates.",
    "Nous avons un test d'allergie à votre nom qui couvre ces horaires.",
  ],
  it: ["Il tuo test allergico da noi vale ancora in queste date.", "Abbiamo un tuo test allergico che copre questi orari."],
  nl: ["Je allergietest bij ons is op deze dagen nog geldig.", "We hebben een allergietest van je die voor deze tijden geldt."],
  pt: ["O seu teste de alergia connosco ainda é válido nestas datas.", "Temos um teste de alergia seu que cobre estes horários."],
};
