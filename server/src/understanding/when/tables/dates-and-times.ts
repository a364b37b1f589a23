import type { LanguageCode } from "../when-value.ts";

/** How a language writes the 3rd of December 2026, a Thursday, and further days as its format. */
export interface Composed {
  months: readonly string[];
  weekdays: readonly string[];
  /** `{d}` day, `{m}` month, `{D}` and `{N}` both with two digits, `{M}` name of the month, `{W}` name of the weekday. */
  dates: readonly string[];
  /** What is said, and the time: "18:00", "18:00..", "..18:00" or "18:00..20:00". */
  times: readonly (readonly [said: string, time: string])[];
}

const numerals = ["{d}/{m}", "{D}/{N}", "{d}/{m}/2026", "2026-{N}-{D}", "{W} {d} {M}", "{W} {d}/{m}", "{d} {M} 2026"];

function listed(words: string): string[] {
  return words.split("|");
}

export const composed: Readonly<Record<Exclude<LanguageCode, "en">, Composed>> = {
  de: {
    months: listed("Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
    weekdays: listed("Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag"),
    dates: [...numerals, "{d}.{m}.", "{D}.{N}.", "{D}.{N}.26", "{d}. {M}", "am {W}, den {d}. {M}", "am {d}.{m}.", "{D} {M}"],
    times: [
      ["18 Uhr", "18:00"],
      ["um 18.30 Uhr", "18:30"],
      ["gegen 18:30", "18:30"],
      ["um ca. 18 Uhr", "18:00"],
      ["um halb sieben abends", "18:30"],
      ["ab 18 Uhr", "18:00.."],
      ["spätestens 18 Uhr", "..18:00"],
      ["zw. 18 und 20 Uhr", "18:00..20:00"],
      ["18.00 - 20.00 Uhr", "18:00..20:00"],
    ],
  },
  nl: {
    months: listed("januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"),
    weekdays: listed("maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"),
    dates: [...numerals, "op {d} {M}", "{d}e {M}", "de {d}e van {M}", "{d}-{m}-2026", "{d}-{M}-2026", "op {W} {D}-{N}-2026"],
    times: [
      ["om 18 uur", "18:00"],
      ["om 18.30 uur", "18:30"],
      ["18u30", "18:30"],
      ["om half zeven 's avonds", "18:30"],
      ["vanaf 18 uur", "18:00.."],
      ["uiterlijk om 18:30", "..18:30"],
      ["voor 12:00 uur", "..12:00"],
      ["tussen 18 en 20 uur", "18:00..20:00"],
      ["van 18u tot 20u", "18:00..20:00"],
    ],
  },
  es: {
    months: listed("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"),
    weekdays: listed("lunes|martes|miércoles|jueves|viernes|sábado|domingo"),
    dates: [...numerals, "el {d} de {M}", "el {W} {d} de {M}", "el {d}/{m}", "el día {d} de {M}", "{d}-{M}-2026"],
    times: [
      ["a las 18h", "18:00"],
      ["a las 18.30", "18:30"],
      ["6:30 pm", "18:30"],
      ["a las seis y media de la tarde", "18:30"],
      ["a partir de las 18:00", "18:00.."],
      ["no antes de las 10:00", "10:00.."],
      ["hasta las 18h", "..18:00"],
      ["de 18 a 20h", "18:00..20:00"],
      ["entre las 18:00 y las 20:00", "18:00..20:00"],
    ],
  },
  fr: {
    months: listed("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
    weekdays: listed("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"),
    dates: [...numerals, "le {d} {M}", "le {W} {d} {M}", "le {d}/{m}", "{d}-{M}-2026"],
    times: [
      ["à 18h", "18:00"],
      ["à 18 heures 30", "18:30"],
      ["vers 18h30", "18:30"],
      ["à six heures et demie du soir", "18:30"],
      ["à partir de 18h", "18:00.."],
      ["au plus tôt à 18h", "18:00.."],
      ["avant midi", "..12:00"],
      ["entre 18 et 20h", "18:00..20:00"],
      ["18h - 20h", "18:00..20:00"],
    ],
  },
  it: {
    months: listed("gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
    weekdays: listed("lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"),
    dates: [...numerals, "il {d} {M}", "il giorno {d} {M}", "{W} {D}/{N}", "{d}-{M}-2026"],
    times: [
      ["alle 18", "18:00"],
      ["ore 18", "18:00"],
      ["alle ore 18.30", "18:30"],
      ["alle sei e mezza di sera", "18:30"],
      ["dalle 18 in poi", "18:00.."],
      ["entro le 18", "..18:00"],
      ["fino alle 18", "..18:00"],
      ["dalle 18.00 alle 20.00", "18:00..20:00"],
      ["tra le 18 e le 20", "18:00..20:00"],
    ],
  },
  pt: {
    months: listed("janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"),
    weekdays: listed("segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo"),
    dates: [...numerals, "dia {d} de {M}", "{W}, dia {d} de {M}", "no dia {d}/{m}", "{d} de {M} de 2026", "{d}-{M}-2026"],
    times: [
      ["às 18h", "18:00"],
      ["às 18 horas", "18:00"],
      ["às seis e meia da tarde", "18:30"],
      ["por volta das 18h30", "18:30"],
      ["a partir das 18h", "18:00.."],
      ["antes do meio-dia", "..12:00"],
      ["no máximo às 18h", "..18:00"],
      ["das 18 às 20", "18:00..20:00"],
      ["entre as 18h e as 20h", "18:00..20:00"],
    ],
  },
};
