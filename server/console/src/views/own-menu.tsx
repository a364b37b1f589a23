import { useEffect, useRef } from "preact/hooks";
import { usualPeriod } from "../numbers/period.ts";
import { fragmentOf, type Place } from "../place.ts";
import type { Self } from "../sign-in.ts";
import { Icon } from "./icon.tsx";

export interface OwnMenuProps {
  self: Self;
  page: Place["page"];
  onSignOut(): void;
}

const forLeaders = ["numbers", "people", "log", "wrong-answers"] as const;
const labels = {
  numbers: "Numbers",
  people: "People",
  log: "Log",
  "wrong-answers": "Wrong answers",
  blocked: "Blocked visitors",
  account: "Your account",
} as const;

/** Who one is, and what is one's own. Closes when the place changes, on Escape, and when the focus goes elsewhere. */
export function OwnMenu({ self, page, onSignOut }: OwnMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  useEffect(close, [page]);
  const pages = [
    ...(self.role === "owner" || self.role === "manager" ? forLeaders : []),
    ...(self.role === "practitioner" ? [] : (["blocked"] as const)),
    "account",
  ] as const;
  return (
    <details
      ref={menu}
      class="own-menu"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.preventDefault();
        close();
        menu.current.querySelector("summary")?.focus();
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close();
      }}
    >
      <summary>
        <Icon name="hand" />
        <span class="unseen-if-narrow">{self.name}</span>
        <Icon name="down" />
      </summary>
      <div class="own-menu-list">
        <p>
          <strong>{self.name}</strong>
          <span class="soft">{self.email}</span>
        </p>
        <nav aria-label="Your own">
          {pages.map((one) => (
            <a
              key={one}
              href={fragmentOf(one === "numbers" ? { page: one, period: usualPeriod, counted: null } : { page: one })}
              aria-current={page === one ? "page" : undefined}
              onClick={() => {
                close();
                // What is folded away takes the focus along.
                menu.current?.querySelector("summary")?.focus();
              }}
            >
              {labels[one]}
            </a>
          ))}
        </nav>
        <button type="button" class="quiet" onClick={onSignOut}>
          <Icon name="out" />
          Sign out
        </button>
      </div>
    </details>
  );
}
