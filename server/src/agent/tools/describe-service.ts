import { readWords, type Workspace } from "../workspace.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

/** One service in full, or the names of the several it could be. */
export async function describeService(
  workspace: Workspace,
  { service }: ToolArguments<"describe_service">,
): Promise<ToolResults["describe_service"]> {
  const ids = serviceIds(workspace, service);
  const [only, more] = ids;
  if (only && !more) return { service: await workspace.turn.desk.describeService(only), candidates: [] };
  return { service: null, candidates: serviceNames(workspace, ids) };
}

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
