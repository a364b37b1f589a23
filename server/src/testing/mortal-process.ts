import { compose } from "../compose.ts";
import { readConfig } from "../config/read-config.ts";
import { unlimited } from "./unlimited.ts";
import type { ToMortal } from "./mortal-server.ts";

/**
 * A server for tests that dies when it is told to: by `kill -9`, at a failpoint its parent names. Its clock is set to the instant it
 * is given. Ends when its parent does.
 */
async function main(): Promise<void> {
  let told: ToMortal = { do: "live" };
  let left = 0;
  const failpoint = (name: string): void => {
    if (told.do === "tell") process.send?.({ reached: name });
    if (told.do === "die" && told.at === name && --left === 0) process.kill(process.pid, "SIGKILL");
  };
  process.on("message", (message: ToMortal) => {
    told = message;
    left = message.do === "die" ? message.time : 0;
    process.send?.({ understood: true });
  });
  process.once("disconnect", () => process.exit(0));

  const ahead = Date.parse(process.argv[2] ?? "") - Date.now();
  // Impatient with those who died before it.
  const pace = { leaseMs: 1_000, pollMs: 500, sweepMs: 200, waitlistMs: 100, noticesMs: 100 };
  const overrides = { now: () => Date.now() + ahead, pages: { get: () => null }, limits: unlimited, failpoint, pace };
  const chairside = await compose(readConfig(process.env), overrides);
  const { url } = await chairside.listen();
  process.on("message", (message: ToMortal) => {
    if (message.do === "leave") void chairside.stop().then(() => process.exit(0));
  });
  process.send?.({ url, inbox: await chairside.inboxLink() });
}

await main();
