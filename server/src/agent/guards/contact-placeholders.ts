import type { Guest } from "@chairside/shared/facts.ts";

/** Takes contact details out of what a vendor's model reads, and puts them back into what it writes. */
export interface ContactPlaceholders {
  /** Phones, e-mails and people's known names become `[phone 1]`, `[email 1]`, `[name 1]`. */
  hide(text: string): string;
  restore(text: string): string;
}

/**
 * One turn's placeholders. `keep` are words that stay readable although they look like a contact or the guest's name: the
 * salon's own phone and e-mail, its practitioners' names. `said` are names that the visitor wrote.
 */
export function createContactPlaceholders(guest: Guest, keep: string[], said: readonly string[] = []): ContactPlaceholders {
  const originals = new Map<string, string>();
  const placeholders = new Map<string, string>();
  const counts = { phone: 0, email: 0, name: 0 };
  const kept = new Set(keep.map(contactKey));

  function placeholder(kind: keyof typeof counts, original: string): string {
    const key = contactKey(original);
    if (kept.has(key)) return original;
    const known = placeholders.get(key);
    if (known) return known;
    const made = `[${kind} ${++counts[kind]}]`;
    placeholders.set(key, made);
    originals.set(made, original);
    return made;
  }

  const names = [...new Set([guest.name ?? "", ...said].flatMap(nameParts))]
    .filter((part) => !kept.has(contactKey(part)))
    .toSorted((a, b) => b.length - a.length);
  for (const name of names) placeholder("name", name);
  if (guest.phone) placeholder("phone", guest.phone);
  if (guest.email) placeholder("email", guest.email);

  return {
    hide(text) {
      let hidden = text.replaceAll(written, "($1 $2)");
      hidden = hidden.replaceAll(email, (found) => placeholder("email", found));
      hidden = hidden.replaceAll(phone, (found) => (isPhone(found) ? placeholder("phone", found) : found));
      for (const name of names) hidden = hidden.replaceAll(wholeWord(name), placeholder("name", name));
      return hidden;
    },
    restore(text) {
      return text.replaceAll(written, (found, kind: string, number: string) => originals.get(`[${kind.toLowerCase()} ${number}]`) ?? found);
    },
  };
}

const written = /\[\s*(phone|email|name)\s+(\d+)\s*\]/giu;
const email = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const phone = /(?<![\p{L}\p{N}£$€:/])\+?\(?\d[\d\s()./-]{5,}\d(?![\p{L}\p{N}:])/gu;
const dateLike = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})/;

function isPhone(found: string): boolean {
  const digits = found.replaceAll(/\D/g, "").length;
  return digits >= 7 && digits <= 15 && !dateLike.test(found);
}

/** A number written with and without its country code is one number: the last nine digits tell. */
function contactKey(contact: string): string {
  const digits = contact.replaceAll(/\D/g, "");
  return !/\p{L}/u.test(contact) && digits.length >= 7 ? digits.slice(-9) : contact.toLowerCase();
}

/** The full name first, so that it is replaced as one. */
function nameParts(name: string): string[] {
  const parts = name.split(/\s+/u).filter((part) => part.length >= 2);
  return [...new Set(parts.length > 1 ? [name, ...parts] : parts)];
}

/** Two letters may be an ordinary word: "Jo", and in German "jo". */
function wholeWord(word: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
    word.length < 3 ? "gu" : "giu",
  );
}
