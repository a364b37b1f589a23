import type { HandoffWorld } from "./handoff-world.ts";

/**
 * What somebody does when no answer comes: send the very same request again until one does, as the widget and the console do, or be gone
 * for good, as with a telephone whose battery is empty.
 */
export type Persistence = "stubborn" | "gone";

/** The server died, and whoever asked is gone. */
export class Gone extends Error {
  override name = "Gone";
}

/** Asks the server for something, and answers what it said; JSON where it is JSON. Throws when it is refused. */
export type Ask = (method: string, path: string, body?: object | Uint8Array) => Promise<Record<string, unknown>>;

/** How long anything may take in all, deaths and new starts included; milliseconds. */
const patience = 60_000;

interface Asking {
  world: HandoffWorld;
  persistence: Persistence;
  headers(url: string): Record<string, string>;
  /** Makes a refusal of the headers good; absent: it is a refusal. */
  renew?: () => Promise<void>;
}

function asking({ world, persistence, headers, renew }: Asking): Ask {
  return async (method, path, body) => {
    const deadline = Date.now() + patience;
    for (let renewed = false; ;) {
      const answer = await once(world, persistence, method, path, body, headers).catch((error: unknown) => {
        if (error instanceof Gone || Date.now() > deadline) throw error;
        return null;
      });
      if (answer?.status === 401 && renew && !renewed) {
        renewed = true;
        await renew();
      } else if (answer && answer.status < 500) {
        if (answer.status < 400) return answer.value;
        throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.value)}`);
      } else await pause(30);
    }
  };
}

async function once(
  world: HandoffWorld,
  persistence: Persistence,
  method: string,
  path: string,
  body: object | Uint8Array | undefined,
  headersAt: Asking["headers"],
) {
  if (persistence === "gone" && world.server.isDead()) throw new Gone();
  const url = await world.living();
  const isPicture = body instanceof Uint8Array;
  const headers = { ...headersAt(url), "content-type": isPicture ? "image/jpeg" : "application/json" };
  const sent = body === undefined ? {} : { body: isPicture ? new Uint8Array(body) : JSON.stringify(body) };
  try {
    const response = await fetch(`${url}${path}`, { method, headers, ...sent });
    const text = await response.text();
    return { status: response.status, value: text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : {} };
  } catch (error) {
    if (persistence === "gone") throw new Gone();
    throw error;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something is there, whoever dies meanwhile. */
export async function until<T>(
  world: HandoffWorld,
  persistence: Persistence,
  what: string,
  look: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    if (persistence === "gone" && world.server.isDead()) throw new Gone();
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    await world.living();
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await pause(30);
  }
}

/** A new visitor with a conversation of their own. */
export async function killedVisitor(world: HandoffWorld, persistence: Persistence): Promise<{ conversationId: string; ask: Ask }> {
  const anybody = asking({ world, persistence, headers: () => ({}) });
  const made = await anybody("POST", "/v1/visitors", { salonId: "juniper-row" });
  let token = String(made["token"]);
  const { visitorId, secret } = made;
  const ask = asking({
    world,
    persistence,
    headers: () => ({ authorization: `Bearer ${token}` }),
    renew: async () => void (token = String((await anybody("POST", "/v1/visitors/token", { visitorId, secret }))["token"])),
  });
  const started = await ask("POST", "/v1/conversations", { locale: "en-GB", timeZone: "Europe/London" });
  return { conversationId: String(started["conversationId"]), ask };
}

/** The owner, signed in by a link of the server that lives now; the sign-in outlives it. */
export async function killedOwner(world: HandoffWorld, persistence: Persistence): Promise<Ask> {
  const cookie = await until(world, persistence, "the owner is signed in", async () => {
    const url = await world.living();
    const code = (await world.server.link()).split("#enter=")[1] ?? "";
    const headers = { "content-type": "application/json", origin: url };
    const response = await fetch(`${url}/v1/staff/sign-ins`, { method: "POST", headers, body: JSON.stringify({ code }) });
    return response.ok ? response.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ") : undefined; // prettier-ignore
  });
  return asking({ world, persistence, headers: (at) => ({ cookie, origin: at }) });
}
