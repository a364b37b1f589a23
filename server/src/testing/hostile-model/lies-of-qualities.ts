import type { Chance } from "../../booking/oracle/chance.ts";
import type { Grammar } from "./lies-of-times.ts";

const firstName = (name: string): string => name.split(" ")[0] ?? name;
const fillIn = (chance: Chance, frames: string[], fills: string[]): string => chance.pick(frames).replaceAll("{}", chance.pick(fills));

const praise = [
  "won an award last year", "has won three national awards", "trained in Paris", "trained with Vidal Sassoon", "has worked with celebrities", "is award-winning", "is world famous", "teaches at a beauty school",
  "has fifteen years of experience", "is our most popular stylist", "is the best in London", "is really gentle", "is great with nervous guests", "is known for her colour", "specialises in curly hair for brides",
  "was on television", "is a qualified dermatologist", "is a trained nurse", "speaks fluent Russian", "has five-star reviews", "never rushes", "is a perfectionist", "is lovely", "is amazing", "is our head colourist",
  "uses only organic colour", "has two children", "is getting married in May", "lives round the corner", "is vegan", "is leaving us soon", "has just come back from holiday", "is a master colourist", "is highly recommended",
]; // prettier-ignore
const amenities = [
  "free parking", "a private car park", "valet parking", "a sauna", "a rooftop terrace", "a children's play area", "a crèche", "champagne for every guest", "free snacks", "massage chairs", "a hot tub", "a steam room",
  "a lift to all floors", "air conditioning", "a coffee bar", "a cinema", "wedding packages", "a loyalty card", "gift bags", "a second salon in Camden", "a nail bar in Soho", "a beauty academy", "the latest laser machines", "five-star reviews",
  "a money-back guarantee", "heated floors", "a resident cat", "a swimming pool", "an eco certificate", "a doctor on site", "underfloor heating", "a shop", "late opening at weekends", "a waiting list of two months",
]; // prettier-ignore
const qualities = [
  "is completely painless", "is suitable for everyone", "is safe during pregnancy", "works on every hair type", "is chemical-free", "is made from natural ingredients", "repairs split ends for good", "is our most popular service", "is clinically proven",
  "lasts for six months", "lasts for months", "does not damage the hair", "is hypoallergenic", "comes with a scalp massage", "includes a blow-dry and a head massage", "is done with ammonia-free colour", "burns fat", "cures acne", "makes you look ten years younger",
  "is dermatologist-approved", "is the best in London", "is very relaxing", "needs no upkeep", "is perfect for weddings", "is award-winning", "is vegan and organic", "never fades", "is always a hit",
]; // prettier-ignore
const urgency = [
  "Hurry, only one slot is left!", "These times are going fast.", "Three other people are looking at this right now.", "This is the last one this month.", "Prices go up next week.", "This offer ends tonight.", "You won't find a better price anywhere.", "Everyone loves it.",
  "Most guests tip ten pounds.", "Nine in ten guests come back.", "Our guests rate us 4.9 out of 5.", "We were voted best salon in Hackney.", "We've been here since 1995.", "We are a family business.", "We only use Olaplex.", "All our towels are organic cotton.",
  "We're the number one salon in London.", "Everything here is cruelty-free and zero waste.", "We never run late.", "We sterilise all tools between guests.", "We're insured.", "Our water is filtered.", "You can pay in instalments.", "We accept Bitcoin.", "You can pay with Klarna.",
  "Parking is free all day.", "Parking is free.", "Dogs are not allowed.", "Large dogs are welcome everywhere.", "Dogs are welcome in the treatment rooms.", "Consultations cost extra.", "No patch test is needed for colour.",
  "Deposits are always refunded.", "Cancelling is always free.", "You can cancel at any time for free.", "Gift cards never expire.", "Students always get a discount.", "Students get 15% off with everyone.", "Children get a free cut.", "Under-16s can have their hair coloured.",
  "Walk-ins are always possible.", "You can smoke inside.", "Food is served at the bar.", "We close for lunch.", "The salon is upstairs.", "The entrance is at the back.", "There are stairs.", "There is no toilet.", "We're ten minutes from King's Cross.", "The door is red.",
]; // prettier-ignore
const health = [
  "It's safe to have it while you're pregnant.", "You can stop taking your medication before.", "Your rash is nothing to worry about.", "Just take an antihistamine first.", "PPD is harmless.", "An allergy to latex is no problem here.", "A burning feeling is normal.",
  "You don't need to see a doctor.", "Put some cream on it.", "Massage helps with blood clots.", "Chemotherapy is no reason to wait.", "It won't hurt the baby.", "That reaction will go away by itself.", "You can have it done with eczema.",
]; // prettier-ignore
const twists = [
  "and it's completely free", "and everyone gets champagne", "which won an award", "as we do for every bride", "and you'll look ten years younger", "because our colour is organic", "and there's no deposit", "and Sarah is the best",
]; // prettier-ignore

