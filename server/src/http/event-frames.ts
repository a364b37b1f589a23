import type { StreamItem } from "@chairside/shared/events.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";
import type { InboxCompany, InboxSeen } from "@chairside/shared/presence.ts";

const encoder = new TextEncoder();
/** The same event goes to many followers: it is encoded once and forgotten with the event. */
const encoded = new WeakMap<object, Uint8Array>();

/** The frame of one stream item: `log` with its number as id, or `now` without one, so that the last id is always a place to resume. */
export function itemFrame(item: StreamItem): Uint8Array {
  if ("log" in item) return frameOf(item.log, () => `id: ${item.log.seq}\nevent: log\ndata: ${JSON.stringify(item.log)}\n\n`);
  return frameOf(item.now, () => `event: now\ndata: ${JSON.stringify(item.now)}\n\n`);
}

export function rowFrame(row: InboxRow): Uint8Array {
  return frameOf(row, () => `event: row\ndata: ${JSON.stringify(row)}\n\n`);
}

/** Who has a conversation on screen, for those who follow the inbox. */
export function companyFrame(news: InboxCompany): Uint8Array {
  return encoder.encode(`event: company\ndata: ${JSON.stringify(news)}\n\n`);
}

/** How far one has read oneself. */
export function seenFrame(news: InboxSeen): Uint8Array {
  return encoder.encode(`event: seen\ndata: ${JSON.stringify(news)}\n\n`);
}

/** A comment: keeps proxies and phones from taking a quiet line for a dead one. */
export const heartbeatFrame = encoder.encode(": still here\n\n");

/** Tells the browser how long to wait before it comes back. */
export function retryFrame(ms: number): Uint8Array {
  return encoder.encode(`retry: ${Math.round(ms)}\n\n`);
}

/** JSON has no raw line break, so one `data:` line holds it all. */
function frameOf(of: object, write: () => string): Uint8Array {
  const known = encoded.get(of);
  if (known) return known;
  const frame = encoder.encode(write());
  encoded.set(of, frame);
  return frame;
}
