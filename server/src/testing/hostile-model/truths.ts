import type { Chance } from "../../booking/oracle/chance.ts";
import type { SpokenState } from "./spoken-states.ts";
import { paraphrases } from "./true-paraphrases.ts";
import { modelTalk } from "./model-talk.ts";
import { talk } from "./true-talk.ts";

interface Truth {
  kind: string;
  sentence: string;
}

type Grammar = (state: SpokenState, chance: Chance) => string | null;

const firstName = (name: string): string => name.split(" ")[0] ?? name;
const slotFrames = [
  "{who} is free on {day} at {time}.", "On {day} {who} has {time}.", "How about {day} at {time} with {who}?", "I can offer you {time} on {day} with {who}.", "{who} could see you on {day} at {time}. Would that suit you?",
  "The {service} with {who} takes {duration}.", "With {who} the {service} costs {price}.", "{service} with {who} on {day} at {time}: {price}.", "There is a time at {time} on {day}.", "That's {duration} with {who}, for {price}.",
  "Here are {who}'s free times on {day}.", "I've found some times for you on {day}.", "Would {time} on {day} work for you?", "Shall I hold {time} on {day} with {who} for you?",
]; // prettier-ignore
const menuFrames = [
  "{service} is on our menu.",
  "We do {service}.",
  "Would you like {service}?",
  "{service}: {description}",
  "For {service} there is {who}.",
  "{who} does {service}.",
  "Shall I look for a time for {service}?",
];
const hours = (minutes: number): string => [...(minutes >= 60 ? [`${Math.floor(minutes / 60)} h`] : []), ...(minutes % 60 ? [`${minutes % 60} min`] : [])].join(" "); // prettier-ignore

const grammars: Record<string, Grammar> = {
  "a time on offer": ({ slots, language }, chance) => {
    if (slots.length === 0 || language !== "en") return null;
    const { slot } = chance.pick(slots);
    return filled(chance.pick(slotFrames), { who: firstName(slot.practitioner), day: slot.day, time: slot.time, service: slot.service, duration: slot.duration, price: slot.price.text }); // prettier-ignore
  },
  "the menu": ({ catalogue, language }, chance) => {
    if (language !== "en") return null;
    const service = chance.pick(catalogue.services.filter(({ addOnOnly }) => !addOnOnly));
    const able = catalogue.practitioners.filter(({ skills }) => skills.some(({ serviceId }) => serviceId === service.id));
    const length = service.segments.reduce((sum, { minutes }) => sum + minutes, 0);
    const price = `${service.priceFrom ? "from " : ""}£${service.price.amount / 100}`;
    const frame = chance.pick([...menuFrames, `{service} is ${price}.`, `{service} costs ${price}.`, `{service} takes ${hours(length)}.`]);
    return filled(frame, { service: service.name, description: service.description, who: firstName(chance.pick(able).name) });
  },
  "the team": ({ catalogue, language }, chance) => {
    if (language !== "en") return null;
    const who = chance.pick(catalogue.practitioners);
    const name = firstName(who.name);
    return chance.pick([`${name} speaks ${who.languages.join(" and ")}.`, `${name} is our ${who.level}.`, `${name} speaks ${chance.pick(who.languages)}.`, `Would you like to see ${name}?`, `Our team: ${catalogue.practitioners.map((each) => firstName(each.name)).join(", ")}.`]); // prettier-ignore
  },
  "a rule in the salon's words": ({ catalogue }, chance) =>
    `${chance.pick(["", "", "Yes: ", "Good question. ", "Of course: "])}${chance.pick(chance.pick(catalogue.policies).text.split(/(?<=[.!?]) /u))}`,
  "a rule in other words": ({ catalogue, lookedUp }, chance) => {
    // A model is told to look a rule up before it tells it, and those who do are listened to.
    const told = catalogue.policies.filter(({ title }) => lookedUp.includes(title)).flatMap(({ key }) => paraphrases[key] ?? []);
    return told.length > 0 ? chance.pick(told) : null;
  },
  talk: ({ language }, chance) => chance.pick(talk[language] ?? []),
  "talk as models make it": ({ language }, chance) => chance.pick(modelTalk[language] ?? []),
  "opening and whereabouts": ({ catalogue, language }, chance) => {
    if (language !== "en") return null;
    const { salon } = catalogue;
    return chance.pick(["We're open until 8 pm on Thursdays.", "On Saturdays we open at 9 am and close at 6 pm.", "We're open from 10 am to 6 pm on Mondays.", "We're closed on Sundays.", `You can ring us on ${salon.phone}.`, `Our e-mail is ${salon.email}.`, `We are at ${salon.address}.`, `Our address is ${salon.address}.`, `The salon's phone number is ${salon.phone}.`]); // prettier-ignore
  },
  "what our own model says": ({ builtIn }, chance) => chance.pick(builtIn.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u)),
};

function filled(frame: string, words: Record<string, string>): string {
  const text = frame.replaceAll(/\{(\w+)\}/g, (_, key: string) => words[key] ?? "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const kinds = Object.entries(grammars);

/** A sentence that is true at this moment, of a kind picked at random. */
export function truth(state: SpokenState, chance: Chance): Truth {
  for (;;) {
    const [kind, grammar] = chance.pick(kinds);
    const sentence = grammar(state, chance);
    if (sentence) return { kind, sentence };
  }
}
