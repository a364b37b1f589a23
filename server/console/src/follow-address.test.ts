import { expect, test } from "vitest";
import { followAddress } from "./follow-address.ts";

function browser({ tellsAtOnce }: { tellsAtOnce: boolean }) {
  const location = { hash: "#inbox" };
  const [later, atOnce] = [new EventTarget(), new EventTarget()];
  const page = { location, addEventListener: later.addEventListener.bind(later), ...(tellsAtOnce && { navigation: atOnce }) };
  const went: string[] = [];
  followAddress(page as unknown as Window, () => went.push(location.hash));
  return {
    went,
    press(hash: string) {
      location.hash = hash;
      atOnce.dispatchEvent(new Event("currententrychange"));
    },
    eventually: () => later.dispatchEvent(new Event("hashchange")),
  };
}

test("follows a press at once, and once, where the browser tells so", () => {
  const { went, press, eventually } = browser({ tellsAtOnce: true });
  press("#conversation/a");
  expect(went).toEqual(["#conversation/a"]);
  eventually();
  expect(went).toEqual(["#conversation/a"]);
});

test("goes nowhere back when two presses are told of late", () => {
  const { went, press, eventually } = browser({ tellsAtOnce: true });
  press("#conversation/a");
  press("#conversation/b");
  eventually();
  eventually();
  expect(went).toEqual(["#conversation/a", "#conversation/b"]);
});

test("follows in every other browser too", () => {
  const { went, press, eventually } = browser({ tellsAtOnce: false });
  press("#calendar");
  expect(went).toEqual([]);
  eventually();
  expect(went).toEqual(["#calendar"]);
});

test("a press on the link to where one is changes nothing", () => {
  const { went, press } = browser({ tellsAtOnce: true });
  press("#inbox");
  expect(went).toEqual([]);
});
