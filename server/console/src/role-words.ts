import type { Role } from "@chairside/shared/people.ts";

export const roleWords: Record<Role, string> = { owner: "Owner", manager: "Manager", desk: "Front desk", practitioner: "Practitioner" };

/** What a role may do, in a line. */
export const roleMeanings: Record<Role, string> = {
  owner: "Everything, other owners and managers included.",
  manager: "Everything but owners and managers.",
  desk: "Conversations, calendar, waitlist and mailbox.",
  practitioner: "Their own column, and conversations that are theirs or led to a visit with them.",
};

export const roles = ["owner", "manager", "desk", "practitioner"] as const satisfies readonly Role[];

/** Whether somebody may make and change others of a role: what the server allows, so that nothing else is offered. */
export const mayLookAfter = (own: Role, other: Role): boolean =>
  own === "owner" || (own === "manager" && (other === "desk" || other === "practitioner"));
