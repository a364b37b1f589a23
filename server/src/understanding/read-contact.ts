import { parsePhoneNumberFromString, isSupportedCountry, type CountryCode } from "libphonenumber-js/min";
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
  /^\d{1,2}[.\-/ ]\d{1,2}[.\-/ ](?:20)?\d{2}\b|^20\d{2}[.\-/ ]\d{1,2}[.\-/ ]\d{1,2}\b|^\d{1,2}[.]\d{2}\s*-\s*\d{1,2}[.]\d{2}$/;

/** Phone and e-mail, wherever they stand. A number without a country code is one of the salon's country. */
export function readContact(spoken: Spoken, locale: string): Contact {
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
    const number = parsePhoneNumberFromString(written.replace(/^00/, "+"), countryOf(locale));
    if (number === undefined || !number.isPossible()) continue;
    contact.phone = number.number;
    claim(spoken, match.index, match.index + match[0].length, tokens);
    break;
  }
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
  if (number?.groups?.["number"] !== undefined) {
    const to = number.index + number[0].length;
    contact.broken.phone = number.groups["number"].trim();
    claim(spoken, to - number.groups["number"].length, to, contact.tokens);
  }
}

function countryOf(locale: string): CountryCode {
  const region = locale.split(/[-_]/).at(-1)?.toUpperCase() ?? "";
  return isSupportedCountry(region) ? region : "GB";
}

function claim(spoken: Spoken, from: number, to: number, tokens: Set<number>): void {
  for (const [index, token] of spoken.tokens.entries()) if (token.start < to && token.end > from) tokens.add(index);
}
