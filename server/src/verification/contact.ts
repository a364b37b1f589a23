import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Where a person can be reached. */
export interface Contact {
  kind: "phone" | "email";
  /** E.164, or an e-mail address in lower case. */
  address: string;
}

const mail = /^[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

/** One contact as a person types it; null for what is none. A number without a country code is of the country of `locale` ("en-GB"). */
export function readContact(text: string, locale: string): Contact | null {
  const typed = text.trim();
  if (typed.includes("@")) {
    const address = typed.toLowerCase();
    return mail.test(address) ? { kind: "email", address } : null;
  }
  const region = new Intl.Locale(locale).maximize().region ?? "";
  const number = parsePhoneNumberFromString(typed.replace(/^00/, "+"), isSupportedCountry(region) ? region : undefined);
  return number?.isPossible() && /^[+\d\s().\-/]+$/.test(typed) ? { kind: "phone", address: number.number } : null;
}
