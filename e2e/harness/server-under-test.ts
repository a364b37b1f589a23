import { compose } from "@chairside/server/src/compose.ts";
import { readConfig } from "@chairside/server/src/config/read-config.ts";

/**
 * The product as it is shipped, on a clock that starts when the test says: `node server-under-test.ts <instant>`; all else
 * comes from the environment, as for a user. Prints where it listens as one line of JSON.
 */
const started = Date.now();
const clockStart = Date.parse(process.argv[2] ?? "");
const now = Number.isNaN(clockStart) ? Date.now : () => clockStart + (Date.now() - started);

const chairside = await compose(readConfig(process.env), { now });
const { url } = await chairside.listen();
process.stdout.write(`${JSON.stringify({ url, inbox: await chairside.inboxLink() })}\n`);
process.once("SIGTERM", () => void chairside.stop().then(() => process.exit(0)));
