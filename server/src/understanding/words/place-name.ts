/**
 * Whether a calendar's column is a place or a team ("The Colour Studio", "Room 2", "Smith & Co") rather than a person: it is said in
 * full, where a person goes by a part of the name.
 */
export function isPlaceName(name: string): boolean {
  return (
    /\s/.test(name.trim()) &&
    (/^the\s|[\d&+|]/i.test(name) ||
      name
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => places.has(word)))
  );
}

const places = new Set(
  `salon salons studio studios shop barbershop barbers spa spas clinic clinics centre center dental dentistry lounge parlour parlor haircuts cuts clips
  hair boutique medical medicine hospital health associates group inc llc ltd institute practice team room chair beauty nails scissors family services
  counselling counseling psychotherapy therapy orthodontics smile smiles dentists specialists offices office design`.split(/\s+/),
);
