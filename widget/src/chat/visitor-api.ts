import type { ErrorBody, ErrorCode } from "@chairside/shared/errors.ts";
import type { VisitorMemory } from "./visitor-memory.ts";

/** `network` is anything that is not an answer of the API: no connection, a proxy's error page. */
export type Refusal = { ok: false; code: ErrorCode | "network"; retryAfter: number | undefined };
export type Answer<T> = { ok: true; value: T } | Refusal;

export interface VisitorApi {
  /** Calls a visitor's route with the token; after a 401 once more with a new one. The value is the parsed JSON body. */
  call<T>(method: string, path: string, body?: unknown): Promise<Answer<T>>;
  /** Fetches a file of the visitor's. */
  file(path: string): Promise<Answer<Blob>>;
  /** Request headers for a stream; `renew` after a 401. Throws while no token can be had. */
  headers(renew: boolean): Promise<Record<string, string>>;
  /** Forgets who we are: the next call makes a new visitor. */
  forget(): void;
}

export interface VisitorApiOptions {
  /** Ends with "/". */
  base: string;
  salon: string;
  fetch: typeof globalThis.fetch;
  memory: VisitorMemory;
  /** Runs one at a time among the tabs of this browser, so that two tabs do not become two visitors. */
  alone: <T>(task: () => Promise<T>) => Promise<T>;
}

/** The visitor's side of the API. Makes a visitor when there is none, keeps and renews the token; never throws but where said. */
export function visitorApi(options: VisitorApiOptions): VisitorApi {
  const { base, memory } = options;
  let lastToken: string | undefined;

  const send = async (method: string, path: string, body?: unknown, token?: string): Promise<Answer<Response>> => {
    try {
      const response = await options.fetch(base + path, {
        method,
        headers: { ...(body !== undefined && { "content-type": "application/json" }), ...(token && { authorization: `Bearer ${token}` }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        credentials: "omit",
      });
      return response.ok ? { ok: true, value: response } : await refusal(response);
    } catch {
      return { ok: false, code: "network", retryAfter: undefined };
    }
  };

  const newVisitor = async (): Promise<Answer<string>> => {
    const made = await parsed<{ visitorId: string; secret: string; token: string }>(
      await send("POST", "visitors", { salonId: options.salon }),
    );
    if (!made.ok) return made;
    const { visitorId, secret, token } = made.value;
    memory.write({ visitorId, secret, token });
    return { ok: true, value: token };
  };

  /** A token other than the one that was refused. The clock of the visitor's machine is not asked: it may be wrong. */
  const token = (refused?: string) =>
    options.alone(async (): Promise<Answer<string>> => {
      const known = memory.read();
      if (!known) return newVisitor();
      if (known.token !== refused) return { ok: true, value: known.token };
      const { visitorId, secret } = known;
      const renewed = await parsed<{ token: string }>(await send("POST", "visitors/token", { visitorId, secret }));
      if (renewed.ok) {
        memory.write({ visitorId, secret, token: renewed.value.token });
        return { ok: true, value: renewed.value.token };
      }
      if (renewed.code !== "token-invalid") return renewed;
      memory.forget();
      return newVisitor();
    });

  const signed = async (method: string, path: string, body?: unknown): Promise<Answer<Response>> => {
    const first = await token();
    if (!first.ok) return first;
    const answer = await send(method, path, body, first.value);
    if (answer.ok || !tokenCodes.has(answer.code)) return answer;
    const second = await token(first.value);
    return second.ok ? send(method, path, body, second.value) : second;
  };

  return {
    call: async (method, path, body) => parsed(await signed(method, path, body)),
    async file(path) {
      const answer = await signed("GET", path);
      return answer.ok ? { ok: true, value: await answer.value.blob() } : answer;
    },
    async headers(renew) {
      const answer = await token(renew ? lastToken : undefined);
      if (!answer.ok) throw new Error(answer.code);
      lastToken = answer.value;
      return { authorization: `Bearer ${answer.value}` };
    },
    forget: () => memory.forget(),
  };
}

const tokenCodes: ReadonlySet<string> = new Set(["token-missing", "token-invalid", "token-expired"]);

async function parsed<T>(answer: Answer<Response>): Promise<Answer<T>> {
  if (!answer.ok) return answer;
  try {
    return { ok: true, value: (await answer.value.json()) as T };
  } catch {
    return { ok: false, code: "network", retryAfter: undefined };
  }
}

async function refusal(response: Response): Promise<Refusal> {
  const body = (await response.json().catch(() => null)) as Partial<ErrorBody> | null;
  return { ok: false, code: body?.error?.code ?? "network", retryAfter: body?.error?.retryAfter };
}
