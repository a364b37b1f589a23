import { compose } from "../compose.ts";
import { readConfig } from "../config/read-config.ts";
import { unlimited } from "./unlimited.ts";
import type { ToMortal } from "./mortal-server.ts";
import type { PushPost } from "../notices/push/post-to-public.ts";
import type { Pace } from "../storage/open-postgres-stores.ts";

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
  let ahead = Date.parse(process.argv[2] ?? "") - Date.now();
  process.on("message", (message: ToMortal | { do: "link" }) => {
    if (message.do === "link") return;
    if (message.do === "later") ahead += message.ms;
    if (message.do === "later") return void process.send?.({ understood: true });
    told = message;
    left = message.do === "die" ? message.time : 0;
    process.send?.({ understood: true });
  });
  process.once("disconnect", () => process.exit(0));

  // Impatient with those who died before it.
  const pace = {
    leaseMs: 1_000,
    pollMs: 500,
    sweepMs: 200,
    waitlistMs: 100,
    noticesMs: 100,
    ...(JSON.parse(process.argv[3] ?? "{}") as Partial<Pace>),
  };
  const sink = process.env["PUSH_SINK"];
  const pushes = sink === undefined ? {} : { pushPost: pushesTo(sink) };
  // Nobody is booked yet: who starts hundreds of times need not look through a demonstration's bookings each time.
  const overrides = {
    now: () => Date.now() + ahead,
    pages: { get: () => null },
    limits: unlimited,
    failpoint,
    pace,
    bookings: [],
    ...pushes,
  };
  const chairside = await compose(readConfig(process.env), overrides);
  const { url } = await chairside.listen();
  process.on("message", (message: ToMortal | { do: "link" }) => {
    if (message.do === "link") void chairside.inboxLink().then((link) => process.send?.({ link }));
    if (message.do === "leave") void chairside.stop().then(() => process.exit(0));
  });
  process.send?.({ url, inbox: await chairside.inboxLink() });
}

/** Whatever push service is meant: another process stands for all of them. */
function pushesTo(sink: string): PushPost {
  return async (endpoint, headers, body) => {
    const response = await fetch(sink, { method: "POST", headers: { ...headers, "x-endpoint": endpoint }, body: new Uint8Array(body) });
    return { status: response.status, retryAfterMs: 0 };
  };
}

await main();
