import type { Strings } from "./en.ts";

/** What only the cards for what is booked already say. */
export const enBooked = {
  sendCode: "Send me a code",
  codeSent: (contact: string) => `If ${contact} is on file, a code is on its way. It is good for ten minutes.`,
  code: "Six-digit code",
  check: "Check",
  sendAgain: "Send again",
  otherContact: "Use another contact",
  haveCode: "I have a code",
  trouble: {
    noContact: () => "That is no phone number or e-mail address.",
    wrongCode: (triesLeft: number) =>
      `That is not the code, or it is too old. ${triesLeft > 0 ? `Tries left: ${triesLeft}.` : "Please have a new one sent."}`,
  },

  move: "Move",
  cancel: "Cancel",
  sayChange: (verb: string, day: string, time: string) => `${verb} my appointment on ${day} at ${time}`,
  insteadOf: "Instead of",
  fee: "Costs",
  free: "Free of charge",
  freeUntil: (when: string, past: boolean) => `${past ? "It was free" : "Free"} until ${when}`,
  changes: {
    move: { yes: "Move it", no: "Keep it", busy: "Moving…", not: "Not moved" },
    cancel: { yes: "Cancel the appointment", no: "Keep it", busy: "Cancelling…", not: "Not cancelled" },
  },
};

export type BookedStrings = Strings & typeof enBooked;
