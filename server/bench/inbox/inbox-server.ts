import { compose } from "../../src/compose.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { crowdLimits } from "./crowd-limits.ts";
import { slowVendor } from "./slow-vendor.ts";

/** The product over a seeded folder (`DATA_DIR`), with a model's vendor that is told how fast to write. */
export interface InboxServerReady {
  url: string;
  link: string;
  /** From the first line of `compose` until it listens. */
  startMs: number;
}
export type InboxServerOrder = { pieceMs: number } | "stop";

let pieceMs = 0;
const begun = performance.now();
const settings = { DATA_DIR: process.env["DATA_DIR"], PORT: "0", LOG_LEVEL: "error", OPENAI_API_KEY: "bench" };
const chairside = await compose(readConfig(settings), { limits: crowdLimits, fetch: slowVendor(() => pieceMs) });
const { url } = await chairside.listen();
const startMs = performance.now() - begun;
process.send?.({ url, link: await chairside.inboxLink(), startMs } satisfies InboxServerReady);
process.on("message", (order: InboxServerOrder) => {
  if (order === "stop") void chairside.stop().then(() => process.exit(0));
  else ({ pieceMs } = order);
});
