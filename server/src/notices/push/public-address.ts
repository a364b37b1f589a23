import { BlockList, isIP } from "node:net";

/** Whether an address on the network is one of the public internet: not this machine, not the salon's own network, nothing reserved. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic4.check(address, "ipv4");
  // Of the new addresses only these are routed publicly at all, and those that hide an old one are refused with them.
  return family === 6 && public6.check(address, "ipv6") && !notPublic6.check(address, "ipv6");
}

const notPublic4 = listOf("ipv4", [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
]);
const public6 = listOf("ipv6", [["2000::", 3]]);
// Teredo, 6to4 and documentation.
const notPublic6 = listOf("ipv6", [["2001::", 23], ["2001:db8::", 32], ["2002::", 16], ["3fff::", 20]]); // prettier-ignore

function listOf(family: "ipv4" | "ipv6", nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, family);
  return list;
}
