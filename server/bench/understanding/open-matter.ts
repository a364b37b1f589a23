import type { Asked, TimeWish } from "@chairside/shared/brief.ts";
import { minuteOf, type SystemAct } from "./wire.ts";

/** What the system has put before the visitor and what it asked last. */
export interface OpenMatter {
  /** Somebody suggested who is not yet agreed to. */
  provider: string | null;
  /** Another point of time, offered instead of the one wished for. */
  instead: TimeWish | null;
  /** What a yes agrees to besides: as it was read back, or asked with an answer ready ("on March 1st?"). */
  readBack: { provider: string | null; when: TimeWish };
  /** All of it was read back: a yes books. */
  confirm: boolean;
  asked: Asked["about"] | null;
}

export const nothingOpen: OpenMatter = {
  provider: null,
  instead: null,
  readBack: { provider: null, when: { words: "" } },
  confirm: false,
  asked: null,
};

/** What stands open after the system's next words. A suggestion stays until it is answered. */
export function openAfter(acts: readonly SystemAct[], before: OpenMatter): OpenMatter {
  const valueOf = (slot: string, ...kinds: string[]): string | null =>
    acts.find(([act, about, value]) => kinds.includes(act) && about === slot && value !== undefined)?.[2] ?? null;
  const did = (kind: string, slot?: string): boolean => acts.some(([act, about]) => act === kind && (slot === undefined || about === slot));
  const time = valueOf("time", "OFFER");
  return {
    provider: valueOf("provider", "OFFER") ?? before.provider,
    instead: time === null ? null : wishOf(valueOf("date", "OFFER"), time),
    readBack: {
      provider: valueOf("provider", "CONFIRM"),
      when: wishOf(valueOf("date", "CONFIRM", "REQUEST"), valueOf("time", "CONFIRM", "REQUEST")),
    },
    confirm: did("CONFIRM"),
    asked: askedOf(did, time !== null),
  };
}

function askedOf(did: (kind: string, slot?: string) => boolean, offersTime: boolean): OpenMatter["asked"] {
  if (did("CONFIRM")) return "confirm";
  if (offersTime) return "slot";
  if (did("REQUEST", "date")) return "day";
  if (did("REQUEST", "time")) return "time";
  return did("REQUEST", "provider") ? "practitioner" : null;
}

function wishOf(date: string | null, time: string | null): TimeWish {
  return { words: "", ...(date === null ? {} : { from: date, to: date }), ...(time === null ? {} : { at: minuteOf(time) }) };
}
