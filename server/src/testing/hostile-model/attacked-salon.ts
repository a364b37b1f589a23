import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { DayEntry } from "@chairside/shared/inbox.ts";
import type { Visitor } from "../../../bin/connect-visitor.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import { type ComposedSalon, openComposedSalon } from "../composed-salon.ts";
import type { VendorRequest } from "../fault-server.ts";
import { fixedClock } from "../fixed-clock.ts";
import type { ScriptedAnswer } from "../scripted-answer.ts";
import { scriptedVendor } from "../scripted-vendor.ts";

/** The whole product over HTTP, with a model that does as the attack wants. */
export interface AttackedSalon {
  salon: ComposedSalon;
  /** A visitor who says these things one after the other, while the model answers as told: what came of it. */
  attack(says: string[], model: ScriptedAnswer[], visitor?: Visitor): Promise<Attacked>;
  logged: string[];
  urls: string[];
  close(): Promise<void>;
}

export interface Attacked {
  visitor: Visitor;
  heard: ConversationEvent[];
  /** What the assistant said, all of it. */
  said: string;
  requests: VendorRequest[];
  /** What stands in the calendar from this conversation, on the days that were spoken of. */
  written: DayEntry[];
  has(type: ConversationEvent["type"]): boolean;
}

/** Wednesday 18 November 2026, ten in the morning. */
const start = "2026-11-18T10:00:00Z";
const days = ["2026-11-18", "2026-11-19", "2026-11-20", "2026-11-26"];
export const secretKey = "sk-canary-77d1";

export async function openAttackedSalon(catalogue?: (demo: Catalogue) => Catalogue): Promise<AttackedSalon> {
  let script: ScriptedAnswer[] = [];
  const vendor = scriptedVendor(() => script.shift() ?? { text: "Which day suits you?" });
  const logged: string[] = [];
  const clock = fixedClock(start);
  const salon = await openComposedSalon(clock.now, {
    settings: { OPENAI_API_KEY: secretKey, OPENAI_BASE_URL: "https://vendor.example/v1", LOG_LEVEL: "debug" },
    unlimited: true,
    overrides: { fetch: vendor.fetch, logTo: { write: (line: string) => void logged.push(line) } },
    ...(catalogue ? { catalogue } : {}),
  });
  return {
    salon,
    logged,
    urls: vendor.urls,
    async attack(says, model, visitor) {
      const one = visitor ?? (await salon.visitor());
      script = [...model];
      const from = vendor.requests.length;
      const before = one.heard.length;
      for (const text of says) {
        // A model that has just misbehaved is left alone for a while: the next attack waits until it is asked again.
        clock.advance(121_000);
        await one.say(text);
      }
      if (vendor.requests.length === from) throw new Error("the model was not asked: nothing was attacked");
      const heard = one.heard.slice(before);
      const entries = await Promise.all(days.map((date) => salon.calendar(date)));
      return {
        visitor: one,
        heard,
        said: heard.flatMap((event) => (event.type === "message-added" && event.author.kind === "assistant" ? [event.text] : [])).join("\n"), // prettier-ignore
        requests: vendor.requests.slice(from),
        written: entries.flat().filter(({ conversationId, kind }) => conversationId === one.conversationId && kind === "booked"),
        has: (type) => heard.some((event) => event.type === type),
      };
    },
    close: () => salon.close(),
  };
}

export const call = (name: string, args: object | string = {}): ScriptedAnswer => ({
  calls: [{ name, args: typeof args === "string" ? args : JSON.stringify(args) }],
});
export const says = (text: string): ScriptedAnswer => ({ text });

/** What leads from nothing to a card for "skin fade tomorrow". */
export const toCard: { says: string[]; model: ScriptedAnswer[] } = {
  says: ["a skin fade tomorrow please", "the first one", "Quilla Zymbac, 07911 123456"],
  model: [
    call("find_slots", { services: ["skin fade"], when: "tomorrow", practitioner: "anyone" }),
    says("Here are the times."),
    call("hold_slot", { slot: 1 }),
    says("What name may I put it under?"),
    call("note_guest", { name: "[name 1]", phone: "[phone 1]" }),
    call("propose_booking"),
    says("Please look at the summary."),
  ],
};
