import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fragmentOf, linkCode, type Place, readPlace } from "./place.ts";

describe("places", () => {
  test("a fragment leads back to the place it was made from", () => {
    const id = fc.string({ minLength: 1 });
    const date = fc.constantFrom("2026-11-26", "2027-01-01");
    const place: fc.Arbitrary<Place> = fc.oneof(
      fc.record({ page: fc.constant("inbox" as const), conversationId: id, panel: fc.boolean() }),
      fc.record({ page: fc.constant("inbox" as const), conversationId: id, panel: fc.constant(false), at: fc.nat(99_999) }),
      fc.record({ page: fc.constantFrom("mailbox" as const, "people" as const, "log" as const, "account" as const) }),
      fc.record({ page: fc.constant("waitlist" as const) }),
      fc.record({ page: fc.constant("calendar" as const), date, mark: fc.option(id) }),
      fc.record({ page: fc.constant("week" as const), date, practitionerId: id, mark: fc.option(id) }),
      fc.record({ page: fc.constant("week" as const), date, practitionerId: fc.constant(null), mark: fc.constant(null) }),
    );
    fc.assert(
      fc.property(place, (one) => {
        expect(readPlace(fragmentOf(one))).toEqual(one);
      }),
    );
  });

  test.each(["", "#", "#inbox", "#nonsense/x", "#%E0%A4%A", "#conversation/"])("%j is the inbox", (fragment) => {
    expect(readPlace(fragment)).toEqual({ page: "inbox", conversationId: null, panel: false });
  });

  test.each(["#calendar", "#calendar/tomorrow", "#calendar/2026-13-45"])("%j is today's calendar", (fragment) => {
    expect(readPlace(fragment)).toEqual({ page: "calendar", date: null, mark: null });
  });

  test("only a sign-in link has a code", () => {
    expect(linkCode("#enter=a.b-c_d")).toBe("a.b-c_d");
    expect(linkCode("#calendar")).toBeNull();
  });
});
