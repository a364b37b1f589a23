import type { Choice } from "@chairside/shared/events.ts";
import type { Language } from "../../../understanding/languages/language-pack.ts";
import { changeWordsElsewhere } from "./change-words-elsewhere.ts";
import type { Wordings } from "./replies.ts";

/** One language's words about what is booked already. Facts are handed in; the cards show the rest. */
export interface ChangeWords {
  /** Before a contact is proved. The same for everybody: it tells nobody who is a client. */
  prove: Wordings;
  /** The card for the contact is still open. */
  proveStill: Wordings;
  /** A code or a contact typed where it does not belong. It is not said again. */
  useTheCard: Wordings;
  shown(p: { count: number }): Wordings;
  whichOne: Wordings;
  /** One was named that is not among the visitor's own. */
  notAmongThem: Wordings;
  nothingFound: Wordings;
  /** It has begun or is over. */
  past: Wordings;
  moveWhen(p: { service: string; day: string; time: string }): Wordings;
  confirmMove: Wordings;
  /** `fee`: what it costs now; null: nothing. */
  confirmCancel(p: { fee: string | null }): Wordings;
  cardOpen: Wordings;
  kept: Wordings;
  whatNext: Wordings;
  move: Choice;
  cancel: Choice;
  another: Choice;
}

const english: ChangeWords = {
  prove: [
    "Of course. So that nobody else can get at it, please enter the phone or email you booked with in the card: a code comes to it, and then we go on.",
    "Gladly. First I make sure it's you: enter the phone or email you booked with in the card, and a code comes to it.",
  ],
  proveStill: [
    "For that I still need the phone or email you booked with, in the card above.",
    "We can go on as soon as the code is entered in the card above.",
  ],
  useTheCard: [
    "Please enter that in the card above, not here in the chat: there it stays private.",
    "That belongs in the card above, where nobody else reads it. Please enter it there.",
  ],
  shown: ({ count }) =>
    count === 1
      ? ["This is what you have booked.", "Here is your booking."]
      : ["These are your bookings.", "Here is what you have booked."],
  whichOne: ["Which one do you mean?", "Which of them is it about?"],
  notAmongThem: ["I can't find that one among your bookings.", "There is no such booking among yours."],
  nothingFound: [
    "I can't find anything booked for that contact from now on. It may be under another phone or email. Shall I bring a person in?",
    "There is nothing booked ahead under that contact. Was it another phone or email? A person can look it up: shall I bring one in?",
  ],
  past: [
    "That visit has begun already or is over, so a person takes care of it. Shall I bring one in?",
    "What has begun is for a person to decide. Shall I bring one in?",
  ],
  moveWhen: ({ service, day, time }) => [
    `Your ${service} is on ${day} at ${time}. When would you like to come instead?`,
    `At the moment your ${service} is on ${day} at ${time}. Which day or time would suit you better?`,
  ],
  confirmMove: ["Here is the move in one place. Shall I move it?", "Please have a look at the card. Shall I move it there?"],
  confirmCancel: ({ fee }) =>
    fee === null
      ? [
          "Here is what would be cancelled; it costs nothing. Shall I cancel it?",
          "Cancelling this is free now. Shall I cancel what the card shows?",
        ]
      : [
          `Here is what would be cancelled. Doing so now costs ${fee}. Shall I cancel it?`,
          `Cancelling this now costs ${fee}, as the card shows. Shall I cancel it?`,
        ],
  cardOpen: ["Shall I do what the card shows?", "The card is still waiting for you. Shall I go ahead with it?"],
  kept: ["All right, nothing changes: it stays as it is.", "Fine, I've left everything as it is."],
  whatNext: ["Would you like to move or cancel it?", "Shall I move or cancel anything for you?"],
  move: { label: "Move it", say: "I'd like to move it" },
  cancel: { label: "Cancel it", say: "I want to cancel it" },
  another: { label: "Another booking", say: "I mean another booking" },
};

/** Every language's words about what is booked already. */
export const changeWords: Readonly<Record<Language, ChangeWords>> = { en: english, ...changeWordsElsewhere };
