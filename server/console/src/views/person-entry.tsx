import type { Role, StaffMember } from "@chairside/shared/people.ts";
import { useSignal } from "@preact/signals";
import type { OwnRequest } from "../own-request.ts";
import { mayLookAfter, roleWords } from "../role-words.ts";
import { seenWords } from "../seen-words.ts";
import type { Self } from "../sign-in.ts";
import { AskFirst } from "./ask-first.tsx";
import type { Team } from "./people-page.tsx";
import { RoleFields } from "./role-fields.tsx";

export interface PersonEntryProps {
  person: StaffMember;
  self: Self;
  practitioners: Team["practitioners"];
  /** Epoch milliseconds. */
  now: number;
  request: OwnRequest;
  /** Asks for a change of this person; answers whether it was done. */
  call(method: "POST" | "DELETE", path: string, body: unknown, done: string): Promise<boolean>;
}

/** Somebody who works here, and what may be done about it. */
export function PersonEntry({ person, self, practitioners, now, request, call }: PersonEntryProps) {
  const doing = useSignal<"role" | "remove" | null>(null);
  const { staffId, name, email, role, practitionerId, joined, lastSeenAt, signedInTimes } = person;
  const isSelf = staffId === self.staffId;
  const column = practitioners.find((one) => one.practitionerId === practitionerId)?.name;
  const change = async (to: { role: Role; practitionerId: string | null }) => {
    if (await call("POST", "/role", to, `${name} is ${roleWords[to.role].toLowerCase()} now.`)) doing.value = null;
  };
  return (
    <li class="person">
      <div class="person-facts">
        <h2>
          {name} <span class={role === "owner" ? "chip staff" : "chip"}>{roleWords[role]}</span>
          {isSelf && <span class="chip">You</span>}
        </h2>
        <p class="soft">{column && column !== name ? `${email} · column of ${column}` : email}</p>
        <p class="soft">
          {joined ? `Last seen: ${lastSeenAt ? seenWords(lastSeenAt, self.timeZone, now) : "never"}` : "Invited, not here yet"}
        </p>
      </div>
      {mayLookAfter(self.role, role) && (
        <div class="buttons">
          <button
            type="button"
            aria-expanded={doing.value === "role"}
            onClick={() => (doing.value = doing.value === "role" ? null : "role")}
          >
            Role …<span class="unseen"> of {name}</span>
          </button>
          {signedInTimes > 0 && !isSelf && (
            <button type="button" onClick={() => void call("DELETE", "/sign-ins", undefined, `${name} is signed out.`)}>
              Sign out<span class="unseen"> {name}</span>
            </button>
          )}
          <button type="button" class="danger-quiet" onClick={() => (doing.value = "remove")}>
            Remove …<span class="unseen"> {name}</span>
          </button>
        </div>
      )}
      {doing.value === "role" && (
        <form
          class="own-form"
          aria-label={`Role of ${name}`}
          onSubmit={(event) => {
            event.preventDefault();
            const fields = new FormData(event.currentTarget);
            void change({ role: fields.get("role") as Role, practitionerId: (fields.get("practitionerId") as string | null) || null });
          }}
        >
          <RoleFields self={self} practitioners={practitioners} role={role} practitionerId={practitionerId} />
          <div class="buttons">
            <button class="primary" disabled={request.busy.value}>
              Save the role
            </button>
          </div>
        </form>
      )}
      {doing.value === "remove" && (
        <AskFirst
          title={`Remove ${name}?`}
          words={
            isSelf
              ? "You will be signed out at once, everywhere."
              : `${name} is signed out at once, everywhere. What ${name} did stays in the log.`
          }
          yes={isSelf ? "Remove me" : `Remove ${name}`}
          onYes={() => void call("DELETE", "", undefined, `${name} works here no longer.`)}
          onClose={() => (doing.value = null)}
        />
      )}
    </li>
  );
}
