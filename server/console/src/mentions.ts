import type { StaffRef } from "@chairside/shared/events.ts";

/** Who is named with an "@" in a note, each once. The longest name counts: "@Ann Lee" is not Ann. */
export function mentionsIn(text: string, colleagues: readonly StaffRef[]): string[] {
  const named = new Set<string>();
  const byLength = colleagues.toSorted((a, b) => b.name.length - a.name.length);
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const rest = text.slice(at + 1).toLowerCase();
    const one = byLength.find(({ name }) => rest.startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)));
    if (one) named.add(one.staffId);
  }
  return [...named];
}

/** Where somebody's name is being typed after an "@": up to the cursor at `at`. Null while none is. */
export function mentionBeing(text: string, at: number): { from: number; query: string } | null {
  const [typed, query] = /(?:^|\s)@([\p{L}\p{N} .’'-]{0,30})$/u.exec(text.slice(0, at)) ?? [];
  return typed === undefined || query === undefined ? null : { from: at - query.length - 1, query };
}

/** Colleagues whose name, or a part of it, begins so. */
export function colleaguesNamed(query: string, colleagues: readonly StaffRef[]): StaffRef[] {
  const wanted = query.toLowerCase();
  return colleagues.filter(({ name }) => name.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(` ${wanted}`));
}
