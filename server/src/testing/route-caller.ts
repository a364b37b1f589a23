import { ErrorBody, errorStatus, type ErrorCode } from "@chairside/shared/errors.ts";
import type { RouteContract } from "@chairside/shared/route-contract.ts";
import { routes, type RouteName } from "@chairside/shared/routes.ts";
import { expect } from "vitest";
import { errorsOf } from "../http/open-api.ts";
import { exampleRequest, type ExampleWorld } from "./example-requests.ts";
import type { HttpFixture, RequestOptions } from "./http-fixture.ts";

export const contractOf = (name: RouteName): RouteContract => routes[name];

/** Calls routes of a world: each as it succeeds, changed as told, and sees that a refusal is one that the API page tells of. */
export function routeCaller(now: () => { http: HttpFixture; world: ExampleWorld }) {
  /** Which route a response is of: what it answers must be what the API page says it can. */
  const asked = new WeakMap<Response, RouteName>();
  /** A request of each route that succeeds. */
  const good = (name: RouteName) => exampleRequest(name, now().world);
  return {
    good,
    async send(name: RouteName, change: Partial<RequestOptions> = {}, path = good(name).path): Promise<Response> {
      const response = await now().http.request(path, { ...good(name).options, ...change });
      asked.set(response, name);
      return response;
    },
    async codeOf(response: Response): Promise<ErrorCode> {
      const { error } = ErrorBody.parse(await response.json());
      const name = asked.get(response);
      if (name) expect(errorsOf(contractOf(name)), `what the API page says of ${name}`).toContain(error.code);
      expect(response.status).toBe(errorStatus[error.code]);
      expect(response.headers.get("x-request-id")).toBe(error.requestId);
      expect(response.headers.get("cache-control")).toBe("no-store");
      return error.code;
    },
  };
}
