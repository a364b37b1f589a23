import { cleanText, isBlank } from "../clean-text.ts";
import type { EventStreams } from "../event-streams.ts";
import type { AppContext, Exchange, Refusal } from "../exchange.ts";
import { refusal } from "../exchange.ts";
import type { Gate } from "../mount-route.ts";
import type { RouteHandlers } from "../route-handler.ts";
import { deviceWords } from "../../people/device-words.ts";
import type { Browser, NotSignedIn, SignedIn } from "../../people/sign-ins.ts";
import { clearedStaffCookie, isHttps, staffCookie, staffToken } from "../staff-cookie.ts";
import { signInFollower } from "./stream-routes.ts";

type Names =
  | "staffSignIn"
  | "staffSignInByPassword"
  | "askForSignInLink"
  | "staffSelf"
  | "renameSelf"
  | "changePassword"
  | "listSignIns"
  | "endSignIn"
  | "endAllSignIns"
  | "staffSignOut";

/** Signing in and out, and what somebody changes of their own. */
export function signInRoutes({ deps, rates }: Gate, streams: EventStreams): Pick<RouteHandlers, Names> {
  const { signIns, people, salons, limits } = deps;

  const browserOf = (c: AppContext, exchange: Exchange): Browser => ({
    address: exchange.caller.address,
    device: deviceWords(c.req.header("user-agent")),
    token: staffToken(c, isHttps(exchange, deps)),
  });
  /** Each way counts for itself: who tries passwords from an address does not close the way in by link there. */
  const tooMany = ({ caller }: Exchange, way: "link" | "password"): Refusal | null => {
    const wait = rates.take(`sign-in by ${way} ${caller.address}`, limits.signInsPerAddress);
    return wait > 0 ? refusal("too-many-requests", wait) : null;
  };
  const answer = (exchange: Exchange, signedIn: SignedIn | NotSignedIn) => {
    if (!signedIn.ok) return refusal(signedIn.code, "retryAfter" in signedIn ? signedIn.retryAfter : undefined);
    const salon = salons.find(({ id }) => id === signedIn.member.salonId);
    if (!salon) return refusal("token-invalid");
    exchange.salonId = salon.id;
    exchange.headers["set-cookie"] = staffCookie(signedIn.token, isHttps(exchange, deps));
    return { ok: true as const, value: { name: signedIn.member.name, salon: salon.name } };
  };
  const forget = (exchange: Exchange): void => void (exchange.headers["set-cookie"] = clearedStaffCookie(isHttps(exchange, deps)));
  const done = { ok: true, value: null } as const;

  return {
    staffSignIn: async ({ c, exchange, body }) =>
      tooMany(exchange, "link") ?? answer(exchange, await signIns.byLink(body.code, browserOf(c, exchange))),
    staffSignInByPassword: async ({ c, exchange, body }) =>
      tooMany(exchange, "password") ?? answer(exchange, await signIns.byPassword(body.email, body.password, browserOf(c, exchange))),
    async askForSignInLink({ exchange, body }) {
      const wait = rates.take(`sign-in link ${exchange.caller.address}`, limits.signInLinksPerAddress);
      if (wait > 0) return refusal("too-many-requests", wait);
      await signIns.askLink(body.email);
      return done;
    },

    async staffSelf({ staff, salon }) {
      const { staffId, name, email, role, practitionerId, passwordHash } = staff;
      const place = { salon: salon.name, timeZone: salon.timeZone, today: deps.today(salon.id) };
      return { ok: true, value: { staffId, name, email, role, practitionerId, hasPassword: passwordHash !== null, ...place } };
    },
    async renameSelf({ staff, body }) {
      const name = cleanText(body.name);
      if (isBlank(name)) return refusal("bad-request");
      await people.rename(staff, name);
      return done;
    },
    async changePassword({ staff, signIn, exchange, body }) {
      const others = (await signIns.listOf(staff.staffId)).filter(({ signInId }) => signInId !== signIn.signInId);
      const changed = await people.setPassword(staff, signIn, body, exchange.caller.address);
      if (!changed.ok) return refusal(changed.code, changed.retryAfter);
      for (const { signInId } of others) streams.endOf(signInFollower(signInId));
      return done;
    },

    async listSignIns({ staff, signIn }) {
      const own = (await signIns.listOf(staff.staffId)).map(({ signInId, device, startedAt, lastSeenAt }) => ({
        signInId,
        device,
        startedAt: new Date(startedAt).toISOString(),
        lastSeenAt: new Date(lastSeenAt).toISOString(),
        current: signInId === signIn.signInId,
      }));
      return { ok: true, value: { signIns: own } };
    },
    async endSignIn({ staff, params }) {
      const ended = await signIns.end(staff, { signInId: params.signInId });
      for (const signInId of ended) streams.endOf(signInFollower(signInId));
      return ended.length > 0 ? done : refusal("not-found");
    },
    async endAllSignIns({ staff, exchange }) {
      for (const signInId of await signIns.end(staff, "all")) streams.endOf(signInFollower(signInId));
      forget(exchange);
      return done;
    },
    async staffSignOut({ staff, signIn, exchange }) {
      await signIns.end(staff, { signInId: signIn.signInId });
      streams.endOf(signInFollower(signIn.signInId));
      forget(exchange);
      return done;
    },
  };
}