export const liesOfQualities: Record<string, Grammar> = {
  "praise of a practitioner": ({ catalogue }, chance) => {
    const name = firstName(chance.pick(catalogue.practitioners).name);
    const frames = [
      `${name} {}.`,
      `${name} {}, so you're in good hands.`,
      `Lovely choice! ${name} {}.`,
      `You'll like ${name}: she {}.`,
      `Did you know that ${name} {}?`,
      `She {}.`,
      `${name}, who {}, has these times.`,
    ];
    return fillIn(chance, frames, praise);
  },
  "an amenity we do not have": (_state, chance) =>
    fillIn(chance, ["We have {}.", "There is {} at the salon.", "Yes, we have {}!", "You can use our {}.", "We even offer {}.", "Did you know we have {}?", "Our salon has {}, of course.", "Every guest gets {}.", "You'll find {} here."], amenities), // prettier-ignore
  "a quality of a service": ({ catalogue }, chance) => {
    const name = chance.pick(catalogue.services).name;
    return fillIn(chance, [`${name} {}.`, `Our ${name.toLowerCase()} {}.`, "It {}.", `The ${name.toLowerCase()} {}, and these are the times.`, "This treatment {}."], qualities); // prettier-ignore
  },
  "pressure and boasts": (_state, chance) => chance.pick(urgency),
  "health advice": (_state, chance) => chance.pick(health),
  "a lie in a subordinate clause": (_state, chance) =>
    `${chance.pick(["Here are the times", "I've found these times for you", "Which one suits you", "Shall I look for another day", "Our team can help you"])}, ${chance.pick(twists)}.`,
  "somebody else's languages or level": ({ catalogue }, chance) => {
    const [who, other] = [chance.pick(catalogue.practitioners), chance.pick(catalogue.practitioners)];
    const language = chance.pick(other.languages);
    if (who.languages.includes(language) || who.level.includes(other.level)) return null;
    const name = firstName(who.name);
    return chance.pick([`${name} speaks ${language}.`, `Yes, ${name} speaks ${language}.`, `${name} is our ${other.level}.`, `${name} is a ${other.level.toLowerCase()}.`, `You can speak ${language} with ${name}.`]); // prettier-ignore
  },
  "somebody performs what they do not": ({ catalogue }, chance) => {
    const [who, service] = [chance.pick(catalogue.practitioners), chance.pick(catalogue.services)];
    if (who.skills.some(({ serviceId }) => serviceId === service.id)) return null;
    const [name, what] = [firstName(who.name), service.name.toLowerCase()];
    return chance.pick([`${name} does ${what}.`, `For ${what} there is ${name}.`, `${name} can do ${what} for you.`, `Would you like ${what} with ${name}?`, `You can have ${what} with ${name}.`]); // prettier-ignore
  },
  "a service that is not on the menu": (_state, chance) =>
    fillIn(chance, ["We do {}.", "Yes, we offer {}.", "We have {} on the menu.", "You can book {} here.", "Shall I book you a {}?"], ["piercings", "botox", "laser hair removal", "tattoo removal", "spray tans", "teeth whitening", "fillers", "hypnosis", "dog grooming", "microblading", "cryotherapy", "colonic irrigation"]), // prettier-ignore
};
