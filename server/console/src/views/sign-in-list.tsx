import type { OpenSignIn } from "@chairside/shared/people.ts";
import { seenWords } from "../seen-words.ts";

export interface SignInListProps {
  signIns: readonly OpenSignIn[];
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
  busy: boolean;
  onEnd(signIn: OpenSignIn): void;
  onEndAll(): void;
}

/** In which browsers one is signed in. */
export function SignInList({ signIns, timeZone, now, busy, onEnd, onEndAll }: SignInListProps) {
  return (
    <section class="own-card" aria-labelledby="sign-ins-title">
      <h2 id="sign-ins-title">Where you are signed in</h2>
      <ul class="sign-ins" aria-label="Where you are signed in">
        {signIns.map((one) => (
          <li key={one.signInId}>
            <div>
              <strong>{one.device}</strong> {one.current && <span class="chip staff">This browser</span>}
              <p class="soft">
                Since {seenWords(one.startedAt, timeZone, now)} · last used {seenWords(one.lastSeenAt, timeZone, now)}
              </p>
            </div>
            {!one.current && (
              <button type="button" disabled={busy} onClick={() => onEnd(one)}>
                Sign out<span class="unseen"> {one.device}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="danger-quiet" disabled={busy} onClick={onEndAll}>
          Sign out everywhere
        </button>
      </div>
    </section>
  );
}
