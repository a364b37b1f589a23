import { calledName } from "./decide-guest.ts";
import { holdStands } from "./decide-hold.ts";
import { answered, called, type Scene } from "./decide-scene.ts";

/** Short words for what the visitor has just given or taken back. */
export function acknowledgements(scene: Scene): string[] {
  const { replies, say } = scene;
  const parts: string[] = [];
  if (called(scene, "drop_booking") && !scene.briefBefore.change) parts.push(say(replies.dropped()));
  if (answered(scene, "note_for_salon")) parts.push(say(replies.noted()));
  return [...parts, ...guestWords(scene)];
}

function guestWords(scene: Scene): string[] {
  const noted = answered(scene, "note_guest");
  if (!noted) return [];
  const { replies, say, u, briefBefore } = scene;
  const [refused] = noted.refused;
  if (refused) {
    const record = scene.done.find(({ name }) => name === "note_guest");
    const given = record?.name === "note_guest" ? (record.args[refused.field] ?? null) : null;
    return [say(replies.contactRefused({ field: refused.field, given }))];
  }
  const { name } = noted.guest;
  if (!u.guest.name || !name || name === briefBefore.guest?.name) return [say(replies.gotContact())];
  return stillAsksContact(scene) ? [] : [say(replies.thanksFor({ name: calledName(name) }))];
}

/** Asking for the contact greets by name itself. */
function stillAsksContact(scene: Scene): boolean {
  const { guest } = scene.brief;
  return holdStands(scene) && !guest?.phone && !guest?.email;
}
