import type { routes } from "@chairside/shared/routes.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import { linkCode } from "./place.ts";
import type { StaffApi } from "./staff-api.ts";

/** Who is signed in, and where their salon is in time. */
export type Self = ReturnType<typeof routes.staffSelf.success.body.parse>;

export type SignInState =
  | { at: "checking" }
  | { at: "in"; self: Self }
  /** `none`: nobody was signed in. `ended`: the sign-in ran out or was closed. The others are about the link that was opened. */
  | { at: "out"; why: "none" | "ended" | "signed-out" | "link-used" | "link-expired" | "too-many" | "network" };

export interface SignIn {
  state: ReadonlySignal<SignInState>;
  /** Trades the code in the fragment, when there is one, and finds out who is signed in. */
  begin(): Promise<void>;
  /** Signs in by password; answers why not, null when it did. */
  byPassword(email: string, password: string): Promise<string | null>;
  /** Has a link sent, if the address is somebody's: nobody is told whether. Answers why not, null when it was asked for. */
  askLink(email: string): Promise<string | null>;
  /** What was signed in is no longer. */
  ended(): void;
  signOut(): Promise<void>;
}

export interface SignInOptions {
  api: StaffApi;
  fragment(): string;
  /** Takes the code out of the address bar and the history. */
  clearFragment(): void;
}

/** Signing in by a one-time link or a password, and out. */
export function createSignIn({ api, fragment, clearFragment }: SignInOptions): SignIn {
  const state = signal<SignInState>({ at: "checking" });

  /** What is wrong with the link, null when nothing is. The code stays in the address as long as it may still be good. */
  const enter = async (code: string): Promise<LinkTrouble | null> => {
    const answer = await api.call("POST", "sign-ins", { code });
    if (!answer.ok && (answer.code === "network" || answer.code === "shutting-down")) return "network";
    if (!answer.ok && answer.code === "too-many-requests") return "too-many";
    clearFragment();
    if (answer.ok) return null;
    return answer.code === "token-expired" ? "link-expired" : "link-used";
  };

  return {
    state,
    async begin() {
      const wasIn = state.value.at === "in";
      if (!wasIn) state.value = { at: "checking" };
      const code = linkCode(fragment());
      const trouble = code === null ? null : await enter(code);
      const self = await api.call<Self>("GET", "self");
      // A link that no longer works is nobody's trouble while one is signed in.
      if (self.ok) state.value = { at: "in", self: self.value };
      // Not knowing who one is for a moment is no reason to lose one's work.
      else if (self.code === "sign-in-required") state.value = { at: "out", why: trouble ?? (wasIn ? "ended" : "none") };
      else if (!wasIn) state.value = { at: "out", why: trouble ?? "network" };
    },
    async byPassword(email, password) {
      const answer = await api.call("POST", "sign-ins/password", { email, password });
      if (answer.ok) await this.begin();
      return answer.ok ? null : answer.code;
    },
    async askLink(email) {
      const answer = await api.call("POST", "sign-in-links", { email });
      return answer.ok ? null : answer.code;
    },
    ended() {
      if (state.value.at === "in") state.value = { at: "out", why: "ended" };
    },
    async signOut() {
      const answer = await api.call("DELETE", "sign-ins");
      if (answer.ok || answer.code === "sign-in-required") state.value = { at: "out", why: "signed-out" };
    },
  };
}

type LinkTrouble = "link-used" | "link-expired" | "too-many" | "network";
