import { parsePhoneNumberFromString, isSupportedCountry, type CountryCode, type PhoneNumber } from "libphonenumber-js/min";
import type { Spoken } from "./words/spoken.ts";

export interface Contact {
  /** E.164. */
  phone?: string;
  /** Lower case. */
  email?: string;
  /** Tokens that are part of them. */
  tokens: Set<number>;
  /** What was meant as one and is none, as it was typed. */
  broken: { phone?: string; email?: string };
}

const mail = /[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_+-])?\s?@\s?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![a-z0-9@])/i;
const digits = /(?<![\w@.:])(?:\+|00)?[\s(]*\d(?:[\s().\-/]{0,2}\d){6,14}(?![\w@:])/g;
const halfMail = /(?<![\w.])[\w.+-]+@[\w.-]*\w|(?<![\w.])[\w.+-]+@(?!\w)|(?<!\S)@[\w-]+\.\w[\w.]*/;
/** Digits right after a word for a telephone. */
const halfNumber =
  /(?:\b(?:my|the|a|mobile|phone|tel|contact|call|text|ring|mon|mein|mi|mijn|meu|mio)\s+(?:phone |mobile |contact |cell |tel )?(?:number|no|nr|num|mobile|phone|numero|número|nummer|telefono|teléfono|telefon|telefone|me)\b[\s:.]*(?:is|on|at|es|ist|è|é|est)?[\s:]*|(?:\b(?:phone|mobile|tel|mob|whatsapp)\b[\s:.]*))(?<number>\+?\d[\d\s().-]*\d)(?![\w@:])/i;
/** "27.11.2026", "2026-11-27 14 30", "10 to 12": days and clock times are no phone numbers. */
const dateLike =
  /^\d{1,2}[.\-/]\d{1,2}[.\-/](?:20)?\d{2}\b(?![.\-/]\d)|^\d{1,2} \d{1,2} 20\d{2}\b|^20\d{2}[.\-/ ]\d{1,2}[.\-/ ]\d{1,2}\b|^\d{1,2}[.]\d{2}\s*-\s*\d{1,2}[.]\d{2}$/;

/**
 * Phone and e-mail, wherever they stand. A number without a country code is one of the first of the `locales` (the salon's,
 * the visitor's) whose country writes it so.
 */
export function readContact(spoken: Spoken, locales: readonly string[]): Contact {
  const tokens = new Set<number>();
  const contact: Contact = { tokens, broken: {} };
  const email = spoken.text.includes("@") ? mail.exec(spoken.text) : null;
  if (email !== null) {
    contact.email = email[0].replaceAll(/\s/g, "").toLowerCase();
    claim(spoken, email.index, email.index + email[0].length, tokens);
  }
  for (const match of spoken.text.matchAll(digits)) {
    const written = match[0].trim();
    if (dateLike.test(written)) continue;
    const number = phoneOf(written, locales);
    if (number === null) contact.broken.phone ??= written;
    else contact.phone = number;
    claim(spoken, match.index, match.index + match[0].length, tokens);
    if (number !== null) break;
  }
  if (contact.phone !== undefined) delete contact.broken.phone;
  brokenIn(spoken, contact);
  return contact;
}

/** "zoe@mail", "my number is 0123": said to be a contact, and not whole. Nothing in it is a name or a time. */
function brokenIn(spoken: Spoken, contact: Contact): void {
  const address = contact.email === undefined ? halfMail.exec(spoken.text) : null;
  if (address !== null) {
    contact.broken.email = address[0];
    claim(spoken, address.index, address.index + address[0].length, contact.tokens);
  }
  const number = contact.phone === undefined ? halfNumber.exec(spoken.text) : null;
  if (contact.broken.phone === undefined && number?.groups?.["number"] !== undefined) {
    const to = number.index + number[0].length;
    contact.broken.phone = number.groups["number"].trim();
    claim(spoken, to - number.groups["number"].length, to, contact.tokens);
  }
}

function phoneOf(written: string, locales: readonly string[]): string | null {
  const international = written.replace(/^00/, "+");
  const numbers = locales.map((locale, place) => {
    const country = countryOf(locale);
    const number = country && parsePhoneNumberFromString(international, country);
    return number && (place === 0 ? isWhole(number) : number.isValid()) ? number : null;
  });
  // Elsewhere than in the salon's country only what is written as people there write it is a number.
  const asWritten = numbers.find((number) => number && digitsOf(number.formatNational()) === digitsOf(written));
  return (asWritten ?? numbers[0])?.number ?? null;
}

/** Numbers newer than the tables are possible without being valid: taken if they are long enough to be whole. */
function isWhole(number: PhoneNumber): boolean {
  return number.isValid() || (number.isPossible() && number.nationalNumber.length >= 10);
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

/** The country of a locale, or where a bare language is at home. */
function countryOf(locale: string): CountryCode | null {
  const region = new Intl.Locale(locale.replaceAll("_", "-")).maximize().region ?? "";
  return isSupportedCountry(region) ? region : null;
}

function claim(spoken: Spoken, from: number, to: number, tokens: Set<number>): void {
  for (const [index, token] of spoken.tokens.entries()) if (token.start < to && token.end > from) tokens.add(index);
}
