import { randomUUID } from "node:crypto";
import type { DayCalendar } from "@chairside/shared/inbox.ts";

/** What came of a request: its body, or the code of its refusal; null when no answer came. */
type Answered = { value: unknown; code: string | null } | null;

/** The desk over HTTP, as staff use it, at whichever server lives. */
export interface StaffDesk {
  readDay(date: string): Promise<DayCalendar | null>;
  /** Each write has an operation of its own; `stubborn`: sent again, the same, until it is answered. */
  write(path: string, body: object, stubborn: boolean): Promise<Answered>;
}

/** Signs in with a link that the server has printed. `living` answers where one answers now. */
export async function staffDesk(inbox: string, living: () => Promise<string>): Promise<StaffDesk> {
  const code = new URL(inbox).hash.replace("#enter=", "");
  const signedIn = await fetch(`${await living()}/v1/staff/sign-ins`, { method: "POST", headers: json, body: JSON.stringify({ code }) });
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`Staff could not sign in: ${signedIn.status}`);
  const headers = { ...json, cookie };

  const send = async (path: string, how: RequestInit): Promise<Answered> => {
    try {
      const response = await fetch(`${await living()}${path}`, { headers, ...how });
      const value = (await response.json()) as { error?: { code: string } };
      return response.status >= 500 ? null : { value, code: value.error?.code ?? null };
    } catch {
      return null;
    }
  };
  return {
    readDay: async (date) => ((await send(`/v1/staff/calendar?date=${date}`, {}))?.value as DayCalendar | undefined) ?? null,
    async write(path, body, stubborn) {
      const how = { method: "POST", body: JSON.stringify({ operationId: randomUUID(), ...body }) };
      for (;;) {
        const answer = await send(path, how);
        if (answer !== null || !stubborn) return answer;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
  };
}

const json = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
