// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.stubGlobal("__CHAT__", "assets/chat-none.js");

/** Runs the loader as a script tag with these options would. */
async function include(dataset: Record<string, string>) {
  const script = document.createElement("script");
  Object.assign(script.dataset, dataset);
  // Setting `src` would make the test's page fetch it.
  Object.defineProperty(script, "src", { value: "https://host.invalid/v1/loader.js" });
  Object.defineProperty(document, "currentScript", { value: script, configurable: true });
  vi.resetModules();
  await import("./loader.ts");
  const fresh = [...document.querySelectorAll<HTMLElement>("chairside-chat")].filter((host) => !known.has(host));
  for (const host of fresh) known.add(host);
  return fresh;
}
/** Hosts of earlier tests put themselves back, as they should. */
const known = new Set<HTMLElement>();
const part = (host: HTMLElement | undefined, selector: string) => host?.shadowRoot?.querySelector(selector);
const launcher = (host: HTMLElement | undefined) => part(host, ".launcher") as HTMLButtonElement;
const shell = (host: HTMLElement | undefined) => part(host, ".shell") as HTMLElement;

beforeEach(() => {
  sessionStorage.clear();
  delete (window as { chairside?: boolean }).chairside;
});
afterEach(() => {
  expect(localStorage.length).toBe(0);
});

test("draws one labelled launcher, however often it is included, and stores nothing", async () => {
  const [host] = await include({ salon: "juniper-row", label: "Book now" });
  expect(await include({ salon: "juniper-row" })).toEqual([]);
  expect(launcher(host).ariaLabel).toBe("Book now");
  expect(launcher(host).ariaExpanded).toBe("false");
  expect(sessionStorage.length).toBe(0);
});

test("F7: takes a colour that is one, and only that", async () => {
  vi.stubGlobal("CSS", { supports: (_property: string, value: string) => value === "#b4436c" });
  const colour = (host: HTMLElement | undefined) => host?.style.getPropertyValue("--chairside-colour");
  expect(colour((await include({ salon: "a", colour: "#b4436c" }))[0])).toBe("#b4436c");
  delete (window as { chairside?: boolean }).chairside;
  expect(colour((await include({ salon: "a", colour: "red;} :host{display:none" }))[0])).toBe("");
});

test("a chat that cannot be loaded says so in a small box, can be tried again, and can be closed", async () => {
  const [host] = await include({ salon: "juniper-row", position: "left" });
  expect(launcher(host).className).toContain("left");
  launcher(host).click();
  expect(shell(host).hidden).toBe(false);
  await vi.waitFor(() => expect(shell(host).textContent).toBe("Chat could not load. Try again"));
  shell(host).querySelector("button")?.click();
  expect(shell(host).textContent).toBe("…");
  await vi.waitFor(() => expect(shell(host).textContent).toBe("Chat could not load. Try again"));
  launcher(host).click();
  expect(shell(host).hidden).toBe(true);
});

test("is put back when the page swaps its body", async () => {
  const [host] = await include({ salon: "juniper-row" });
  document.documentElement.replaceChild(document.createElement("body"), document.body);
  await vi.waitFor(() => expect(host?.isConnected).toBe(true));
  host?.remove();
  await vi.waitFor(() => expect(host?.isConnected).toBe(true));
});
