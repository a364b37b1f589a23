import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { OfferedSlot } from "@chairside/shared/facts.ts";
import { afterAll, expect, test } from "vitest";
import { connectVisitor, type Visitor } from "../../bin/connect-visitor.ts";
import { postgresDatabases } from "./postgres-databases.ts";
import { startServerProcess } from "./server-process.ts";

const racers = 200;

const databases = await postgresDatabases();
const folder = mkdtempSync(join(tmpdir(), "chairside-race-"));
afterAll(async () => {
  await databases.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("200 visitors want one time: one gets it, 199 are offered others, on SQLite", () => race([{ DATA_DIR: folder }]), 120_000);

test(
  "200 visitors want one time: one gets it, 199 are offered others, on PostgreSQL",
  async () => race([{ DATABASE_URL: await databases.create() }]),
  120_000,
);

test("200 visitors want one time: one gets it, 199 are offered others, over two processes on PostgreSQL", async () => {
  const database = { DATABASE_URL: await databases.create() };
  await race([database, database]);
}, 120_000);

/** Everybody presses the same offered time at once, at servers in turn. */
async function race(settings: Record<string, string>[]): Promise<void> {
  const servers = await Promise.all(settings.map((one) => startServerProcess(one)));
  const visitors: Visitor[] = [];
  try {
    const urlOf = (index: number): string => servers[index % servers.length]?.url ?? "";
    for (let group = 0; group < racers; group += 20) {
      const more = Array.from({ length: 20 }, (_, index) => connectVisitor({ url: urlOf(group + index), salonId: "juniper-row" }));
      visitors.push(...(await Promise.all(more)));
    }
    const offers = await Promise.all(visitors.map(firstOffer));
    const [slot] = offers;
    if (!slot) throw new Error("nothing was offered");
    expect(new Set(offers.map(timeOf))).toEqual(new Set([timeOf(slot)]));
    const answers = await Promise.all(visitors.map((visitor, index) => visitor.say("That one please", offers[index]?.offer)));

    const won = answers.filter((events) => events.some(({ type }) => type === "slot-held"));
    const lost = answers.filter((events) => !won.includes(events));
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(racers - 1);
    for (const events of lost) {
      const others = found(events, "slots-offered").slots.map(timeOf);
      expect(others.length).toBeGreaterThan(0);
      expect(others).not.toContain(timeOf(slot));
    }

    const winner = visitors[answers.findIndex((events) => won.includes(events))];
    const { proposal } = found(won[0] ?? [], "booking-proposed");
    const booked = (await winner?.confirm(proposal.proposalId, proposal.hash)) ?? [];
    expect(found(booked, "appointment-booked").appointment.slot).toMatchObject({ start: slot.slot.start });
  } finally {
    for (const visitor of visitors) visitor.close();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

type Event<T extends EventBody["type"]> = Extract<ConversationEvent, { type: T }>;

async function firstOffer(visitor: Visitor): Promise<OfferedSlot> {
  const { slots } = found(await visitor.say("A skin fade with Robin next Thursday. I'm Anna Bell, 07700 900123"), "slots-offered");
  if (!slots[0]) throw new Error("nothing was offered");
  return slots[0];
}

const timeOf = ({ slot }: OfferedSlot): string => `${slot.start} ${slot.practitioner}`;

function found<T extends EventBody["type"]>(events: ConversationEvent[], type: T): Event<T> {
  const event = events.find((one): one is Event<T> => one.type === type);
  if (!event) throw new Error(`no ${type} among ${events.map((one) => one.type).join(", ")}`);
  return event;
}
