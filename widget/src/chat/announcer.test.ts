import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { announcer } from "./announcer.ts";
import { handClock } from "./chat.fixture.ts";

function stage() {
  const clock = handClock();
  const spoken: { at: number; text: string }[] = [];
  const say = announcer(clock, "en", (text) => spoken.push({ at: clock.now(), text }));
  return { clock, say, spoken, text: () => spoken.map((one) => one.text) };
}

describe("announcer", () => {
  test("speaks a growing message by whole sentences, then the rest", () => {
    const { say, clock, text } = stage();
    say.read("m", "Sarah is fr", false);
    expect(text()).toEqual([]);
    say.read("m", "Sarah is free. Which ti", false);
    expect(text()).toEqual(["Sarah is free."]);
    say.read("m", "Sarah is free. Which time suits you", true);
    clock.pass(1_000);
    expect(text()).toEqual(["Sarah is free.", "Which time suits you"]);
  });

  test("says each sentence once, at most one announcement a second, and all of the text, however it arrives", () => {
    const whole = "Sarah is free on Thursday. A balayage takes 2 h 45 min and is from £165! Which one suits you? Tell me.";
    fc.assert(
      fc.property(fc.array(fc.record({ cut: fc.nat(whole.length), ms: fc.nat(700) }), { maxLength: 20 }), (pieces) => {
        const { say, clock, spoken, text } = stage();
        for (const { cut, ms } of pieces.toSorted((a, b) => a.cut - b.cut)) {
          say.read("m", whole.slice(0, cut), false);
          clock.pass(ms);
        }
        say.read("m", whole, true);
        clock.pass(10_000);
        expect(text().join(" ")).toBe(whole);
        for (const one of text()) expect(one).toMatch(/[.!?]$/);
        for (const [index, one] of spoken.entries()) expect(one.at - (spoken[index - 1]?.at ?? -1_000)).toBeGreaterThanOrEqual(1_000);
      }),
    );
  });

  test("a message that was written anew is read from its start", () => {
    const { say, clock, text } = stage();
    say.read("m", "One moment. ", false);
    say.read("m", "Sorry, that is taken.", true);
    clock.pass(2_000);
    expect(text().join(" ")).toContain("Sorry, that is taken.");
  });

  test("the same words twice are said twice", () => {
    const { say, clock, spoken } = stage();
    say.say("Typing");
    clock.pass(1_000);
    say.say("Typing");
    expect(spoken.length).toBe(2);
  });
});
