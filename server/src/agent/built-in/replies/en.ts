import { capital, joined, same } from "./phrasing.ts";
import type { Obstacle, PriceWords, Replies, Wordings } from "./replies.ts";

const list = (items: string[]): string => joined(items, "and");
const either = (items: string[]): string => joined(items, "or");

/** English, in British spelling. */
export const en: Replies = {
  language: "en",

  greeting: () => ["Hello, lovely to hear from you.", "Hi there, good to have you here.", "Hello and welcome."],
  youAreWelcome: () => ["You're welcome.", "My pleasure.", "Happy to help."],
  goodbye: () => [
    "Take care, and see you soon.",
    "Goodbye for now, and have a lovely day.",
    "Bye for now. I'm here whenever you need a time.",
  ],
  aBot: ({ assistant, salon }) => [
    `Yes, I'm ${assistant}, an AI assistant, not a person. I can book for you, and people at ${salon} step in when needed.`,
    `I'm an AI assistant, not a person. The people at ${salon} are one message away if you'd rather talk to them.`,
  ],
  whatICanDo: () => [
    "That's outside what I can help with. I can find you a time, tell you prices and answer questions about the salon.",
    "I'm afraid I can't help with that one. Bookings, prices and questions about the salon are what I do.",
  ],
  notUnderstood: () => ["Sorry, I didn't quite follow that.", "I'm not sure I understood that one.", "Sorry, that one went past me."],
  buttonsOnly: () => ["Let's make it easy: please pick one of these.", "Would one of these do? A person can help as well."],
  toolFailed: () => [
    "I'm sorry, I couldn't get that from the salon's diary just now. Shall I try again, or bring in a person?",
    "Sorry, the diary isn't answering me at the moment. I can try again, or a colleague can help you.",
  ],
  noProblem: () => ["No problem.", "That's fine.", "All right, no trouble at all."],
  dropped: () => ["Done, I've let that go and nothing is booked.", "That's cleared, and nothing has been booked."],
  noted: () => ["I've added that as a note for the salon.", "I've passed that on as a note for the team."],
  anythingElse: () => ["Is there anything else I can do for you?", "Can I help with anything else?", "What else can I do for you?"],

  askService: () => ["What would you like to have done?", "Which treatment would you like?", "What can I book for you?"],
  askWhichService: ({ words }) => [
    words ? `We do a few things under "${words}". Which one did you have in mind?` : "Which one did you have in mind?",
    words ? `There are a few under "${words}". Which would you like?` : "Which of these would you like?",
    "Which of these comes closest?",
  ],
  tooManyToShow: () => ["There is more on the menu: tell me in your own words too.", "If it isn't here, just describe it to me."],
  describeChoice: ({ name, description }) => `${name}: ${description}`,
  unknownService: ({ words }) => [
    `I'm sorry, we don't offer ${words}.`,
    `"${capital(words)}" isn't something we do here, I'm afraid.`,
    `We don't have ${words} on our menu, sorry.`,
  ],
  helpChoose: ({ names }) => [
    `Happy to help you choose. There is ${list(names)}. What are you in the mood for?`,
    `Let's find something for you. We do ${list(names)}. Which of these sounds right?`,
  ],
  fitting: () => ["These come to mind.", "This could be for you."],
  thereIs: ({ names }) => [`What we do have: ${list(names)}.`, `On our menu there is ${list(names)}.`],
  consultationFirst: ({ service }) => [
    `${service} starts with a consultation with one of our team, so I can't book it straight away. Shall I bring a person in?`,
    `For ${inText(service)} a colleague talks it through with you first. Would you like me to bring one in?`,
  ],
  listed: ({ names }) => list(names),
  tooManyGuests: ({ most }) => [
    `For more than ${most} of you a colleague plans the times together. Shall I bring one in?`,
    `A party larger than ${most} is planned by a colleague. Would you like me to bring one in?`,
  ],
  tooYoung: ({ service, from }) => [
    `${capital(inText(service))} is only for guests aged ${from} or over, I'm afraid. A colleague can tell you what is possible instead.`,
    `We do ${inText(service)} from the age of ${from}, sorry. Shall I ask a colleague what would suit?`,
  ],
  unsureService: ({ service }) => [`I took that as ${inText(service)}.`, `I've read that as ${inText(service)}.`],

  askDay: ({ service }) => [
    "Which day suits you?",
    service ? `When would you like to come for your ${inText(service)}?` : "When would you like to come?",
    "What day would work for you?",
  ],
  dayUnknown: ({ words }) => [
    `I couldn't read "${words}" as a day. Something like "Friday afternoon" works well.`,
    `I'm not sure which day "${words}" is. You could say "next Tuesday at 3", for example.`,
  ],
  unknownPractitioner: ({ name }) => [`I'm afraid there is no ${name} on our team.`, `I can't find a ${name} here, sorry.`],
  askWho: () => ["Who would you like to see?", "Which of them would you like?"],
  whoDoes: ({ service, names }) => [
    `For ${inText(service)} there ${names.length === 1 ? "is" : "are"} ${list(names)}.`,
    `${capital(list(names))} can do ${inText(service)} for you.`,
  ],
  ourTeam: ({ names }) => [`Our team: ${list(names)}.`, `You can come to ${either(names)}.`],
  practitionerLevel: ({ name, level }) => `${name} (${level})`,

  offer: ({ who, day, count }) => {
    const time = count === 1 ? "this time" : "these times";
    if (who && day) return [`${who} is free on ${day} at ${time}.`, `On ${day} ${who} has ${time} for you.`];
    if (who) return [`${who}'s nearest free ${count === 1 ? "time is" : "times are"} below.`, `${who} has ${time} for you.`];
    if (day) return [`On ${day} ${count === 1 ? "this time is" : "these times are"} free.`, `For ${day} I can offer you ${time}.`];
    return [`The first free ${count === 1 ? "time is" : "times are"} below.`, `I can offer you ${time}.`];
  },
  details: ({ service, lines }) => [
    `${capital(service)}: ${lines.map(detail).join("; ")}.`,
    `For ${inText(service)} that means ${lines.map(detail).join("; ")}.`,
  ],
  whichTime: ({ count }) =>
    count === 1
      ? ["Would that suit you?", "Does that work for you?"]
      : ["Which one suits you?", "Which would you like?", "Which of them works best?"],
  patchTest: () => [
    "It may need a patch test first: the summary has the rule.",
    "You may need a patch test before it; the summary tells you when.",
  ],
  testFirst: ({ hours }) => [
    `Your patch test comes first, at least ${hours} hours before: these times leave room for it.`,
    `These times leave the ${hours} hours your patch test needs beforehand.`,
  ],
  stepFirst: ({ step, service, day, time }) => [
    `For ${inText(service)} you come for ${inText(step)} first. Let's book that now; after it, ${inText(service)} could be on ${day} at ${time}.`,
    `First comes ${inText(step)}, and then ${inText(service)}, for instance on ${day} at ${time}. Let's begin with the first.`,
  ],
  guardian: ({ below }) => [
    `Under ${below} we need a parent's or guardian's written consent.`,
    `As you are under ${below}, please bring a parent's or guardian's written consent.`,
  ],
  deposit: ({ amount }) => [
    `A deposit of ${amount} is asked for; it comes off the bill as the summary says.`,
    `It takes a deposit of ${amount}: the summary has the rule.`,
  ],
  stillFree: () => ["The times I showed you are there to choose from.", "You can still pick one of the times above."],
  notAt: ({ time }) => [`${time} itself isn't free.`, `There is nothing at exactly ${time}.`],
  obstacle,
  nearest: ({ who, day }) => {
    if (who && day) return [`The nearest with ${who} is on ${day}.`, `${who}'s closest free time is on ${day}.`];
    if (day) return [`The nearest free time is on ${day}.`, `The closest I have is on ${day}.`];
    return ["The nearest free times are below.", "These are the closest I have."];
  },
  othersFree: ({ names }) => [
    `${capital(list(names))} ${names.length === 1 ? "is" : "are"} free when you asked.`,
    `At the time you asked, ${either(names)} could see you.`,
  ],
  nothingNear: () => [
    "I can't see a free time near it either. A colleague may know more, or we try another day.",
    "There is nothing close to it in the diary. Shall we look at another day?",
  ],
  noMoreTimes: ({ more }) => [
    more === "other" ? "There are no other free times there." : `There is nothing ${more} that day.`,
    more === "other" ? "Those were all the times I have there." : `I have nothing ${more} on that day.`,
  ],
  tookDayAs: ({ day }) => [`I took that as ${day}.`, `I've looked at ${day}.`],
  suitsBetter: () => ["No problem. What would suit you better?", "All right, none of those. What would work better for you?"],
  narrowDown: () => [
    "Take your time. Would earlier or later in the day be easier, or another day?",
    "No rush at all. I can look earlier, later or on another day.",
  ],

  legs: ({ lines }) => [`That is ${list(lines.map(leg))}.`, `It goes like this: ${list(lines.map(leg))}.`],
  held: ({ day, time, who }) => [`I'm keeping ${time} on ${day} with ${who} for you.`, `${time} on ${day} with ${who} is on hold for you.`],
  slotTaken: () => ["I'm sorry, that time has just been taken.", "Sorry, somebody was quicker with that time."],
  offerOld: () => ["That offer has run out, so I looked again.", "Those times were a while ago, so I checked afresh."],
  askGuest: () => [
    "What name is it for, and which phone number or email can we reach you on?",
    "Could I have your name, and a phone number or an email?",
    "Who is it for, and how do we reach you: phone or email?",
  ],
  askName: () => ["And what name is it for?", "Which name shall I put it under?", "Could I have your name for it?"],
  askContact: ({ name }) => [
    `${name ? `Thanks, ${name}. ` : ""}Which phone number or email can we reach you on?`,
    `${name ? `Lovely, ${name}. ` : ""}And a phone number or an email for you?`,
  ],
  thanksFor: ({ name }) => [`Thank you, ${name}.`, `Thanks, ${name}.`, `Lovely, ${name}.`],
  gotContact: () => ["Thank you, I have that.", "Thanks, noted."],
  contactRefused: ({ field, given }) => {
    const it = given ? `"${given}"` : "that";
    if (field === "phone") {
      return [
        `I can't read ${it} as a full phone number. Could you type it again, with the area code?`,
        `${capital(it)} doesn't look like a complete phone number. Could you check it? An email works too.`,
      ];
    }
    if (field === "email") {
      return [
        `I can't read ${it} as an email address. It should look like name@example.com.`,
        `${capital(it)} doesn't look like a full email address. Could you check it? A phone number works too.`,
      ];
    }
    return [`I'm not sure ${it} is a name. What name is it for?`, "Could you give me the name once more?"];
  },
  whyContact: () => [
    "We need one way to reach you in case something changes. A phone number or an email is enough.",
    "It's only so that the salon can reach you about this visit. Either a phone number or an email will do.",
  ],
  propose: () => ["Here is everything in one place. Shall I book it?", "Please have a look at the summary. Shall I book it for you?"],
  proposalOpen: () => ["Your summary is ready. Shall I book it?", "Shall I go ahead and book what the card shows?"],
  leaveOrPerson: () => [
    "Shall I leave it for now, or bring in a person?",
    "I can let it go, or a colleague helps you. Which would you like?",
  ],
  whatToChange: () => [
    "Nothing is booked yet. What should I change?",
    "All right, I haven't booked anything. What would you like different?",
  ],
  holdGone: () => ["I'm sorry, the time I was keeping for you has run out.", "Sorry, I could only keep that time for so long."],
  keepingIt: () => ["No rush. I'm keeping the time for you for a few minutes.", "Take a moment. The time stays yours for a little while."],

  price: ({ service, lines }) => [priceLine(capital(service), lines), costLine(inText(service), lines)],
  priceByLevel: () => ["Prices go by the level of who does it.", "What it costs depends on the level of the person you choose."],
  whichPrice: () => ["Which service would you like the price of?", "The price of which service, please?"],
  findATime: () => ["Shall I look for a time?", "Would you like me to find you a time?"],
  noFact: () => [
    "I don't have the salon's word on that, so I'd rather not guess.",
    "That isn't in what the salon has told me, and I don't want to make it up.",
  ],
  offerPerson: () => ["A colleague can tell you. Shall I bring one in?", "Shall I ask a person at the salon?"],

  handover: {
    "asked-for-person": () => ["Of course. I've asked a person at the salon to join.", "Gladly. I've called a colleague in for you."],
    unsure: () => [
      "I'd rather get this right than guess, so I've asked a colleague to join.",
      "A person will do this better than I can, so I've called one in.",
    ],
    health: () => ["I've asked a person at the salon to read this.", "A colleague from the salon is taking a look at this."],
    complaint: () => [
      "I'm sorry, that isn't how it should be. I've passed this to a person who can put it right.",
      "I'm very sorry to hear that. A colleague who can sort it out is taking over.",
    ],
    "not-bookable-online": () => ["I've asked a colleague to arrange that with you.", "A person from the team will plan that with you."],
  },
  usual: () => [
    "I can't see earlier visits here. Tell me what you had and with whom, and I'll find a time.",
    "Your past visits aren't open to me. Name the service and the person, and I'll look.",
  ],
  alreadyBooked: () => ["Your visit is booked, and the details are on the card above.", "It's all booked: the card above has the details."],
  personNext: () => ["The next reply here comes from a person.", "From here on a person answers you."],
  emergency: ({ number }) => [
    `If anyone has trouble breathing, swelling of the face or severe pain, call ${number} now. Please get medical help first.`,
    `Please get medical help right now: call ${number} for trouble breathing, a swollen face or severe pain.`,
  ],
  noAdvice: () => ["I can't give advice on health.", "Health questions aren't something I can advise on."],

  buttons: {
    soonest: { label: "As soon as possible", say: "First available, please" },
    thisWeek: { label: "This week", say: "Any day this week" },
    nextWeek: same("Next week"),
    saturday: same("Saturday"),
    earlier: { label: "Earlier", say: "Anything earlier?" },
    later: { label: "Later", say: "Anything later?" },
    otherTimes: { label: "Other times", say: "What other times are there?" },
    anotherDay: same("Another day"),
    someoneElse: { label: "Someone else", say: "Is anyone else free?" },
    anyone: { label: "Anyone", say: "Anyone is fine" },
    person: same("Talk to a person"),
    bookVisit: { label: "Book a visit", say: "I'd like to book" },
    prices: { label: "See the menu", say: "What services do you offer?" },
    openingHours: { label: "Opening hours", say: "When are you open?" },
    leaveIt: { label: "Leave it", say: "Forget it" },
    untested: { label: "No patch test yet", say: "I haven't had a patch test yet" },
    tryAgain: { label: "Try again", say: "Try again" },
  },
  meant: ({ label }) => `I meant ${label}`,
  bookService: ({ service }) => ({ label: "Find a time", say: `Book ${inText(service)}` }),
  withPractitioner: ({ name }) => ({ label: name, say: `With ${name}` }),

  money: ({ text }) => text,
  slot: ({ day, dayShort, time, duration, price }) => ({ day, dayShort, time, duration, price: price.text }),
};

