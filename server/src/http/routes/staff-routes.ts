import { cleanText, isBlank } from "../clean-text.ts";
import type { EventStreams } from "../event-streams.ts";
import { refusal } from "../exchange.ts";
import { hashSecret, newSecret } from "../hash-secret.ts";
import type { Gate } from "../mount-route.ts";
import { readOneTimeLink } from "../one-time-links.ts";
import type { RouteHandlers } from "../route-handler.ts";
import { clearedStaffCookie, signInLifeMs, staffCookie } from "../staff-cookie.ts";
import { staffOwner } from "./stream-routes.ts";

type Names = "staffSignIn" | "staffSelf" | "staffSignOut" | "readInbox" | "staffPostMessage" | "staffChangeAnswerer";

/** What staff do in the inbox. */
export function staffRoutes({ deps, rates }: Gate, streams: EventStreams): Pick<RouteHandlers, Names> {
  const { conversations, inbox, staffSignIns, salons, limits, keys, now } = deps;
  const isHttps = (https: boolean): boolean => https || (deps.publicUrl?.startsWith("https:") ?? false);

  return {
    async staffSignIn({ exchange, body }) {
      const wait = rates.take(`sign-in ${exchange.caller.address}`, limits.signInsPerAddress);
      if (wait > 0) return refusal("too-many-requests", wait);
      const read = await readOneTimeLink(keys, body.code, now());
      if (!read.ok) return read;
      const { staff, ...code } = read.link;
      const salon = salons.find((salon) => salon.id === staff.salonId);
      if (!salon) return refusal("token-invalid");
      exchange.salonId = salon.id;
      const token = newSecret();
      const signIn = { ...staff, tokenHash: hashSecret(token), expiresAt: now() + signInLifeMs };
      if (!(await staffSignIns.open(signIn, code, now()))) return refusal("token-invalid");
      exchange.headers["set-cookie"] = staffCookie(token, isHttps(exchange.caller.https));
      return { ok: true, value: { name: staff.name, salon: salon.name } };
    },
    staffSelf: async ({ staff, salon }) => ({
      ok: true,
      value: { name: staff.name, salon: salon.name, timeZone: salon.timeZone, today: deps.today(salon.id) },
    }),
    async staffSignOut({ exchange, signIn }) {
      await staffSignIns.close(signIn.tokenHash);
      streams.endOf(staffOwner(signIn).follower);
      exchange.headers["set-cookie"] = clearedStaffCookie(isHttps(exchange.caller.https));
      return { ok: true, value: null };
    },

    readInbox: async ({ staff }) => ({ ok: true, value: { rows: await inbox.rows(staff.salonId) } }),
    async staffPostMessage({ staff, params, body }) {
      const text = cleanText(body.text);
      if (isBlank(text)) return refusal("empty-message");
      return conversations.staffReply(staff, params.conversationId, { messageId: body.messageId, text });
    },
    staffChangeAnswerer: ({ staff, params, body }) => conversations.changeAnswerer(staff, params.conversationId, body.answerer),
  };
}
