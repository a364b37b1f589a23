import type { GuestContact } from "../booking/platform.ts";

/** A contact as its owner knows it again and nobody else can use it: "•••• 0821", "z•••@example.com". */
export function maskedContact({ kind, address }: GuestContact): string {
  if (kind === "phone") return `•••• ${address.slice(-4)}`;
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
