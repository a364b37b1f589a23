import { describe, expect, test } from "vitest";
import { isMet, needWords } from "./need-words.ts";

const day = { on: "Mon 12 Oct 2026", until: "Mon 12 Apr 2027" };

describe("what comes before a visit", () => {
  test("is said to be there where it is there", () => {
    const holds = { kind: "patch-test", stands: "holds", ...day } as const;
    expect(needWords(holds)).toBe("Patch test on file (Mon 12 Oct 2026) holds until Mon 12 Apr 2027.");
    expect(needWords({ ...holds, booked: true })).toBe("Patch test booked for Mon 12 Oct 2026: holds until Mon 12 Apr 2027.");
    expect([isMet(holds), isMet({ ...holds, stands: "expired" }), isMet({ kind: "agreed-first" })]).toEqual([true, false, false]);
  });

  test("is needed, with the reason, where it is not", () => {
    expect(needWords({ kind: "patch-test", stands: "expired", ...day })).toContain("holds only until Mon 12 Apr 2027, so a new one");
    expect(needWords({ kind: "patch-test", stands: "none-on-file" })).toBe("No patch test on file: needs one beforehand.");
    expect(needWords({ kind: "patch-test", stands: "too-recent", ...day, from: "Wed 14 Oct 2026, 10 am" })).toContain(
      "visits from Wed 14 Oct 2026, 10 am on",
    );
  });

  test("stays open where nobody has proved who they are", () => {
    expect(needWords({ kind: "patch-test", stands: "unknown" })).toBe("Needs a patch test beforehand, unless one is on file.");
  });
});
