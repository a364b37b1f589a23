const wait = (seconds: number) => (seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`);

const failures = (done: string) => ({
  "slot-taken": `That time has just been taken. Nothing was ${done}.`,
  "hold-expired": `The hold on that time ran out. Nothing was ${done}.`,
  changed: `It has changed meanwhile. Nothing was ${done}.`,
  refused: `The salon's calendar did not accept this. Nothing was ${done}.`,
  unknown: `It is not certain yet whether this is ${done}. A person is checking.`,
});

/**
 * Every word the chat says by itself, but for what `en-booked.ts` has. What the salon, the engine or a person says comes from the
 * server.
 */
export const en = {
  dir: "ltr",

  openChat: "Open chat",
  closeChat: "Close chat",
  newMessages: (count: number) => (count === 1 ? "1 new message" : `${count} new messages`),
  chatWith: (salon: string) => `Chat with ${salon}`,
  chat: "Chat",
  assistant: "AI assistant",
  assistantPaused: "AI assistant paused",
  talkToPerson: "Talk to a person",
  person: "A person",
  you: "You",
  conversation: "Conversation",
  latest: "Go to the latest message",

  write: "Write a message",
  send: "Send",
  addPhoto: "Add a photo",
  left: (count: number, most: number) =>
    count < 0
      ? `Too long by ${(-count).toLocaleString()}: a message can have up to ${most.toLocaleString()} characters.`
      : `${count} characters left`,
  notSent: "Not sent.",
  seen: "Seen",
  tryAgain: "Try again",
  typing: (who: string) => `${who} is typing`,

  freeTimes: "Free times",
  timesOffered: (count: number) => (count === 1 ? "One time is offered." : `${count} times are offered.`),
  with: (practitioner: string) => `with ${practitioner}`,
  /** Whose service it is where several come; 1 is the visitor. */
  guestNumber: (number: number) => (number === 1 ? "you" : `guest ${number}`),
  heldUntil: (time: string) => `Held for you until ${time}`,
  noLongerHeld: "is no longer held",

  service: "Service",
  extras: "Extras",
  practitioner: "With",
  when: "When",
  duration: "Takes",
  price: "Price",
  place: "Where",
  guest: "For",
  conditions: "Good to know",
  cards: {
    book: {
      title: "Please check your booking",
      yes: "Confirm booking",
      no: "Change",
      busy: "Booking…",
      done: "Booked",
      not: "Not booked",
    },
    move: { title: "Please check the new time", done: "Moved" },
    cancel: { title: "Cancel this appointment?", done: "Cancelled" },
  },

  booked: "You're booked",
  reference: "Reference",
  addToCalendar: "Add to calendar",
  failed: failures("booked"),

  contact: "Phone or e-mail you booked with",
  verified: (contact: string) => `Verified ${contact}`,

  appointments: "Your appointments",
  status: { booked: "", requested: "Requested", cancelled: "Cancelled" },
  changeFailed: failures("changed"),

  personWillAnswer: "A person will answer here. You can keep writing.",
  carryOn: "Carry on with the assistant",
  withPerson: (name: string) => `You're talking with ${name}`,
  personAsked: "A person has been asked to answer",
  joined: (name: string) => `${name} joined`,
  assistantBack: "The AI assistant is answering again",

  couldNotLoad: "Chat could not load.",
  cardComes: "One moment…",
  cardFailed: "This could not load.",
  orCall: "Or call",
  offline: "You're offline. Your messages will go out when you're back.",
  reconnecting: "Reconnecting…",
  trouble: {
    limited: (seconds: number) => `That was a lot at once. It goes on in ${wait(seconds)}.`,
    cardClosed: () => "That card is no longer open.",
    personReplied: () => "A person has already replied.",
    wentWrong: () => "That did not work. Please try again.",
  },
};

/** What a locale has to say. Other locales are chunks of their own, loaded when needed. */
export type Strings = typeof en;
