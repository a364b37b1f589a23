import type { Onlooker } from "@chairside/shared/presence.ts";

/** "Noor is looking at this too", "Noor and Ben are writing a reply": who writes goes first. */
export function companyWords(others: readonly Onlooker[]): string {
  const writing = others.filter((one) => one.writing);
  if (writing.length > 0) return `${namesOf(writing)} ${writing.length > 1 ? "are" : "is"} writing a reply`;
  return others.length > 0 ? `${namesOf(others)} ${others.length > 1 ? "are" : "is"} looking at this too` : "";
}

/** "Noor Haddad": NH. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => Array.from(word)[0] ?? "")
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("")
    .toLocaleUpperCase();

function namesOf(people: readonly Onlooker[]): string {
  const names = people.map(({ name }) => name.split(" ")[0] ?? name);
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

/** How long ago a visitor left, `minutes` being whole minutes. */
export function leftWords(minutes: number): string {
  if (minutes < 1) return "Left just now";
  if (minutes < 60) return `Left ${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `Left ${hours} h ago`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "Left yesterday" : `Left ${days} days ago`;
}
