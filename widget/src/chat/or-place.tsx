import type { ComponentChildren } from "preact";
import type { Strings } from "../strings/en.ts";
import type { OnDemand } from "./on-demand.ts";

/** Something that is loaded on demand; until it has come, a quiet line where it will be. */
export function OrPlace<T>({ of, t, draw }: { of: OnDemand<T>; t: Strings; draw(made: T): ComponentChildren }) {
  const made = of.made.value;
  if (made) return draw(made);
  return of.failed.value ? (
    <p key="failed" class="note" role="alert">
      {t.cardFailed}{" "}
      <button class="link" onClick={of.retry}>
        {t.tryAgain}
      </button>
    </p>
  ) : (
    <p key="place" class="note" ref={of.need}>
      {t.cardComes}
    </p>
  );
}
