import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What its parent tells a mortal process: to die at the `time`-th pass of a failpoint from now on, or to tell what it passes. */
export type ToMortal = { do: "die"; at: string; time: number } | { do: "tell" } | { do: "live" } | { do: "leave" };

export interface MortalServer {
  url: string;
  /** A link that signs staff in, once. */
  inbox: string;
  /** Resolves when it has heard. */
  tell(what: ToMortal): Promise<void>;
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
export async function startMortalServer(settings: Record<string, string>, start = "2026-11-22T12:00:00Z"): Promise<MortalServer> {
  const script = fileURLToPath(new URL("mortal-process.ts", import.meta.url));
  const env = { PATH: process.env["PATH"], PORT: "0", LOG_LEVEL: "silent", ...settings };
  const child = fork(script, [start], { env, execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let gone = false;
  const dead = once(child, "exit").then(() => void (gone = true));
  const died = dead.then(() => Promise.reject(new Error("The server has ended")));
  died.catch(() => {});
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
      child.send(what);
      await Promise.race([understood, died]);
    },
    async leave() {
      child.send({ do: "leave" } satisfies ToMortal);
      await dead;
    },
    async kill() {
      child.kill("SIGKILL");
      await dead;
    },
  };
}
