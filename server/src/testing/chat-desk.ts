import type { SlotWeek } from "@chairside/shared/chat-desk.ts";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import { afterEach, beforeEach, expect } from "vitest";
import type { BookingDesk } from "../booking/desk.ts";
import { handoffFaults } from "./handoff-faults.ts";
import { type HandoffRoom, openHandoffRoom, roomVisitor } from "./handoff-room.ts";
import { type HouseDesk, openHouseDesk } from "./house-desk.ts";

/** A Monday noon in London. */
export const noon = Date.parse("2026-11-23T12:00:00Z");
export const mia = { staffId: "staff-1", name: "Mia", salonId: "juniper-row" };
export const ben = { staffId: "staff-2", name: "Ben", salonId: "juniper-row" };
export const stranger = { staffId: "staff-9", name: "Eve", salonId: "another-salon" };
export const guest = { name: "Jo Marsh", email: "jo@example.com" };
export const thursday = "2026-11-26";

/** A conversation over the demonstration salon's real desk for each test of a file, and what its staff and visitor do there. */
export function chatDesk() {
  let house: HouseDesk;
  let desk: BookingDesk;
  let room: HandoffRoom;
  let id: string;
  beforeEach(async () => {
    house = await openHouseDesk(() => room?.clock.now ?? noon);
    desk = { ...house.desk };
    room = await openHandoffRoom(noon, (log) => log, desk);
    id = await room.start();
  });
  afterEach(async () => {
    await room.close();
    await house.close();
  });

  let made = 0;
  const actionId = (): string => `action-${++made}`;
  async function week(choice: object = { serviceId: "cut-finish", practitionerId: "sarah", day: thursday }, of = id): Promise<SlotWeek> {
    const answer = await room.conversations.slotWeek(mia, of, choice);
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  }
  async function offers(count: number): Promise<string[]> {
    const { slots } = await week();
    if (slots.length < count) throw new Error(`only ${slots.length} are free`);
    return slots.slice(0, count).map(({ offer }) => offer);
  }
  async function oneOffer(): Promise<string> {
    const [offer] = await offers(1);
    if (offer === undefined) throw new Error("nothing is free");
    return offer;
  }
  const all = async (of = id): Promise<ConversationEvent[]> => {
    await room.idle(of);
    const events = await room.events(of);
    expect(handoffFaults(events)).toEqual([]);
    expect(room.reports).toEqual([]);
    return events;
  };
  const last = async <T extends EventBody["type"]>(type: T): Promise<Extract<ConversationEvent, { type: T }> | undefined> =>
    (await all()).findLast((event): event is Extract<ConversationEvent, { type: T }> => event.type === type);
  const booked = async (): Promise<number> =>
    (await house.platform.readDay(thursday, room.clock.now)).entries.filter(
      (entry) => entry.conversationId !== undefined && entry.kind === "booked",
    ).length;
  const press = async (offer: string) => {
    const answer = await room.conversations.receiveMessage(roomVisitor, id, { messageId: `visitor-${++made}`, text: "That one", offer });
    await room.idle(id);
    return answer;
  };
  const knowGuest = () => room.conversations.receiveMessage(roomVisitor, id, { messageId: `visitor-${++made}`, text: "jo@example.com" });

  return {
    get house() {
      return house;
    },
    /** The desk that conversations use: a test may put its own calls in. */
    get desk() {
      return desk;
    },
    get room() {
      return room;
    },
    /** The conversation. */
    get id() {
      return id;
    },
    /** Goes on in another conversation. */
    turnTo(conversationId: string) {
      id = conversationId;
    },
    actionId,
    week,
    offers,
    oneOffer,
    all,
    last,
    booked,
    press,
    knowGuest,
  };
}
