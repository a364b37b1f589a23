import { hkdfSync } from "node:crypto";

/** The server's own secrets. */
export interface Keys {
  /** 32 bytes, the same for the same name on every start; different names tell nothing of each other. */
  secretKey(name: string): Uint8Array;
}

/** How long the random root of all keys is. */
export const rootBytes = 32;

/** Keys derived (HKDF-SHA256) from one random root. */
export function keysFrom(root: Uint8Array): Keys {
  return { secretKey: (name) => new Uint8Array(hkdfSync("sha256", root, "chairside", name, 32)) };
}
