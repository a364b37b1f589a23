import { expect, test } from "vitest";
import type { KnownFacts } from "./fact-guard.ts";
import { textUnit } from "./fact-unit.ts";
import { createSentenceGate } from "./sentence-gate.ts";

const context = { language: "en", today: "2026-11-20" };
const facts: KnownFacts = { context, units: [textUnit("Thursday 2:30 pm", context, "slot")], practitioners: ["sarah"], services: [], categories: [], knownNames: ["anna"], holdOpen: false, bookingStands: false, asked: false, acts: new Set(), spokenOf: [] }; // prettier-ignore
const gate = (restore = (text: string) => text) => createSentenceGate(() => facts, restore);

test("a sentence is shown once it is whole and proven", () => {
  const it = gate();
  expect(it.push("Thursday at 2:3")).toBeNull();
  expect(it.push("0 pm is free. ")).toBeNull();
  expect(it.push("Shall")).toBe("Thursday at 2:30 pm is free.");
  expect(it.push(" I hold it?")).toBeNull();
  expect(it.finish()).toEqual({ text: "Thursday at 2:30 pm is free. Shall I hold it?", dropped: [], unusable: false });
});

test("F8: however the text is cut into pieces, a false sentence is never shown", () => {
  const text = "Let me see. Sarah is free on Thursday at 4 pm. Which of these would suit you best, then?";
  for (let size = 1; size < text.length; size++) {
    const it = gate();
    for (let at = 0; at < text.length; at += size) expect(it.push(text.slice(at, at + size)) ?? "").not.toContain("4");
    expect(it.finish().text).toBe("Let me see. Which of these would suit you best, then?");
  }
});

test("a false booking, too little left, too long a text or a placeholder that stands for nothing make it unusable", () => {
  const results = [
    "Lovely choice, thank you so much. You're booked!",
    "It costs £5. Ok?",
    "Fine. ".repeat(500),
    "I'll ring [phone 3].",
  ].map((text) => {
    const it = gate();
    it.push(text);
    return it.finish().unusable;
  });
  expect(results).toEqual([true, true, true, true]);
});

test("contact details are put back before a sentence is judged, Markdown goes", () => {
  const it = gate((text) => text.replace("[name 1]", "Anna"));
  it.push("Thanks, **[name 1]**!");
  expect(it.finish().text).toBe("Thanks, Anna!");
});
