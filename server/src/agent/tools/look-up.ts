import { visitorLocale } from "../built-in/replies/reply-language.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import { addDays } from "../../booking/salon-time.ts";
import type { Understood } from "../../understanding/understood.ts";
import { readWords, today, type Workspace } from "../workspace.ts";
import { rank, terms } from "./lexical-rank.ts";
import type { SalonFact, ToolArguments, ToolResults } from "./tool-contracts.ts";

const mostFacts = 4;

/** The salon's own words on a question: its rules, opening hours, whereabouts and people. Nothing found, nothing said. */
export async function lookUp(workspace: Workspace, { question }: ToolArguments<"look_up">): Promise<ToolResults["look_up"]> {
  const understood = readWords(workspace, question);
  const asked = new Set(terms(question));
  const hours = understood.intents.includes("hours") || asked.has("open") ? await openingFacts(workspace, understood) : [];
  const facts = [
    ...byTopic(workspace.catalogue, understood),
    ...hours,
    ...whereabouts(workspace.catalogue, asked),
    ...people(workspace.catalogue, understood),
  ];
  const found = facts.length > 0 ? facts : byWords(workspace.catalogue, question);
  return { facts: found.filter((fact, place) => found.findIndex(({ key }) => key === fact.key) === place).slice(0, mostFacts) };
}

function byTopic({ policies }: Catalogue, { topics }: Understood): SalonFact[] {
  return topics.flatMap((topic) => policies.filter(({ key }) => key === topic)).map(({ key, title, text }) => ({ key, title, text }));
}

function byWords({ policies }: Catalogue, question: string): SalonFact[] {
  // A rule's own text is not asked for by each word in it: only by what it is about.
  const found = rank(question, policies, ({ title, ask }) => [title, ...ask].join(" "), 1.5);
  return found.slice(0, 2).map(({ key, title, text }) => ({ key, title, text }));
}

/** The day that was asked about; without one, today and the six days that follow. */
async function openingFacts(workspace: Workspace, { when }: Understood): Promise<SalonFact[]> {
  const day = when[0]?.wish.from;
  const first = today(workspace);
  const dates = day ? [day] : [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(first, days));
  const lines = [];
  for (const date of dates) lines.push((await workspace.turn.desk.openingOn(date, visitorLocale(workspace.turn))).words);
  return [{ key: "opening-hours", title: "Opening hours", text: lines.join("\n") }];
}

function whereabouts({ salon }: Catalogue, asked: ReadonlySet<string>): SalonFact[] {
  const facts: (SalonFact & { ask: string })[] = [
    { key: "address", title: "Address", text: `${salon.name}, ${salon.address}`, ask: "address where street directions" },
    { key: "phone", title: "Phone", text: salon.phone, ask: "phone number" },
    { key: "email", title: "E-mail", text: salon.email, ask: "email mail" },
    { key: "website", title: "Website", text: salon.website, ask: "website" },
  ];
  return facts.filter(({ ask }) => terms(ask).some((term) => asked.has(term))).map(({ key, title, text }) => ({ key, title, text }));
}

/** The weekdays of a working week, in words of the salon's own language. */
function daysIn(week: Catalogue["practitioners"][number]["week"], locale: string): string {
  const names = Object.entries(week).filter(([, shifts]) => shifts.length > 0).map(([weekday]) => weekdayName(Number(weekday), locale)); // prettier-ignore
  return new Intl.ListFormat(locale).format(names);
}

/** ISO weekday. 5 January 2026 is a Monday. */
function weekdayName(weekday: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2026, 0, 4 + weekday));
}

function people({ practitioners, services, categories, salon }: Catalogue, { practitioner, intents }: Understood): SalonFact[] {
  const ids = practitioner && practitioner !== "anyone" ? practitioner.ids : [];
  const named = practitioners.filter(({ id }) => ids.includes(id) || (ids.length === 0 && intents.includes("practitioners")));
  return named.map(({ id, name, level, about, languages, skills, week }) => {
    const kinds = new Set(
      skills.map(({ serviceId }) => services.find((service) => service.id === serviceId && !service.addOnOnly)?.categoryId),
    );
    const does = categories.filter((category) => kinds.has(category.id)).map((category) => category.name);
    const text = [
      `${level}. ${about}`,
      ...(ids.length > 0 ? [`Usually in on ${daysIn(week, salon.locale)}.`] : []),
      `Speaks ${languages.join(", ")}.`,
      ...(ids.length > 0 ? [`Performs ${does.join(", ")}.`] : []),
    ].join(" ");
    return { key: `practitioner-${id}`, title: name, text };
  });
}
