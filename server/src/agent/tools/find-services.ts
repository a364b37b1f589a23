import type { Catalogue, Service } from "../../booking/catalogue.ts";
import type { ServiceFacts } from "../../booking/desk.ts";
import { readWords, type Workspace } from "../workspace.ts";
import { rank } from "./lexical-rank.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

const mostMatches = 8;

/** Services that fit the words, best first; without words, the menu's categories. */
export async function findServices(workspace: Workspace, { words }: ToolArguments<"find_services">): Promise<ToolResults["find_services"]> {
  const { catalogue, turn } = workspace;
  if (!words) return { matches: [], categories: menu(catalogue), unknown: null };
  const understood = readWords(workspace, words);
  const ids = [...new Set([...understood.services, ...understood.addOns].flatMap((mention) => mention.ids))];
  const described = ids.length > 0 || understood.unknownService ? ids : byWords(catalogue, words);
  const fitting = described.length > 0 ? described : byCategory(catalogue, words);
  const matches: ServiceFacts[] = [];
  for (const id of fitting.slice(0, mostMatches)) {
    const facts = await turn.desk.describeService(id);
    if (facts) matches.push(facts);
  }
  return matches.length > 0
    ? { matches, categories: [], unknown: null }
    : { matches, categories: menu(catalogue), unknown: understood.unknownService ?? words };
}

function menu({ categories, services }: Catalogue): ToolResults["find_services"]["categories"] {
  const inCategory = (id: string): string[] =>
    services.filter(({ categoryId, addOnOnly }) => categoryId === id && !addOnOnly).map(({ name }) => name);
  return categories.map(({ id, name }) => ({ name, services: inCategory(id) })).filter(({ services }) => services.length > 0);
}

function byCategory({ categories, services }: Catalogue, words: string): string[] {
  const said = words.toLowerCase();
  const category = categories.find(({ name, aliases }) => [name.toLowerCase(), ...aliases].some((alias) => said.includes(alias)));
  return services.filter(({ categoryId, addOnOnly }) => categoryId === category?.id && !addOnOnly).map(({ id }) => id);
}

function byWords({ services }: Catalogue, words: string): string[] {
  const bookable = services.filter(({ addOnOnly }) => !addOnOnly);
  const named = ({ name, aliases }: Service): string => [name, ...aliases].join(" ");
  const told = (service: Service): string => `${named(service)} ${service.description}`;
  // What is called so before what is described so.
  return [...new Set([...rank(words, bookable, named, 1.5), ...rank(words, bookable, told, 1.5)])].map(({ id }) => id);
}
