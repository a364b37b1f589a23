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

/** Something meant as a phone number or an e-mail where one was asked for, too broken for the understanding to take it. */
export function contactAttempt({ u, asked }: Scene): ToolArguments<"note_guest"> | null {
  if (asked?.about !== "contact" && asked?.about !== "name") return null;
  if (u.guest.phone || u.guest.email) return null;
  const email = /\S+@\S*|\S*@\S+/.exec(u.text)?.[0];
  if (email) return { email };
  const phone = /\+?\d[\d\s().-]{2,}\d/.exec(u.text)?.[0];
  return phone && u.when.length === 0 ? { phone } : null;
}
