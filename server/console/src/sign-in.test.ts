import { describe, expect, test } from "vitest";
import { createSignIn } from "./sign-in.ts";
import { staffApi } from "./staff-api.ts";
import { ScriptedBackend, self } from "./testing/scripted-backend.ts";

function door(fragment: string, prepare: (backend: ScriptedBackend) => void = () => {}) {
  const backend = new ScriptedBackend();
  backend.signedIn = false;
  prepare(backend);
  let address = fragment;
  const api = staffApi({ base: "/v1/staff/", fetch: backend.fetch, onSignedOut: () => signIn.ended() });
  const signIn = createSignIn({ api, fragment: () => address, clearFragment: () => void (address = "") });
  return { backend, signIn, address: () => address };
}

describe("signing in", () => {
  test("a good link signs in and leaves no trace in the address", async () => {
    const { signIn, address } = door("#enter=code-1", ({ goodCodes }) => goodCodes.add("code-1"));
    await signIn.begin();
    expect(signIn.state.value).toEqual({ at: "in", self });
    expect(address()).toBe("");
  });

  test("a used link says so; it is no trouble for who is in already", async () => {
    const used = door("#enter=code-1");
    await used.signIn.begin();
    expect(used.signIn.state.value).toEqual({ at: "out", why: "link-used" });
    const inside = door("#enter=code-1", (backend) => (backend.signedIn = true));
    await inside.signIn.begin();
    expect(inside.signIn.state.value).toEqual({ at: "in", self });
    expect(inside.address()).toBe("");
  });

  test("an expired link", async () => {
    const { signIn } = door("#enter=old", ({ refusals }) => refusals.push({ path: "sign-ins", status: 401, code: "token-expired" }));
    await signIn.begin();
    expect(signIn.state.value).toEqual({ at: "out", why: "link-expired" });
  });

  test("without a network the link is kept for another try", async () => {
    const { backend, signIn, address } = door("#enter=code-1", (one) => one.goodCodes.add("code-1"));
    backend.offline = true;
    await signIn.begin();
    expect(signIn.state.value).toEqual({ at: "out", why: "network" });
    expect(address()).toBe("#enter=code-1");
    backend.offline = false;
    await signIn.begin();
    expect(signIn.state.value).toEqual({ at: "in", self });
  });

  test("nobody was in, the sign-in ended, signed out: three different things", async () => {
    const { backend, signIn } = door("");
    await signIn.begin();
    expect(signIn.state.value).toEqual({ at: "out", why: "none" });
    backend.signedIn = true;
    await signIn.begin();
    backend.signedIn = false;
    await signIn.begin();
    expect(signIn.state.value).toEqual({ at: "out", why: "ended" });
    backend.signedIn = true;
    await signIn.begin();
    await signIn.signOut();
    expect(signIn.state.value).toEqual({ at: "out", why: "signed-out" });
    expect(backend.signedIn).toBe(false);
  });

  test("a lost network does not throw anybody out", async () => {
    const { backend, signIn } = door("", (one) => (one.signedIn = true));
    await signIn.begin();
    backend.offline = true;
    await signIn.begin();
    expect(signIn.state.value).toEqual({ at: "in", self });
  });

  test("a password signs in, or says why not and changes nothing", async () => {
    const { backend, signIn } = door("");
    await signIn.begin();
    backend.refusals.push({ path: "sign-ins/password", status: 401, code: "sign-in-refused" });
    expect(await signIn.byPassword("ana@salon.example", "wrong")).toBe("sign-in-refused");
    expect(signIn.state.value).toEqual({ at: "out", why: "none" });
    backend.signedIn = true;
    backend.answers.set("POST sign-ins/password", { name: "Ana", salon: "Juniper Row" });
    expect(await signIn.byPassword("ana@salon.example", " spaces count ")).toBeNull();
    expect(signIn.state.value).toEqual({ at: "in", self });
    expect(backend.posted.at(-1)?.body).toEqual({ email: "ana@salon.example", password: " spaces count " });
  });

  test("asking for a link tells that it was asked for, or why it could not be", async () => {
    const { backend, signIn } = door("");
    backend.refusals.push({ path: "sign-in-links", status: 429, code: "too-many-requests" });
    expect(await signIn.askLink("ana@salon.example")).toBe("too-many-requests");
    backend.offline = true;
    expect(await signIn.askLink("ana@salon.example")).toBe("network");
  });
});
