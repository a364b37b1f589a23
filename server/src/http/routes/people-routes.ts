import type { AuditLine } from "@chairside/shared/audit.ts";
import type { StaffMember } from "@chairside/shared/people.ts";
import type { AuditEntry } from "../../audit/audit-log.ts";
import type { ListedMember } from "../../people/people-store.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import type { EventStreams } from "../event-streams.ts";
import { refusal } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";
import { personFollower } from "./stream-routes.ts";

type Names = "listPeople" | "invitePerson" | "changeRole" | "removePerson" | "signPersonOut" | "readAudit";

/** How many entries of the log are read at once. */
const pageLength = 50;

/** Who works here and what they did: for owners and managers. */
export function peopleRoutes({ people, audit }: Pick<HttpDeps, "people" | "audit">, streams: EventStreams): Pick<RouteHandlers, Names> {
  return {
    async listPeople({ staff }) {
      const listed = await people.list(staff);
      return { ok: true, value: { people: listed.people.map(shownMember), practitioners: listed.practitioners } };
    },
    async invitePerson({ staff, body }) {
      const name = cleanText(body.name);
      return isBlank(name) ? refusal("bad-request") : people.invite(staff, { ...body, name });
    },
    async changeRole({ staff, params, body }) {
      const changed = await people.changeRole(staff, params.staffId, body);
      // What is open shows what the old role might see.
      if (changed.ok) streams.endOf(personFollower(params.staffId));
      return changed;
    },
    async removePerson({ staff, params }) {
      const removed = await people.remove(staff, params.staffId);
      if (removed.ok) streams.endOf(personFollower(params.staffId));
      return removed;
    },
    async signPersonOut({ staff, params }) {
      const ended = await people.signOut(staff, params.staffId);
      if (!ended.ok) return ended;
      streams.endOf(personFollower(params.staffId));
      return { ok: true, value: null };
    },
    async readAudit({ staff, query }) {
      const entries = await audit.list(staff.salonId, query, pageLength + 1);
      return { ok: true, value: { lines: entries.slice(0, pageLength).map(shownEntry), more: entries.length > pageLength } };
    },
  };
}

const shownMember = ({ staffId, name, email, role, practitionerId, joinedAt, lastSeenAt, signedInTimes }: ListedMember): StaffMember => ({
  staffId,
  name,
  email,
  role,
  practitionerId,
  joined: joinedAt !== null,
  lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt).toISOString(),
  signedInTimes,
});

const shownEntry = ({ seq, at, staffId, staffName, kind, action, subjectId, details, reason, outcome }: AuditEntry): AuditLine => ({
  seq,
  at: new Date(at).toISOString(),
  staffId,
  staffName,
  kind,
  action,
  subjectId,
  details: JSON.parse(details) as Record<string, unknown>,
  reason,
  outcome,
});
