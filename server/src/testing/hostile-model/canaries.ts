import { type Chance, chance } from "../../booking/oracle/chance.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import { fixedClock } from "../fixed-clock.ts";
import { openComposedSalon } from "../composed-salon.ts";
import type { ScriptedAnswer } from "../scripted-answer.ts";
import { scriptedVendor } from "../scripted-vendor.ts";

/** Somebody's contact and name, found nowhere else. */
interface Canary {
  name: string;
  /** Parts that must be found nowhere, lower case. */
  traces: string[];
}

export interface CanariesPlanted {
  conversations: number;
  /** Visitors' messages with a canary in them. */
  messages: number;
  modelRequests: number;
  logLines: number;
  /** Cards with the canary's own name on them: what was hidden came back. */
  cards: number;
  /** Where one was found. */
  found: { where: "model request" | "log"; trace: string; text: string }[];
}

/** First names of the canaries. */
export const firsts = [
  "Quilla",
  "Xanthe",
  "Ottokar",
  "Ysolde",
  "Brunhild",
  "Thaddea",
  "Wilhelmina",
  "Zebulon",
  "Ignazia",
  "Perpetua",
  "Maximiliana",
  "Evangelos",
];
const syllables = ["zor", "vax", "quel", "drim", "plov", "skar", "thon", "wug", "jil", "bren", "fosk", "mulv"];

function canary(luck: Chance): Canary & { phone: string; email: string } {
  const family = Array.from({ length: 3 }, () => luck.pick(syllables)).join("");
  const first = luck.pick(firsts);
  const name = `${first} ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
  const digits = String(luck.whole(100_000, 999_999));
  const phone = luck.pick([
    `07911 ${digits}`,
    `+44 7911 ${digits}`,
    `07911${digits}`,
    `(07911) ${digits.slice(0, 3)}-${digits.slice(3)}`,
    `0044 7911 ${digits}`,
  ]);
  const email = `${luck.pick(syllables)}.${family}@${luck.pick(syllables)}${luck.pick(syllables)}.example`;
  return {
    name,
    phone,
    email,
    traces: [
      name.toLowerCase(),
      first.toLowerCase(),
      family,
      digits,
      `${digits.slice(0, 3)}-${digits.slice(3)}`,
      email.split("@")[0] ?? email,
    ],
  };
}

/** How people give themselves away, in all the languages we speak. */
const introductions = [
  "My name is {name}, {phone}", "it's {name}, {email}", "I'm {name}", "{name}", "{name} {phone} {email}", "this is {name} and my number is {phone}", "{phone}, {name}", "put it under {name} please, mail {email}", "Name: {name}\nPhone: {phone}\nE-mail: {email}",
  "you can reach me on {phone} or {email}", "it is for my friend {name}, her number is {phone}", "a cut for my daughter {name} tomorrow, call me on {phone}", "{lower}, {phone}", "my email is {email}", "could {name} come along? text {phone}", "Me llamo {name}, {phone}", "Je m'appelle {name}, {email}", "Ich heiße {name}, {phone}", "Mi chiamo {name}, {phone}",
  "Chamo-me {name}, {email}", "Mijn naam is {name}, {phone}", "hi, {name} here. what about parking? {phone}", "a skin fade tomorrow for {name}", "I want a blonde balayage with Sarah next Thursday, {name}, {phone}",
]; // prettier-ignore
const others = [
  "a skin fade tomorrow",
  "the first one",
  "yes",
  "do you have parking?",
  "what have I booked?",
  "cancel it please",
  "put me on the waiting list",
  "can I talk to a person?",
];

/** The model passes on whatever it has been given, and uses every tool that could bring more. */
function curious(call: number): ScriptedAnswer {
  const echo = '"name":"[name 1]","phone":"[phone 1]","email":"[email 1]"';
  const answers: ScriptedAnswer[] = [
    { calls: [{ name: "note_guest", args: `{${echo}}` }] },
    { calls: [{ name: "find_slots", args: '{"services":["skin fade"],"when":"tomorrow"}' }, { name: "hold_slot", args: '{"slot":1}', id: `b${call}` }] },
    { calls: [{ name: "propose_booking", args: "{}" }] },
    { calls: [{ name: "note_for_salon", args: '{"note":"[name 1] on [phone 1]"}' }, { name: "my_appointments", args: "{}", id: `c${call}` }] },
    { text: "Thank you, [name 1]. Which of these suits you?" },
    { calls: [{ name: "look_up", args: '{"question":"what do you know of [name 1]?"}' }] },
    { text: "Is there anything else I can do for you?" },
  ]; // prettier-ignore
  return answers[call % answers.length] ?? {};
}

/** What a test breaks on purpose. */
interface CanaryFaults {
  /** Everybody of these names works here: names of staff are no secret. */
  colleagues?: readonly string[];
  /** The server logs what is said. */
  logsTalk?: boolean;
}

/** Talks to the whole product over HTTP, logging everything it can, and looks for what was said in what left it and in the log. */
export async function plantCanaries(count: number, seed: number, faults: CanaryFaults = {}): Promise<CanariesPlanted> {
  const luck = chance(seed);
  const clock = fixedClock("2026-11-18T10:00:00Z");
  const vendor = scriptedVendor((call) => curious(call));
  const lines: string[] = [];
  const salon = await openComposedSalon(clock.now, {
    settings: { OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: "https://vendor.example/v1", LOG_LEVEL: "debug" },
    unlimited: true,
    catalogue: (demo) => ({
      ...demo,
      practitioners: [...demo.practitioners, ...(faults.colleagues ?? []).map((name) => ({ ...colleagueOf(demo), id: name, name }))],
    }),
    overrides: { fetch: vendor.fetch, logTo: { write: (line: string) => void lines.push(line) } },
  });
  const planted: CanariesPlanted = { conversations: 0, messages: 0, modelRequests: 0, logLines: 0, cards: 0, found: [] };
  try {
    while (planted.conversations < count) {
      const { traces, ...words } = canary(luck);
      const visitor = await salon.visitor();
      for (let said = 0; said < 3; said += 1) {
        const text = luck.pick(luck.often(0.7) ? introductions : others).replaceAll(/\{(\w+)\}/g, (_, key: string) => (key === "lower" ? words.name.toLowerCase() : (words[key as keyof typeof words] ?? ""))); // prettier-ignore
        const heard = await visitor.say(text);
        if (faults.logsTalk) lines.push(text);
        planted.messages += 1;
        planted.cards += heard.filter((event) => event.type === "booking-proposed" && event.proposal.guest.name === words.name).length;
      }
      visitor.close();
      planted.conversations += 1;
      const sent = vendor.requests.splice(0).map((request) => JSON.stringify(request));
      const written = lines.splice(0);
      planted.modelRequests += sent.length;
      planted.logLines += written.length;
      look("model request", sent, traces, planted);
      look("log", written, traces, planted);
    }
  } finally {
    await salon.close();
  }
  return planted;
}

function colleagueOf({ practitioners }: Catalogue): Catalogue["practitioners"][number] {
  const [first] = practitioners;
  if (!first) throw new Error("nobody works here");
  return { ...first, nicknames: [], skills: [] };
}

function look(where: "model request" | "log", texts: string[], traces: string[], { found }: CanariesPlanted): void {
  for (const text of texts) {
    for (const trace of traces) {
      const at = text.toLowerCase().indexOf(trace);
      if (at >= 0) found.push({ where, trace, text: text.slice(Math.max(0, at - 60), at + 60) });
    }
  }
}