function obstacle({ why, who, when, hours, reason, service, place }: Obstacle): Wordings {
  const on = when ? ` on ${when}` : " then";
  const at = when && hours ? ` at that time${on}` : on;
  switch (why) {
    case "closed":
      return [`We're closed${at}${reason ? ` (${reason})` : ""}.`, `The salon is closed${at}${reason ? `: ${reason}` : ""}.`];
    case "practitioner-off":
      return [
        `${who ?? "Nobody for that"} isn't in${at}${reason ? ` (${reason})` : ""}.`,
        `${who ?? "Nobody for that"} isn't working${at}${reason ? `: ${reason}` : ""}.`,
      ];
    case "fully-booked":
      return who
        ? [`${who} has nothing free${at}.`, `${who} is fully booked${at}.`]
        : [`We have nothing free${at}.`, `We're fully booked${at}.`];
    case "too-soon":
      return ["That's sooner than we can take bookings.", "That's too soon for us to get ready for you."];
    case "too-far":
      return ["Our diary isn't open that far ahead yet.", "That's further ahead than I can book."];
    case "past":
      return ["That time has already gone by.", "That's in the past, I'm afraid."];
    case "preference":
      return place
        ? [`For ${inText(service)} I have no place like that, sorry.`, `There is no such place for ${inText(service)} here, I'm afraid.`]
        : [`For ${inText(service)} I have nobody who fits that, sorry.`, `Nobody here who does ${inText(service)} fits that, I'm afraid.`];
    case "patch-test":
      return ["That's too soon: your patch test has to come first.", "Your patch test has to come first, so that's too early."];
    case "nobody-performs-it":
      return who
        ? [`${who} doesn't do ${inText(service)}.`, `${capital(inText(service))} isn't something ${who} does.`]
        : [`Nobody can do ${inText(service)} at the moment.`, `${capital(service)} has nobody to do it just now.`];
  }
}

function leg({ service, who, time }: { service: string; who: string; time: string }): string {
  return `${service} with ${who} at ${time}`;
}

function detail({ who, price, duration }: PriceWords): string {
  return who ? `with ${who} ${duration}, ${price}` : `${duration}, ${price}`;
}

function priceLine(subject: string, lines: PriceWords[]): string {
  const [only, more] = lines;
  if (only && !more) return `${subject}${only.who ? ` with ${only.who}` : ""}: ${only.price}, ${only.duration}.`;
  return `${subject}: ${prices(lines)}.`;
}

function costLine(subject: string, lines: PriceWords[]): string {
  const [only, more] = lines;
  if (only && !more) return `The price of ${subject}${only.who ? ` with ${only.who}` : ""} is ${only.price}, for ${only.duration}.`;
  return `The price of ${subject} is ${prices(lines)}.`;
}

function prices(lines: PriceWords[]): string {
  return list(lines.map(({ who, price, duration }) => `${price}${who ? ` with ${who}` : ""} (${duration})`));
}

/** "Blonde balayage" within a sentence: "blonde balayage"; names that begin with capitals twice or an acronym stay. */
function inText(name: string): string {
  return /^\p{Lu}[\p{Ll}'-]*( [^\p{Lu}]|$)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
