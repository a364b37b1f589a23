import type { CoreTables } from "../sql/database.ts";

/** Who works on what. Forgotten when the database crashes (unlogged): whoever still works is refused then. */
export interface LeaseTable {
  name: string;
  holder: string;
  /** Rises with every lease that is given, whatever its name. */
  fence: number;
  /** By the database's clock, so that the clocks of the processes do not matter. */
  expiresAt: Date;
}

/** Random roots of keys, by name. */
export interface SecretTable {
  name: string;
  value: Uint8Array;
}

export interface PostgresTables extends CoreTables {
  lease: LeaseTable;
  secret: SecretTable;
}
