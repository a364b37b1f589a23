import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Pace } from "../storage/open-postgres-stores.ts";

/**
 * What its parent tells a mortal process: to die at the `time`-th pass of a failpoint from now on, to tell what it passes, or that it is
 * later by so many milliseconds.
 */
export type ToMortal =
  | { do: "die"; at: string; time: number }
  | { do: "tell" }
  | { do: "live" }
  | { do: "leave" }
  | { do: "later"; ms: number };

export interface MortalServer {
  url: string;
  /** A link that signs staff in, once. */
  inbox: string;
  /** Resolves when it has heard. */
  tell(what: ToMortal): Promise<void>;
  /** Another link that signs staff in, once. */
  link(): Promise<string>;
  /** The failpoints it passed since it was told to tell, in order. */
  passed: string[];
  /** Resolves when it is dead, by whatever hand. */
  dead: Promise<void>;
  isDead(): boolean;
  kill(): Promise<void>;
  /** It ends by itself, in order. */
  leave(): Promise<void>;
}

/** Starts one with these settings, its clock at the instant `start`. */
export async function startMortalServer(
  settings: Record<string, string>,
  start = "2026-11-22T12:00:00Z",
  pace: Partial<Pace> = {},
): Promise<MortalServer> {
  const script = await scriptToRun();
  const env = { PATH: process.env["PATH"], PORT: "0", LOG_LEVEL: "silent", ...settings };
  const child = fork(script, [start, JSON.stringify(pace)], { env, execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let gone = false;
  const dead = once(child, "exit").then(() => void (gone = true));
  const died = dead.then(() => Promise.reject(new Error("The server has ended")));
  died.catch(() => {});
  // Who is dying hears nothing any more: `died` tells.
  const send = (what: ToMortal | { do: "link" }): void => void child.send(what, () => {});
  const passed: string[] = [];
  const heard = <T extends object>(key: string): Promise<T> =>
    new Promise((resolve) => {
      const listen = (message: object): void => {
        if (!(key in message)) return;
        child.off("message", listen);
        resolve(message as T);
      };
      child.on("message", listen);
    });
  child.on("message", (message: object) => void ("reached" in message && passed.push(String(message.reached))));
  const { url, inbox } = await Promise.race([heard<{ url: string; inbox: string }>("url"), died]);
  return {
    url,
    inbox,
    passed,
    dead,
    isDead: () => gone,
    async tell(what) {
      const understood = heard("understood");
      send(what);
      await Promise.race([understood, died]);
    },
    async link() {
      const made = heard<{ link: string }>("link");
      send({ do: "link" });
      return (await Promise.race([made, died])).link;
    },
    async leave() {
      send({ do: "leave" });
      await dead;
    },
    async kill() {
      child.kill("SIGKILL");
      await dead;
    },
  };
}

/** Test files start so many that making one file of it first pays; who measures without them runs it as it is. */
async function scriptToRun(): Promise<string> {
  if (process.env["VITEST"] === undefined) return fileURLToPath(new URL("mortal-process.ts", import.meta.url));
  const { mortalBundle } = await import("./mortal-bundle.ts");
  return mortalBundle();
}
