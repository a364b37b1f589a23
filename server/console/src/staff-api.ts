import type { ErrorBody, ErrorCode } from "@chairside/shared/errors.ts";

/** `network` is anything that is not an answer of the API: no connection, a proxy's error page. `push-refused`: the browser's own. */
type Refusal = { ok: false; code: ErrorCode | "network" | "push-refused"; retryAfter: number | undefined };
export type Answer<T> = { ok: true; value: T } | Refusal;

export interface StaffApi {
  /** Calls a staff route with the sign-in cookie. The value is the parsed JSON body, null where there is none. Never throws. */
  call<T>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Answer<T>>;
}

export interface StaffApiOptions {
  /** Ends with "/". */
  base: string;
  fetch: typeof globalThis.fetch;
  /** The cookie is no longer good for anything. */
  onSignedOut(): void;
  /** Something was refused to one's role: it may be another one by now. */
  onForbidden?(): void;
}

/** The staff side of the API. */
export function staffApi({ base, fetch, onSignedOut, onForbidden }: StaffApiOptions): StaffApi {
  return {
    async call<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
      try {
        const response = await fetch(base + path, {
          method,
          credentials: "same-origin",
          cache: "no-store",
          ...(body instanceof Blob
            ? { body }
            : body !== undefined && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
        });
        if (!response.ok) {
          const refused = await refusal(response);
          if (refused.code === "sign-in-required") onSignedOut();
          if (refused.code === "forbidden") onForbidden?.();
          return refused;
        }
        const text = await response.text();
        return { ok: true, value: (text === "" ? null : JSON.parse(text)) as T };
      } catch {
        return { ok: false, code: "network", retryAfter: undefined };
      }
    },
  };
}

async function refusal(response: Response): Promise<Refusal> {
  const body = (await response.json().catch(() => null)) as Partial<ErrorBody> | null;
  return { ok: false, code: body?.error?.code ?? "network", retryAfter: body?.error?.retryAfter };
}
