import type { Device } from "./device.ts";

/** Who signs out leaves nothing in the browser that the next one could read: no drafts, no notifications, nothing that is pushed. */
export async function leaveNothing(storage: Storage | undefined, { hideAll, push }: Device): Promise<void> {
  try {
    storage?.clear();
  } catch {
    // Forbidden storage holds nothing.
  }
  await Promise.all([hideAll(), push?.end()]);
}
