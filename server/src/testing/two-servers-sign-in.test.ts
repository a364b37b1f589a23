import { routes } from "@chairside/shared/routes.ts";
import { afterAll, expect, test } from "vitest";
import { compose } from "../compose.ts";
import { readConfig } from "../config/read-config.ts";
import { postgresDatabases } from "./postgres-databases.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

test("two servers over one database: started at once, one team; signed in at one by the other's link, and out of both", async () => {
  const config = readConfig({ DATABASE_URL: await databases.create(), PORT: "0", LOG_LEVEL: "error" });
  const servers = await Promise.all([1, 2].map(() => compose(config, { pages: { get: () => null } })));
  const [one, other] = servers;
  if (!one || !other) throw new Error("two were composed");
  try {
    const [here, there] = [(await one.listen()).url, (await other.listen()).url];
    const call = (url: string, path: string, { cookie = "", ...rest }: { cookie?: string; method?: string; body?: string } = {}) =>
      fetch(url + path, { ...rest, headers: { "content-type": "application/json", origin: url, cookie } });
    const code = (await one.inboxLink()).split("#enter=")[1];
    const enter = () => call(there, routes.staffSignIn.path, { method: "POST", body: JSON.stringify({ code }) });
    const [signedIn, again] = [await enter(), await enter()];
    expect([signedIn.status, again.status]).toEqual([201, 401]);
    const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
    const listed = routes.listPeople.success.body.parse(await (await call(here, routes.listPeople.path, { cookie })).json());
    expect(listed.people.map(({ name, role }) => `${name}, ${role}`)).toEqual([
      "Mia Juniper, owner",
      "Noor Haddad, desk",
      "Sarah Okafor, practitioner",
    ]);
    expect((await call(here, routes.staffSignOut.path, { method: "DELETE", cookie })).status).toBe(204);
    expect((await call(there, routes.staffSelf.path, { cookie })).status).toBe(401);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}, 60_000);
