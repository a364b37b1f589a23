import { isIPv6 } from "node:net";
import type { AppContext } from "./exchange.ts";

export interface Caller {
  /** What rate limits count by: the IPv4 address, or the /64 of an IPv6 address, which is what one household or host gets. */
  address: string;
  https: boolean;
}

/**
 * Who calls, as far as the network can tell. Each trusted proxy appends the address it saw to X-Forwarded-For, so with n of them the
 * n-th entry from the right is the first that no stranger wrote.
 */
export function readCaller(c: AppContext, trustedProxies: number): Caller {
  const socket = c.env?.incoming?.socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return { address: addressKey(socket), https: c.req.url.startsWith("https:") };
  const hops = (c.req.header("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const forwarded = hops.at(-trustedProxies) ?? "";
  return { address: addressKey(forwarded || socket), https: c.req.header("x-forwarded-proto")?.split(",").at(-1)?.trim() === "https" };
}

function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  return isIPv6(plain) ? `${firstGroups(plain).join(":")}::/64` : plain;
}

/** The first four groups of an IPv6 address, however it is abbreviated. */
function firstGroups(address: string): string[] {
  const [before = "", after] = address.toLowerCase().split("::");
  const groups = before.split(":").filter(Boolean);
  const tail = (after ?? "").split(":").filter(Boolean);
  const zeros = after === undefined ? 0 : Math.max(0, 8 - groups.length - tail.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => "0"), ...tail];
  return all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
}
