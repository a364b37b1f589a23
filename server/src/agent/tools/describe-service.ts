import { readWords, type Workspace } from "../workspace.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

/** One service in full, or the names of the several it could be. */
export async function describeService(
  workspace: Workspace,
  { service }: ToolArguments<"describe_service">,
): Promise<ToolResults["describe_service"]> {
  const ids = serviceIds(workspace, service);
  const [only, more] = ids;
  const { desk } = workspace.turn;
  if (only && !more) return { service: await desk.describeService(only), candidates: [] };
  const described = ids.length > mostDescribed ? [] : await Promise.all(ids.map((id) => desk.describeService(id)));
  return { service: null, candidates: serviceNames(workspace, ids), fitting: described.flatMap((service) => service ?? []) };
}

/** More than these are a menu to choose from, not to be told of one by one. */
const mostDescribed = 6;

/** What service the words mean: none, one, or several that they fit equally. A name as it stands on the menu is that one. */
export function serviceIds(workspace: Workspace, words: string): string[] {
  const { catalogue } = workspace;
  const wanted = words.trim().toLowerCase();
  const exact = catalogue.services.find(({ name }) => name.toLowerCase() === wanted);
  if (exact) return [exact.id];
  const understood = readWords(workspace, words);
  const [mention] = [...understood.services, ...understood.addOns];
  return mention?.ids ?? [];
}

export function serviceNames({ catalogue }: Workspace, ids: readonly string[]): string[] {
  return ids.flatMap((id) => catalogue.services.find((service) => service.id === id)?.name ?? []);
}
