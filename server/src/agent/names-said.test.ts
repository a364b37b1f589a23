import { describe, expect, test } from "vitest";
import { catalogue } from "../testing/step-input.ts";
import type { Utterance } from "./assistant.ts";
import { namesSaid } from "./names-said.ts";

const now = Date.parse("2026-11-23T10:00:00Z");
const visitor = { locale: "en-GB", timeZone: "Europe/London" };
const namesIn = (transcript: Utterance[], locale = "en-GB", menu = catalogue): string[] =>
  namesSaid({ turn: { visitor: { ...visitor, locale }, transcript, said: [], now }, catalogue: menu, brief: {} });
const says = (text: string): Utterance => ({ by: "visitor", text });
const asks = (text: string): Utterance => ({ by: "assistant", text });

describe("names that visitors say", () => {
  test("are the ones they introduce, and capitals that are nobody's of the salon", () => {
    expect(namesIn([says("Hi, I'm Anna Bell"), says("my sister Wilhelmina comes along")])).toEqual(
      expect.arrayContaining(["Anna Bell", "Wilhelmina"]),
    );
    expect(namesIn([says("how much is a gel manicure?")])).toEqual([]);
  });

  test("the same words are read anew where something else was asked before them", () => {
    expect(namesIn([says("anna bell")])).toEqual([]);
    expect(namesIn([asks("What name shall I put it under?"), says("anna bell")])).not.toEqual([]);
    expect(namesIn([says("anna bell")])).toEqual([]);
  });

  test("and in another language, where capitals tell nothing", () => {
    expect(namesIn([says("die Farbe von Wilhelmina")], "de-DE")).toEqual([]);
    expect(namesIn([says("die Farbe von Wilhelmina")], "en-GB")).toContain("Wilhelmina");
  });

  test("and for another salon, whose own words they may be", () => {
    const theirs = { ...catalogue, salon: { ...catalogue.salon, name: "Wilhelmina" } };
    expect(namesIn([says("I was at Wilhelmina before")])).toContain("Wilhelmina");
    expect(namesIn([says("I was at Wilhelmina before")], "en-GB", theirs)).not.toContain("Wilhelmina");
  });

  test("a long talk costs one reading of each message", () => {
    const talk = Array.from({ length: 24 }, (_, index) =>
      says(`My dear friend number ${index} wants a rather long and careful balayage in the spring`),
    );
    const took = (): number => {
      const begun = performance.now();
      namesIn(talk);
      return performance.now() - begun;
    };
    const first = took();
    const again = Math.min(...Array.from({ length: 5 }, took));
    expect(again).toBeLessThan(first / 4);
  });
});
