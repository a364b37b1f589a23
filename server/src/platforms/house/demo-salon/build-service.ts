import type { Money, Segment, Service } from "../../../booking/catalogue.ts";

/** A service as the salon's menu states it; what is absent takes the plain case. */
export interface MenuLine {
  id: string;
  categoryId: string;
  name: string;
  description: string;
  aliases: string[];
  /** Whole minutes, or [active, processing, active]. */
  minutes: number | readonly [number, number, number];
  /** Pounds at the middle level ("Stylist", "Therapist"). */
  pounds: number;
  needs: string[];
  /** The final price depends on hair length or the look, whoever performs it. */
  varies?: boolean;
  before?: number;
  after?: number;
  addOnIds?: string[];
  addOnOnly?: boolean;
  patchTest?: boolean;
  consultationFirst?: boolean;
  depositPounds?: number;
  minimumAge?: number;
  consentBelow?: number;
  parallelWith?: string[];
  needTags?: Record<string, string[]>;
  inOneRoom?: boolean;
}

/** A line of the menu as the catalogue's service. Prices in pence. */
export function buildService(line: MenuLine): Service {
  return {
    id: line.id,
    categoryId: line.categoryId,
    name: line.name,
    description: line.description,
    aliases: line.aliases,
    segments: segmentsOf(line.minutes),
    bufferBefore: line.before ?? 0,
    bufferAfter: line.after ?? 0,
    price: pounds(line.pounds),
    priceFrom: line.varies ?? false,
    needs: line.needs,
    addOnIds: line.addOnIds ?? [],
    addOnOnly: line.addOnOnly ?? false,
    patchTest: line.patchTest ?? false,
    consultationFirst: line.consultationFirst ?? false,
    deposit: line.depositPounds === undefined ? null : pounds(line.depositPounds),
    minimumAge: line.minimumAge ?? null,
    ...(line.consentBelow === undefined ? {} : { consentBelow: line.consentBelow }),
    ...(line.parallelWith === undefined ? {} : { parallelWith: line.parallelWith }),
    ...(line.needTags === undefined ? {} : { needTags: line.needTags }),
    ...(line.inOneRoom === undefined ? {} : { inOneRoom: line.inOneRoom }),
  };
}

/** Pounds sterling as money in pence. */
export function pounds(amount: number): Money {
  return { amount: Math.round(amount * 100), currency: "GBP" };
}

/** A single active stretch, or application, processing and finish. */
export function segmentsOf(minutes: MenuLine["minutes"]): Segment[] {
  if (typeof minutes === "number") return [{ kind: "active", minutes }];
  const [apply, develop, finish] = minutes;
  return [
    { kind: "active", minutes: apply },
    { kind: "processing", minutes: develop },
    { kind: "active", minutes: finish },
  ];
}
