import type { Catalogue, Practitioner } from "./catalogue.ts";

/**
 * The catalogue as it holds at one place: its zone, hours and resources, and the shifts people have there. `undefined` is
 * the main place. Null for a location the salon does not have. Already narrowed to the place, it comes back as it is.
 */
export function atLocation(catalogue: Catalogue, locationId: string | undefined): Catalogue | null {
  const { locations = [], here } = catalogue;
  if (here === locationId && (here !== undefined || locations.length === 0)) return catalogue;
  const resources = catalogue.resources.filter((resource) => resource.locationId === locationId);
  if (locationId === undefined) return { ...catalogue, resources };
  const location = locations.find(({ id }) => id === locationId);
  if (location === undefined) return null;
  const { address, timeZone, opening, exceptions } = location;
  return {
    ...catalogue,
    salon: { ...catalogue.salon, address, timeZone },
    opening,
    exceptions,
    practitioners: catalogue.practitioners.map((one) => workingAt(one, locationId)),
    resources,
    here: locationId,
  };
}

/** Days with other shifts are the main place's: elsewhere only the location's own week counts. */
function workingAt(practitioner: Practitioner, locationId: string): Practitioner {
  return { ...practitioner, week: practitioner.weekAt?.[locationId] ?? {}, exceptions: [] };
}
