/** The id of an entry's element in the thread. */
export const entryId = (seq: number): string => `entry-${seq}`;

/** Brings an entry into sight and gives it the focus, as far as it is on the page. */
export function revealEntry(seq: number): void {
  const element = document.getElementById(entryId(seq));
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
