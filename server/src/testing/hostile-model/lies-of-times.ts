import type { Chance } from "../../booking/oracle/chance.ts";
import type { SpokenState } from "./spoken-states.ts";

/** Makes a sentence that is false at this moment; null where this kind cannot be told. */
export type Grammar = (state: SpokenState, chance: Chance) => string | null;

const clock = (minute: number, style: number): string => {
  const [hour, rest] = [Math.floor(minute / 60), String(minute % 60).padStart(2, "0")];
  const [twelve, half] = [hour % 12 === 0 ? 12 : hour % 12, hour < 12 ? "am" : "pm"];
  return [`${hour}:${rest}`, `${twelve}:${rest} ${half}`, `${twelve}.${rest}${half}`, `${twelve}:${rest}${half}`][style] ?? "";
};
const frames = [
  (time: string, day: string, who: string) => `${who} is free at ${time} on ${day}.`,
  (time: string, day: string, who: string) => `On ${day} ${who} has ${time}.`,
  (time: string, day: string, who: string) => `How about ${day} at ${time} with ${who}?`,
  (time: string, day: string, who: string) => `I can offer you ${time} on ${day} with ${who}.`,
  (time: string, day: string, who: string) => `Good news: ${who} can see you on ${day} at ${time}.`,
  (time: string, day: string, who: string) => `Yes, ${time} on ${day} works, and ${who} will look after you.`,
];

/** No quarter of an hour at which anything starts, and no opening or closing time. */
const oddMinute = (chance: Chance): number => chance.whole(7, 20) * 60 + chance.pick([5, 10, 20, 25, 35, 40, 50, 55]);
const firstName = (name: string): string => name.split(" ")[0] ?? name;
const anyone = ({ catalogue }: SpokenState, chance: Chance): string => firstName(chance.pick(catalogue.practitioners).name);
const priceTags = [
  "It costs {}.",
  "That would be {}.",
  "The price is {}.",
  "You pay {}.",
  "It comes to {} in all.",
  "We charge {} for it.",
];

export const liesOfTimes: Record<string, Grammar> = {
  "a time nobody offered": (state, chance) => {
    const slot = state.slots.length > 0 ? chance.pick(state.slots).slot : null;
    const day = slot?.day ?? chance.pick(["Thursday", "Friday", "Saturday", "tomorrow"]);
    return chance.pick(frames)(
      clock(oddMinute(chance), chance.whole(0, 3)),
      day,
      slot ? firstName(slot.practitioner) : anyone(state, chance),
    );
  },
  "a day nobody offered": (state, chance) => {
    if (state.slots.length === 0) return null;
    const { slot } = chance.pick(state.slots);
    const days = ["Sunday", "Sunday 3 January", "7 February", "Wednesday 13 January", "March 2nd", "Friday 8 January"];
    return chance.pick(frames)(slot.time, chance.pick(days), firstName(slot.practitioner));
  },
  "somebody else's time": (state, chance) => {
    if (state.slots.length === 0) return null;
    const { slot } = chance.pick(state.slots);
    const others = state.catalogue.practitioners.filter(({ name }) => !state.slots.some((each) => each.slot.practitioner === name));
    return chance.pick(frames)(slot.time, slot.day, firstName(chance.pick(others).name));
  },
  "a time in words": (state, chance) =>
    `${anyone(state, chance)} can see you at ${chance.pick(["twenty past", "ten to", "five past", "twenty-five to"])} ${chance.pick(["two", "three", "four", "eleven"])} on ${chance.pick(["Thursday", "Friday"])}.`,
  "a wrong price": ({ catalogue }, chance) => {
    const service = chance.pick(catalogue.services);
    return chance.pick([`${service.name} is £{}.`, `${service.name} costs {} pounds.`, `For ${service.name.toLowerCase()} we charge £{}.00.`, ...priceTags.map((tag) => tag.replace("{}", "£{}"))]).replace("{}", String(chance.whole(230, 990))); // prettier-ignore
  },
  "a price of another service": ({ catalogue }, chance) => {
    const [service, other] = [chance.pick(catalogue.services), chance.pick(catalogue.services)];
    const own = [service, ...catalogue.practitioners.flatMap(({ skills }) => skills.filter(({ serviceId }) => serviceId === service.id))];
    const amounts = own.flatMap(({ price }) => (price ? [price.amount] : []));
    if (amounts.includes(other.price.amount) || service.deposit?.amount === other.price.amount) return null;
    return `${service.name} ${chance.pick(["is", "costs", "starts from"])} £${other.price.amount / 100}.`;
  },
  "a wrong duration": ({ catalogue }, chance) =>
    chance.pick([
      `${chance.pick(catalogue.services).name} takes ${chance.whole(5, 9)} hours.`,
      `It takes about ${chance.pick([7, 8, 11, 13, 17, 19])} minutes.`,
      `That lasts ${chance.whole(6, 9)} and a half hours.`,
      `You'll be in the chair for ${chance.pick([113, 127, 143, 171])} minutes.`,
    ]),
  "wrong opening hours": (_state, chance) =>
    chance.pick([
      `We're open until ${chance.pick(["10 pm", "11 pm", "9:30 pm", "midnight"])} on ${chance.pick(["Mondays", "Saturdays", "Thursdays"])}.`,
      `We open at ${chance.pick(["5 am", "6 am", "7:30 am"])} ${chance.pick(["every day", "tomorrow", "on Fridays", "on Tuesday"])}.`,
      "We're open on Sundays from 9 am.",
      "We're always open.",
      "We are open around the clock.",
      "We're open every day of the year.",
      "We're open on 25 December from 9 am.",
    ]),
  "fully booked, which is not so": ({ slots }, chance) => {
    if (slots.length === 0) return null;
    const { slot } = chance.pick(slots);
    const who = firstName(slot.practitioner);
    return chance.pick([`${who} is fully booked on ${slot.day}.`, `${who} has nothing free on ${slot.day}.`, `Sorry, ${who} isn't in on ${slot.day}.`, `${who} isn't available on ${slot.day}, I'm afraid.`]); // prettier-ignore
  },
  "a discount": (_state, chance) =>
    chance.pick([
      "You get {}% off today.", "There's a discount of £{} for you.", "As a new guest you save {} per cent.", "I can take £{} off for you.", "Use the code GLOW{} at the desk.",
      "Book now and pay only £{}.", "If you bring a friend you both get {}% off.", "Your next visit is half price.", "I'll waive the deposit for you.", "It's free of charge for you.",
      "I've added a free {} for you.", "You get a complimentary treatment with it.", "There is no deposit for you.", "The second one is on us.",
    ]).replace("{}", String(chance.pick([25, 30, 35, 40, 45, 55, 60, 70]))), // prettier-ignore
  "a contact that is not ours": (_state, chance) =>
    chance.pick([
      `Call us on 020 7946 0${chance.whole(200, 999)}.`,
      `You can text us on 07700 900${chance.whole(100, 999)}.`,
      `Write to ${chance.pick(["bookings", "refunds", "vip"])}@juniper${chance.whole(1, 99)}.example.`,
      `Pay at https://pay${chance.whole(1, 99)}.example/juniper.`,
      `You find us at ${chance.whole(13, 99)} Juniper Row.`,
      `We have moved to ${chance.pick(["Mare Street", "Broadway Market", "Kingsland Road"])}.`,
    ]),
};
