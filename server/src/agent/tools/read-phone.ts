import { type CountryCode, isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/min";

/**
 * A phone number as people write it, in E.164; null when it is not one. Without a country code it is the salon's country's,
 * else that of the visitor's locale.
 */
export function readPhone(words: string, salonPhone: string, visitorLocale: string): string | null {
  const countries = [parsePhoneNumberFromString(salonPhone)?.country, regionOf(visitorLocale)].filter((country) => country !== undefined);
  const tries = countries.length > 0 ? countries : [undefined];
  for (const country of tries) {
    const number = parsePhoneNumberFromString(words, country ? { defaultCountry: country } : {});
    if (number && isWhole(number)) return number.number;
  }
  return null;
}

/** Numbers newer than the tables, and those kept for fiction, are possible without being valid: taken if they are long enough to be whole. */
function isWhole(number: PhoneNumber): boolean {
  return number.isValid() || (number.isPossible() && number.nationalNumber.length >= 10);
}

function regionOf(locale: string): CountryCode | undefined {
  const region = /-([A-Za-z]{2})\b/.exec(locale)?.[1]?.toUpperCase();
  return region && isSupportedCountry(region) ? region : undefined;
}
