const patterns = new Map<string, RegExp>();

/** Finds a name, lower case, where it stands as a word of its own. */
export function wholeName(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");
  // A guest's name is one of a conversation: what is kept is bounded.
  if (patterns.size > 2_000) patterns.clear();
  patterns.set(name, made);
  return made;
}
