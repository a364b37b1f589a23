import type { Guest } from "@chairside/shared/facts.ts";
import { visitorWords, type Workspace } from "../workspace.ts";
import { readPhone } from "./read-phone.ts";
import { changeBrief, withdrawProposal } from "./open-booking.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

type Field = keyof Guest;
type Read = { value: string } | { why: string };

/**
 * Keeps the visitor's name and contact for the appointment: only what stands in their own words in this conversation, so
 * that no model can make one up. A change takes the card off the table, since it shows the old details.
 */
export function noteGuest(workspace: Workspace, args: ToolArguments<"note_guest">): ToolResults["note_guest"] {
  const said = visitorWords(workspace.turn);
  const guest: Guest = { ...workspace.brief.guest };
  const refused: ToolResults["note_guest"]["refused"] = [];
  const readers: Record<Field, (words: string) => Read> = {
    name: (words) => readName(words, said),
    phone: (words) => readVisitorPhone(words, said, workspace),
    email: (words) => readEmail(words, said),
  };
  for (const field of ["name", "phone", "email"] as const) {
    const words = args[field];
    if (!words) continue;
    const read = readers[field](words);
    if ("value" in read) guest[field] = read.value;
    else refused.push({ field, why: read.why });
  }
  if (JSON.stringify(guest) !== JSON.stringify(workspace.brief.guest ?? {})) {
    withdrawProposal(workspace, "changed");
    changeBrief(workspace, { guest });
  }
  return { guest, refused };
}

const notSaid = { why: "not in the visitor's own words" };

function readName(words: string, said: string[]): Read {
  const value = words.replaceAll(/\s+/g, " ").trim().slice(0, 80);
  const parts = wordsOf(value);
  if (parts.length === 0 || /[\d@<>{}]|https?:/.test(value)) return { why: "not a name" };
  const spoken = said.map((text) => wordsOf(text));
  return spoken.some((text) => parts.every((part) => text.includes(part))) ? { value } : notSaid;
}

function wordsOf(text: string): string[] {
  return text.normalize("NFC").toLowerCase().replaceAll("’", "'").match(/[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu) ?? []; // prettier-ignore
}

function readVisitorPhone(words: string, said: string[], { catalogue, turn }: Workspace): Read {
  const digits = words.replaceAll(/\D/g, "");
  // Nine digits tell a number from its fellows, with its country code or without.
  const spoken = digits.length >= 5 && said.some((text) => text.replaceAll(/\D/g, "").includes(digits.slice(-9)));
  if (!spoken) return digits.length < 5 ? { why: "not a phone number" } : notSaid;
  const value = readPhone(words, catalogue.salon.phone, turn.visitor.locale);
  return value === null ? { why: "not a complete phone number" } : { value };
}

const wellFormed = /^[^\s@<>()[\],;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;

function readEmail(words: string, said: string[]): Read {
  const value = words.trim().replace(/^mailto:/i, "").replace(/[.,;]+$/, ""); // prettier-ignore
  const spoken = said.some((text) => spelledOut(text).includes(value.toLowerCase()));
  if (!spoken) return notSaid;
  return wellFormed.test(value) && !value.includes("..") && value.length <= 254 ? { value } : { why: "not a complete e-mail address" };
}

/** "anna (at) mail dot com" is how some people write it. */
function spelledOut(text: string): string {
  const joined = text.toLowerCase().replaceAll(/\s*[([]?\b(?:at|arroba|chiocciola)\b[)\]]?\s*/g, "@").replaceAll(/\s*[([]?\b(?:dot|punto|punkt|point)\b[)\]]?\s*/g, "."); // prettier-ignore
  return `${text.toLowerCase()}\n${joined}`;
}
