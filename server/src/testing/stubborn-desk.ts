import { SlotWeek, StaffBooked } from "@chairside/shared/chat-desk.ts";
import type { Undying } from "./mortal-visit.ts";

/** Somebody of the desk who sends the very same request again until it is answered, whoever dies in between. */
export interface StubbornDesk {
  /** Offers of free times for a service on a day. */
  times(conversationId: string, serviceId: string, day: string): Promise<string[]>;
  offer(conversationId: string, actionId: string, offers: string[]): Promise<void>;
  book(conversationId: string, actionId: string, offer: string): Promise<StaffBooked>;
}

/** How long anything may take in all, deaths and new starts included; milliseconds. */
const patience = 20_000;
const cookies = new WeakMap<Undying, Promise<string>>();

/** Signed in by the link of the server that lives now; the sign-in outlives it. */
export async function stubbornDesk(life: Undying): Promise<StubbornDesk> {
  let signedIn = cookies.get(life);
  if (!signedIn) cookies.set(life, (signedIn = signIn(await life.living(), life.server.inbox)));
  const cookie = await signedIn;

  async function again(method: "GET" | "POST", path: string, body?: object): Promise<unknown> {
    const deadline = Date.now() + patience;
    for (;;) {
      try {
        const url = await life.living();
        const headers = { cookie, origin: url, "content-type": "application/json" };
        const response = await fetch(`${url}/v1/staff/${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
        const answer: unknown = await response.json();
        if (response.ok) return answer;
        if (response.status < 500) throw new Refused(`${path}: ${JSON.stringify(answer)}`);
      } catch (error) {
        if (error instanceof Refused || Date.now() > deadline) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  return {
    async times(conversationId, serviceId, day) {
      const week = await again("GET", `conversations/${conversationId}/slots?serviceId=${serviceId}&practitionerId=anyone&day=${day}`);
      return SlotWeek.parse(week).slots.map(({ offer }) => offer);
    },
    async offer(conversationId, actionId, offers) {
      await again("POST", `conversations/${conversationId}/offers`, { actionId, offers });
    },
    book: async (conversationId, actionId, offer) =>
      StaffBooked.parse(
        await again("POST", `conversations/${conversationId}/bookings`, {
          actionId,
          offer,
          guest: { name: "Anna Bell", phone: "07700 900123" },
        }),
      ),
  };
}

class Refused extends Error {
  override name = "Refused";
}

async function signIn(url: string, link: string): Promise<string> {
  const code = link.slice(link.indexOf("#enter=") + "#enter=".length);
  const headers = { "content-type": "application/json", origin: url };
  const response = await fetch(`${url}/v1/staff/sign-ins`, { method: "POST", headers, body: JSON.stringify({ code }) });
  return response.headers.getSetCookie().map((one) => one.split(";")[0]).join("; "); // prettier-ignore
}
