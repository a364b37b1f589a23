import type { ToolArguments } from "../tools/tool-contracts.ts";

export type HandoverFor = ToolArguments<"hand_over">["reason"];

/** `read back` acts, says in full what was understood, and puts the way out beside it. */
export type Certainty =
  | { does: "act" | "read back" | "ask"; because: string }
  | { does: "hand over"; reason: HandoverFor; because: string };

/**
 * When the assistant acts, reads back, asks or brings a person in: one line for every situation it can find itself in.
 * The order of those that hand over is the order of urgency.
 */
export const uncertaintyPolicy = {
  emergency: { does: "hand over", reason: "health", because: "help first, and a person at once" },
  "person-wanted": { does: "hand over", reason: "asked-for-person", because: "nobody has to ask twice" },
  complaint: { does: "hand over", reason: "complaint", because: "only a person can make it good" },
  health: {
    does: "hand over",
    reason: "health",
    because: "the salon's rule may be told, advice may not, and a person decides before a booking",
  },
  "not-understood-thrice": { does: "hand over", reason: "unsure", because: "two questions about one thing are enough" },

  "guests-many": { does: "ask", because: "a party larger than the salon's rule allows is planned by a person" },
  usual: { does: "ask", because: "past visits are not to be seen in a chat" },
  "services-either": { does: "ask", because: "one of them was meant, not both" },
  "service-open": { does: "ask", because: "price and time hang on it" },
  "service-unknown": { does: "ask", because: "the menu says no, the guest chooses again" },
  "practitioner-unknown": { does: "ask", because: "nobody may be booked with a stranger" },
  "day-open": { does: "ask", because: "once, with the soonest as a button" },
  "not-understood": { does: "ask", because: "saying it otherwise usually helps" },
  "not-understood-twice": { does: "ask", because: "buttons cannot be misread" },

  "service-guessed": { does: "read back", because: "a misspelling is likely right, and cheap to put right before a yes" },
  "practitioner-guessed": { does: "read back", because: "the name stands on every button" },
  "day-two-readings": { does: "read back", because: "the likelier day is shown by its date, the other is one tap away" },

  "service-clear": { does: "act", because: "it was said" },
  "services-several": { does: "act", because: "one visit in the salon's own order, held and booked as a whole" },
  "guests-several": { does: "act", because: "they start together or not at all, and the card says who has what" },
  "practitioner-clear": { does: "act", because: "it was said" },
  "practitioner-open": { does: "act", because: "anyone who can is what most people mean" },
  "day-clear": { does: "act", because: "it was said" },
  "waitlist-wanted": { does: "act", because: "the list keeps no time, and leaving it is one word" },
  "existing-appointment": { does: "act", because: "a code shows whose it is, and a card asks for the yes" },
  "slot-picked": { does: "act", because: "a hold binds nobody, the card asks for the yes" },
} as const satisfies Record<string, Certainty>;

export type Situation = keyof typeof uncertaintyPolicy;

/** Under this, a mention is a guess. */
export const guessBelow = 0.8;

export function certainty(situation: Situation): Certainty {
  return uncertaintyPolicy[situation];
}

/** The most urgent of these situations that needs a person. */
export function needsPerson(situations: Situation[]): { situation: Situation; reason: HandoverFor } | null {
  for (const situation of Object.keys(uncertaintyPolicy) as Situation[]) {
    const policy = certainty(situation);
    if (policy.does === "hand over" && situations.includes(situation)) return { situation, reason: policy.reason };
  }
  return null;
}

/** Whether nothing in these situations calls for more than acting. */
export function mayAct(situations: Situation[]): boolean {
  return situations.every((situation) => certainty(situation).does === "act");
}
