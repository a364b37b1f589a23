import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyReport } from "../src/audit/verify-report.ts";
import { readConfig } from "../src/config/read-config.ts";
import { openAuditReader } from "../src/storage/open-audit-reader.ts";

/**
 * `pnpm audit:verify`: checks what staff did, entry by entry, in the folder of DATA_DIR or the database of DATABASE_URL. Ends with 1 when
 * something is not as it was written. With `--was salon:number:hash`, an end that an earlier run printed, also what was set back as a whole is found.
 */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { values } = parseArgs({ options: { was: { type: "string", multiple: true, default: [] } } });
  const reader = await openAuditReader(readConfig(process.env));
  try {
    const { ok, lines } = await reader.read((chains) => verifyReport(chains, reader.key, values.was));
    console.log([`The log in ${reader.place}`, ...lines].join("\n"));
    process.exitCode = ok ? 0 : 1;
  } finally {
    await reader.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`The log could not be checked. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
