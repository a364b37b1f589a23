import type { StreamState } from "@chairside/shared/follow-stream.ts";
import { useComputed } from "@preact/signals";
import { fragmentOf, type Place } from "../place.ts";
import type { Workplace } from "../workplace.ts";
import { Icon, Mark } from "./icon.tsx";
import { OwnMenu } from "./own-menu.tsx";

const inboxLink = fragmentOf({ page: "inbox", conversationId: null, panel: false });
const calendarLink = fragmentOf({ page: "calendar", date: null, mark: null });
const waitlistLink = fragmentOf({ page: "waitlist" });
const mailboxLink = fragmentOf({ page: "mailbox" });

/** Where one can go, whether what is seen is live, and who one is. */
export function TopBar({ work, page, onSignOut }: { work: Workplace; page: Place["page"]; onSignOut(): void }) {
  const { self, waiting, inbox } = work;
  const trouble = useComputed(() => linkTroubles[inbox.connection.value]);
  return (
    <header class="top-bar">
      <div class="salon">
        <Mark />
        <strong>{self.salon}</strong>
      </div>
      <nav aria-label="Console">
        <a href={inboxLink} aria-current={page === "inbox" ? "page" : undefined}>
          <Icon name="chat" />
          Inbox
          {waiting.value > 0 && (
            <span class="count">
              {waiting}
              <span class="unseen"> waiting</span>
            </span>
          )}
        </a>
        <a href={calendarLink} aria-current={page === "calendar" || page === "week" ? "page" : undefined}>
          <Icon name="calendar" />
          Calendar
        </a>
        {self.role !== "practitioner" && (
          <>
            <a href={waitlistLink} aria-current={page === "waitlist" ? "page" : undefined}>
              <Icon name="clock" />
              <span class="unseen-if-narrow">Waitlist</span>
            </a>
            <a href={mailboxLink} aria-current={page === "mailbox" ? "page" : undefined}>
              <Icon name="send" />
              <span class="unseen-if-narrow">Mailbox</span>
            </a>
          </>
        )}
      </nav>
      <p class={trouble.value ? "link-state lost" : "link-state"} role="status">
        {trouble.value && (
          <>
            <Icon name="alert" />
            <span class="unseen-if-narrow">{trouble.value}</span>
          </>
        )}
      </p>
      <OwnMenu self={self} page={page} onSignOut={onSignOut} />
    </header>
  );
}

const linkTroubles: Partial<Record<StreamState, string>> = {
  lost: "Connection lost. Trying again …",
  refused: "Not live any more. Please reload the page.",
};
