import type { Onlooker } from "@chairside/shared/presence.ts";
import type { Sign } from "./sign.ts";

interface StaffLease {
  name: string;
  lookingUntil: number;
  writingUntil: number;
  answers: boolean;
}

interface Room {
  salonId: string;
  staff: Map<string, StaffLease>;
  /** By the process that has their stream. */
  hereUntil: Map<string, number>;
  typingUntil: number;
}

/** Who is with a conversation at a moment. */
export interface Company {
  staff: Onlooker[];
  /** Somebody whose it is to answer writes. */
  answering: boolean;
  visitorHere: boolean;
  visitorTyping: boolean;
}

const nobody: Company = { staff: [], answering: false, visitorHere: false, visitorTyping: false };

/** Who is where, as far as signs tell. Everything on it ends by itself; instants are epoch milliseconds. */
export interface CompanyBoard {
  take(sign: Sign, from: string): void;
  /** Whoever of these names writes has said it, or lost the word. Of nobody in particular: all. */
  endWriting(conversationId: string, of?: { name: string }): void;
  endTyping(conversationId: string): void;
  /** From now on it is this person's to answer, or nobody's in particular. */
  answeredBy(conversationId: string, staffId: string | null): void;
  company(conversationId: string): Company;
  /** Conversations of a salon that somebody of it has on screen. */
  rooms(salonId: string): { conversationId: string; staff: Onlooker[] }[];
  /** Lets go of what has ended. */
  sweep(): void;
}

/** `onChange` is called after each change that can be seen. */
export function createCompanyBoard(now: () => number, onChange: (conversationId: string, salonId: string) => void): CompanyBoard {
  const rooms = new Map<string, Room>();
  /** As it was told last. */
  const shown = new Map<string, string>();

  const look = (conversationId: string): void => {
    const room = rooms.get(conversationId);
    if (!room) return;
    const at = now();
    for (const [staffId, lease] of room.staff) if (lease.lookingUntil <= at) room.staff.delete(staffId);
    for (const [from, until] of room.hereUntil) if (until <= at) room.hereUntil.delete(from);
    const isEmpty = room.staff.size === 0 && room.hereUntil.size === 0 && room.typingUntil <= at;
    if (isEmpty) rooms.delete(conversationId);
    const next = JSON.stringify(companyOf(room, at));
    const before = shown.get(conversationId) ?? JSON.stringify(nobody);
    if (isEmpty) shown.delete(conversationId);
    else shown.set(conversationId, next);
    if (next !== before) onChange(conversationId, room.salonId);
  };
  const change = (conversationId: string, how: (room: Room) => void): void => {
    const room = rooms.get(conversationId);
    if (!room) return;
    how(room);
    look(conversationId);
  };

  return {
    take(sign, from) {
      if (sign.kind !== "staff" && sign.kind !== "visitor") return;
      const { conversationId, salonId } = sign;
      const room = rooms.get(conversationId) ?? { salonId, staff: new Map(), hereUntil: new Map(), typingUntil: 0 };
      rooms.set(conversationId, room);
      takeSign(room, sign, from, now());
      look(conversationId);
    },
    endWriting: (conversationId, of) =>
      change(conversationId, ({ staff }) => {
        for (const lease of staff.values()) if (of === undefined || lease.name === of.name) lease.writingUntil = 0;
      }),
    endTyping: (conversationId) => change(conversationId, (room) => (room.typingUntil = 0)),
    answeredBy: (conversationId, staffId) =>
      change(conversationId, ({ staff }) => {
        for (const [id, lease] of staff) lease.answers = id === staffId;
      }),
    company(conversationId) {
      const room = rooms.get(conversationId);
      return room ? companyOf(room, now()) : nobody;
    },
    rooms: (salonId) =>
      [...rooms]
        .filter(([, room]) => room.salonId === salonId)
        .map(([conversationId, room]) => ({ conversationId, staff: companyOf(room, now()).staff }))
        .filter(({ staff }) => staff.length > 0),
    sweep() {
      for (const conversationId of rooms.keys()) look(conversationId);
    },
  };
}

function takeSign(room: Room, sign: Extract<Sign, { kind: "staff" | "visitor" }>, from: string, at: number): void {
  if (sign.kind === "visitor") {
    if (sign.hereMs !== undefined) room.hereUntil.set(from, at + sign.hereMs);
    if (sign.typingMs !== undefined) room.typingUntil = at + sign.typingMs;
    return;
  }
  const { staffId, name, lookingMs, writing } = sign;
  const known = room.staff.get(staffId) ?? { writingUntil: 0, answers: false };
  const writes = writing ? { writingUntil: at + writing.ms, answers: writing.answers } : known;
  room.staff.set(staffId, { name, lookingUntil: at + lookingMs, writingUntil: writes.writingUntil, answers: writes.answers });
}

function companyOf(room: Room, at: number): Company {
  const present = [...room.staff].filter(([, lease]) => lease.lookingUntil > at);
  return {
    staff: present
      .map(([staffId, { name, writingUntil }]) => ({ staffId, name, writing: writingUntil > at }))
      .toSorted((a, b) => a.name.localeCompare(b.name) || a.staffId.localeCompare(b.staffId)),
    answering: present.some(([, lease]) => lease.answers && lease.writingUntil > at),
    visitorHere: [...room.hereUntil.values()].some((until) => until > at),
    visitorTyping: room.typingUntil > at,
  };
}
