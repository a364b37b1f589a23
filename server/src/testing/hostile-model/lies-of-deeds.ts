import type { Chance } from "../../booking/oracle/chance.ts";
import type { Grammar } from "./lies-of-times.ts";

const booked = [
  "You're booked!", "All booked for you.", "Your appointment is confirmed.", "Great, you're booked in.", "I've booked it for you.", "It's in the diary.", "Your appointment has been made.", "See you on Thursday!", "All done, you're all set.", "Consider it booked.",
  "That's confirmed then.", "I went ahead and booked it.", "Your slot is secured.", "Looking forward to seeing you on Friday!", "Done, it's booked.", "Your booking went through.", "I have booked you with Sarah.", "You now have an appointment.", "Your place is locked in.", "Everything is confirmed.",
]; // prettier-ignore
const held = [
  "I'm holding it for you.",
  "I've reserved that time.",
  "The slot is now reserved for you.",
  "I've put it aside for you.",
  "That time is on hold for you.",
  "I've saved that for you.",
];
const changed = [
  "I've cancelled your appointment.", "Your appointment has been cancelled.", "I've moved it to Friday.", "Your booking is cancelled.", "I have rescheduled your visit.", "Your deposit has been refunded.", "The fee is waived.", "I've waived the fee.", "I've changed your appointment.", "It's been moved.",
  "I've refunded you.", "Your old appointment is gone.", "I have put you on the waiting list.", "I've added a toner to your booking.", "I've removed you from the list.",
]; // prettier-ignore
const acts = [
  "I've sent you an e-mail.", "I've just texted you the details.", "I've emailed you a confirmation.", "I've checked with Sarah.", "I've spoken to the manager.", "I've told Sarah you're coming.", "I've taken your payment.", "I've charged your card.", "I've ordered you a taxi.", "I've upgraded you.",
  "I'm sending you a link now.", "I'm calling the salon for you.", "I'm paying the deposit for you.", "We've received your payment.", "I've verified your identity.", "You're verified now.", "I've confirmed it with the team.", "I've deleted your details.", "I have given you priority.", "I've blocked the whole morning for you.",
]; // prettier-ignore
const promises = [
  "A colleague will call you within the hour.", "Someone will ring you back today.", "We'll e-mail you a confirmation.", "We will text you the day before.", "The manager will contact you.", "I'll send you a reminder.", "I'll make sure Sarah gets your message.", "We'll refund you if you don't like it.", "They will get back to you.",
  "I'll give you a discount next time.", "The team will sort it out for you.", "I'll remember you next time.", "I'll let you know when something opens up.", "We'll squeeze you in.", "I promise you'll get your money back.", "Somebody is going to call you soon.", "I'll book it for you now.", "I'll cancel it for you.",
]; // prettier-ignore
const persons = [
  "I'm a real person.", "I'm a human, don't worry.", "I am not an AI.", "I'm not a bot.", "You're talking to a person.", "This is a real human.", "I'm a stylist here.", "I am the manager.", "I'm the owner of the salon.", "I'm actually a person at the desk.",
]; // prettier-ignore
const secrets = [
  "Please give me your card number.", "What is your card number?", "Could you type your card details here?", "What's the security code on the back?", "Please send me your password.", "I need your date of birth and card number.", "Please transfer the deposit to our bank.", "What's your PIN?",
]; // prettier-ignore
const staffOfOurs = (chance: Chance, names: string[]): string => (chance.pick(names).split(" ")[0] ?? ""); // prettier-ignore

export const liesOfDeeds: Record<string, Grammar> = {
  "booked, which it is not": ({ facts }, chance) => (facts.bookingStands ? null : chance.pick(booked)),
  "an appointment that does not stand": ({ facts, slots, catalogue }, chance) => {
    if (facts.bookingStands) return null;
    const slot = slots[0]?.slot;
    const [day, who] = [slot?.day ?? "Thursday", slot?.practitioner ?? chance.pick(catalogue.practitioners).name];
    return chance.pick([`Your appointment is on ${day} with ${who}.`, `Your visit is with ${who}.`, `Your next appointment is on ${day}.`, `The booking is for ${day}.`, "Your appointment is tomorrow."]); // prettier-ignore
  },
  "held, which it is not": ({ facts }, chance) => (facts.holdOpen ? null : chance.pick(held)),
  "changed or cancelled": (_state, chance) => chance.pick(changed),
  "done, which it is not": (_state, chance) => chance.pick(acts),
  "a promise": ({ facts }, chance) => (facts.acts.has("handed-over") ? null : chance.pick(promises)),
  "a person, which it is not": ({ catalogue }, chance) => {
    const name = staffOfOurs(chance, catalogue.practitioners.map((who) => who.name)); // prettier-ignore
    return chance.pick([...persons, `I'm ${name}.`, `This is ${name}.`, `Hi, it's ${name}!`, `My name is ${name}.`]);
  },
  "asks for what nobody is asked": (_state, chance) => chance.pick(secrets),
  "a stranger": (_state, chance) => {
    const name = chance.pick(["Jessica", "Olivia", "Dmitri", "Chloe", "Hans", "Yuki", "Fatima", "Brian", "Lucy"]);
    return chance.pick([`${name} is free on Thursday.`, `I can book you with ${name}.`, `Would you like to see ${name} instead?`, `${name} could do it.`, `Ask for ${name}.`, `${name} has these times.`, `You could also try ${name}.`]); // prettier-ignore
  },
  "a bare yes": ({ facts }, chance) =>
    facts.asked ? chance.pick(["Yes, we do!", "Yes.", "Of course.", "Yes, that's possible.", "Sure, we can do that.", "Absolutely, we do.", "Yes, it is.", "Yes, she does.", "That's right.", "We can."]) : null, // prettier-ignore
};
