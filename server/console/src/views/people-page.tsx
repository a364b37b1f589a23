import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { StaffMember } from "@chairside/shared/people.ts";
import { useEffect, useState } from "preact/hooks";
import { onceRead } from "../once-read.ts";
import { ownRequest } from "../own-request.ts";
import type { Self } from "../sign-in.ts";
import type { StaffApi } from "../staff-api.ts";
import { troubleWords } from "../words.ts";
import { InviteForm } from "./invite-form.tsx";
import { PersonEntry } from "./person-entry.tsx";
import { RequestNews } from "./request-news.tsx";

export interface Team {
  people: StaffMember[];
  practitioners: { practitionerId: string; name: string }[];
}

/** Who works here: inviting, roles, signing out, removing. */
export function PeoplePage({ api, self, clock }: { api: StaffApi; self: Self; clock: FollowClock }) {
  const [team] = useState(() => onceRead<Team>(api, "people"));
  const [request] = useState(ownRequest);
  useEffect(() => void team.read(), []);
  const { people = [], practitioners = [] } = team.value.value ?? {};
  return (
    <main class="own-page">
      <h1>People</h1>
      {team.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(team.trouble.value)}
        </p>
      )}
      {team.value.value === null && !team.trouble.value && <p class="empty">Reading who works here …</p>}
      <RequestNews request={request} />
      <ul class="people" aria-label="People">
        {people.map((person) => (
          <PersonEntry
            key={person.staffId}
            person={person}
            self={self}
            practitioners={practitioners}
            now={clock.now()}
            request={request}
            call={(method, path, body, done) =>
              request.run(() => api.call(method, `people/${person.staffId}${path}`, body), done, team.read)
            }
          />
        ))}
      </ul>
      {team.value.value && (
        <InviteForm
          self={self}
          practitioners={practitioners}
          busy={request.busy.value}
          onInvite={(invitation) =>
            request.run(
              () => api.call("POST", "people", invitation),
              `${invitation.name} is invited: a letter is on its way to ${invitation.email}.`,
              team.read,
            )
          }
        />
      )}
    </main>
  );
}
