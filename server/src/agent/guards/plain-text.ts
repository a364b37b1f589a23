/**
 * Text from a visitor, a salon or a platform as a vendor's model gets to read it: no invisible or control characters (they
 * smuggle instructions that nobody sees), no more than `longest` characters.
 */
export function plainText(text: string, longest: number): string {
  const visible = text
    .normalize("NFC")
    .replaceAll(/[^\P{C}\n]/gu, "")
    .replaceAll(/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu, "");
  return visible.length <= longest ? visible : `${visible.slice(0, longest - 1)}…`;
}
