import { lookup as systemLookup } from "node:dns";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

export interface PushAnswer {
  status: number;
  /** How long it wants to be left alone, milliseconds; 0: it does not say. */
  retryAfterMs: number;
}

/** Posts to an endpoint that a browser named. Rejects when nobody answers. */
export type PushPost = (endpoint: string, headers: Record<string, string>, body: Uint8Array) => Promise<PushAnswer>;

/** The endpoint is not one of the public internet: it is asked for nothing. */
export class ForeignEndpoint extends Error {
  override name = "ForeignEndpoint";
}

const patienceMs = 10_000;

/**
 * Posts over https to the public internet alone. The address is looked at when it is connected to, not before: a name that answers
 * something else the second time leads nowhere either. No redirect is followed and no answer is read; only the port of https is used.
 */
export function postToPublic(lookup: LookupFunction = systemLookup, ask: typeof request = request): PushPost {
  const guarded: LookupFunction = (hostname, options, done) =>
    lookup(hostname, options, (error, found, family) => {
      const addresses = typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);
      if (!error && !addresses.every(isPublicAddress)) done(new ForeignEndpoint("not an address of the public internet"), found, family);
      else done(error, found, family);
    });
  return (endpoint, headers, body) =>
    new Promise((resolve, reject) => {
      const url = new URL(endpoint);
      const host = url.hostname.replace(/^\[|\]$/g, "");
      // An address is not looked up.
      if (!isPublicEndpoint(endpoint) || (isIP(host) !== 0 && !isPublicAddress(host)))
        return reject(new ForeignEndpoint("not an endpoint of the public internet"));
      const signal = AbortSignal.timeout(patienceMs);
      const posted = ask(url, {
        method: "POST",
        headers: { ...headers, "content-length": body.length },
        lookup: guarded,
        signal,
        agent: false,
      });
      posted.once("error", reject);
      posted.once("response", (response) => {
        response.resume();
        response.once("error", () => {});
        // Whoever answers without an end is not listened to any longer.
        response.destroy();
        resolve({ status: response.statusCode ?? 0, retryAfterMs: Math.max(0, Number(response.headers["retry-after"] ?? 0) * 1000 || 0) });
      });
      posted.end(body);
    });
}

/** Whether a browser's endpoint may be one at all, as far as its words tell. */
export function isPublicEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, port, username, password, hostname } = new URL(endpoint);
  const host = hostname.replace(/^\[|\]$/g, "");
  const named = isIP(host) === 0 ? host.includes(".") && !/\.(localhost|local|internal|lan|home|arpa)$/.test(host) : isPublicAddress(host);
  return protocol === "https:" && port === "" && username === "" && password === "" && named;
}
