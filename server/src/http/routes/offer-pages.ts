import type { Hono } from "hono";
import { beginExchange } from "../begin-exchange.ts";
import { errorResponse } from "../error-response.ts";
import { type AppContext, type AppEnv, refusal } from "../exchange.ts";
import type { Gate } from "../mount-route.ts";
import { offerPage } from "../offer-page.ts";

const route = "/v1/waitlist/:token";

/** Where the links of the waitlist's letters lead. Looking changes nothing: programs that open links in letters may look as they like. */
export function offerPages(app: Hono<AppEnv>, { deps, rates }: Gate): void {
  const { offerDoor, limits } = deps;

  const page = async (c: AppContext, work: (token: string) => Promise<Response>): Promise<Response> => {
    const exchange = beginExchange(c, route, deps);
    c.set("exchange", exchange);
    const wait = rates.take(`request ${exchange.caller.address}`, limits.requestsPerAddress);
    if (wait > 0) return errorResponse(exchange, refusal("too-many-requests", wait));
    const token = c.req.param("token") ?? "";
    const response = await work(token.length > 200 ? "" : token);
    response.headers.set("x-request-id", exchange.requestId);
    return response;
  };

  app.get(route, (c) =>
    page(c, async (token) => {
      const offer = await offerDoor.look(token);
      const { html, headers } = offerPage(offer, `/v1/waitlist/${token}`);
      return new Response(html, { status: offer === null ? 404 : 200, headers });
    }),
  );
  for (const [answer, yes] of [
    ["yes", true],
    ["no", false],
  ] as const) {
    // prettier-ignore
    app.post(`${route}/${answer}`, (c) =>
      page(c, async (token) => {
        await offerDoor.answer(token, yes);
        // The way back to the page: what is shown then is what is so, and loading it again answers nothing.
        return new Response(null, { status: 303, headers: { location: `/v1/waitlist/${encodeURIComponent(token)}`, "cache-control": "no-store", "referrer-policy": "no-referrer" } }); // prettier-ignore
      }),
    );
  }
}
