import type { Guest } from "@chairside/shared/facts.ts";
import type { ToolArguments } from "../tools/tool-contracts.ts";
import type { Scene } from "./decide-scene.ts";

/** What the visitor told about themselves that is not known yet, well formed or not: the tool judges it. Null: nothing. */
export function guestToNote(scene: Scene): ToolArguments<"note_guest"> | null {
  const { u, briefBefore } = scene;
  const told = Object.entries(u.guest).filter(([field, value]) => value && value !== briefBefore.guest?.[field as keyof Guest]);
  const given = { ...Object.fromEntries(told), ...contactAttempt(scene) };
  return Object.keys(given).length > 0 ? given : null;
}

const titles = /^(?:mrs?|ms|miss|mx|dr|prof|sir|lady|se\u00f1ora?|sra?|mme|herr|frau|signora?|dona?|mevrouw|meneer)\.?$/i;

/** How to call a guest: by the first name, or in full where it begins with a title or is as short as an initial. */
export function calledName(name: string): string {
  const [first = name] = name.split(" ");
  return titles.test(first) || first.length < 3 ? name : first;
}

/** Something meant as a phone number or an e-mail, too broken to be one: told as one, or where one was asked for. */
export function contactAttempt({ u, asked }: Scene): ToolArguments<"note_guest"> | null {
  if (u.brokenContact && Object.keys(u.brokenContact).length > 0) return u.brokenContact;
  if (asked?.about !== "contact" && asked?.about !== "name") return null;
  if (u.guest.phone || u.guest.email) return null;
  const email = /\S+@\S*|\S*@\S+/.exec(u.text)?.[0];
  if (email) return { email };
  const phone = /\+?\d[\d\s().-]{2,}\d/.exec(u.text)?.[0];
  return phone && u.when.length === 0 ? { phone } : null;
}
