/** A rough key of how a first name sounds: "Katya" and "Catia", "Sofie" and "Sophy" share one. */
export function soundOf(name: string): string {
  return name
    .replaceAll("ph", "f")
    .replaceAll(/ck|c(?![eiy])|q(?:u)?/g, "k")
    .replaceAll(/c/g, "s")
    .replaceAll(/sch|sh/g, "S")
    .replaceAll("z", "s")
    .replaceAll(/[ey]+/g, "i")
    .replaceAll(/i+/g, "i")
    .replaceAll("h", "")
    .replaceAll("w", "v")
    .replaceAll(/(.)\1+/g, "$1")
    .replace(/[aeiou]+$/, "");
}
