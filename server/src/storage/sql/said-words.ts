import type { EventBody } from "@chairside/shared/events.ts";

/** The words of an event by which staff find it, null where it has none. */
export function saidWords(body: EventBody): string | null {
  const words = plainWords(textOf(body)).join(" ");
  return words === "" ? null : words;
}

/** The words of a text, without accents and capitals: "Zoë's" is "zoe", "s". Both databases split what is plain in the same way. */
export const plainWords = (text: string): string[] =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []; // prettier-ignore

function textOf(body: EventBody): string {
  switch (body.type) {
    case "message-added":
    case "note-added":
      return body.text;
    case "appointment-booked": {
      const { name, phone, email } = body.appointment.guest;
      return [name, phone, email].filter(Boolean).join(" ");
    }
    default:
      return "";
  }
}
