/** Every word the chat says by itself. What the salon, the engine or a person says comes from the server. */
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
  left: (count: number, most: number) =>
    count < 0
      ? `Too long by ${(-count).toLocaleString()}: a message can have up to ${most.toLocaleString()} characters.`
      : `${count} characters left`,
  notSent: "Not sent.",
  tryAgain: "Try again",
  typing: (who: string) => `${who} is typing`,

  freeTimes: "Free times",
  timesOffered: (count: number) => (count === 1 ? "One time is offered." : `${count} times are offered.`),
  with: (practitioner: string) => `with ${practitioner}`,
  heldUntil: (time: string) => `Held for you until ${time}`,
  noLongerHeld: "is no longer held",

  summary: "Please check your booking",
  service: "Service",
  extras: "Extras",
  practitioner: "With",
  when: "When",
  duration: "Takes",
  price: "Price",
  place: "Where",
  guest: "For",
  conditions: "Good to know",
  confirm: "Confirm booking",
  change: "Change",
  booking: "Booking…",
  closed: { booked: "Booked", withdrawn: "Not booked", failed: "Not booked" },
  checkSummary: "Please check the summary of your booking, then confirm or change it.",

  booked: "You're booked",
  reference: "Reference",
  addToCalendar: "Add to calendar",
  failed: {
    "slot-taken": "That time has just been taken. Nothing was booked.",
    "hold-expired": "The hold on that time ran out. Nothing was booked.",
    refused: "The salon's calendar did not accept this. Nothing was booked.",
    unknown: "It is not certain yet whether this is booked. A person is checking.",
  },

  personWillAnswer: "A person will answer here. You can keep writing.",
  carryOn: "Carry on with the assistant",
  withPerson: (name: string) => `You're talking with ${name}`,
  personAsked: "A person has been asked to answer",
  joined: (name: string) => `${name} joined`,
  assistantBack: "The AI assistant is answering again",

  couldNotLoad: "Chat could not load.",
  orCall: "Or call",
  offline: "You're offline. Your messages will go out when you're back.",
  reconnecting: "Reconnecting…",
  trouble: {
    limited: (seconds: number) => `That was a lot at once. It goes on in ${seconds} s.`,
    cardClosed: () => "That summary is no longer open.",
    personReplied: () => "A person has already replied.",
    wentWrong: () => "That did not work. Please try again.",
  },
};

/** What a locale has to say. Other locales are chunks of their own, loaded when needed. */
export type Strings = typeof en;
