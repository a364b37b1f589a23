import { describe, expect, test } from "vitest";
import type { MinuteSpan, Weekday } from "../../../booking/catalogue.ts";
import type { SlotQuery } from "../../../booking/platform.ts";
import { weekdayOf } from "../../../booking/salon-time.ts";
import { searchSlots } from "../../../booking/slot-search.ts";
import { demoCatalogue } from "./demo-catalogue.ts";

const catalogue = demoCatalogue("2026-11-22");
const { services, practitioners, categories, resources, policies, opening } = catalogue;
const bookable = services.filter((service) => !service.addOnOnly && !service.consultationFirst);
const serviceById = new Map(services.map((service) => [service.id, service]));
const skillsOf = (serviceId: string) => practitioners.flatMap(({ skills }) => skills.filter((skill) => skill.serviceId === serviceId));

const within = (inner: MinuteSpan, outer: MinuteSpan | undefined) =>
  outer !== undefined && inner.from < inner.to && inner.from >= outer.from && inner.to <= outer.to;

describe("ids", () => {
  test.each([
    ["categories", categories],
    ["services", services],
    ["practitioners", practitioners],
    ["resources", resources],
    ["policies", policies.map(({ key }) => ({ id: key }))],
  ])("of %s are there once", (_what, things) => {
    const ids = things.map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  test("every service has a category, every need a resource, and every category a bookable service", () => {
    const kinds = new Set(resources.map(({ kind }) => kind));
    for (const service of services) {
      expect(categories.map(({ id }) => id)).toContain(service.categoryId);
      for (const need of service.needs) expect(kinds).toContain(need);
    }
    expect(new Set(bookable.map(({ categoryId }) => categoryId))).toEqual(new Set(categories.map(({ id }) => id)));
  });
});

describe("services", () => {
  test("are many, and some have processing time", () => {
    expect(bookable.length).toBeGreaterThanOrEqual(36);
    expect(bookable.filter(({ segments }) => segments.some(({ kind }) => kind === "processing")).length).toBeGreaterThanOrEqual(3);
  });

  test("take time, cost something and have lower-case aliases, each once", () => {
    for (const service of services) {
      expect(service.segments.every(({ minutes }) => minutes > 0 && minutes % 5 === 0)).toBe(true);
      expect(service.segments.length).toBeGreaterThan(0);
      expect(service.price.amount).toBeGreaterThan(0);
      expect(service.aliases.length).toBeGreaterThan(0);
      expect(service.aliases).toEqual(service.aliases.map((alias) => alias.toLowerCase().trim()));
      expect(new Set(service.aliases).size).toBe(service.aliases.length);
    }
  });

  test("have add-ons that are add-ons", () => {
    for (const { addOnIds } of services) for (const id of addOnIds) expect(serviceById.get(id)?.addOnOnly).toBe(true);
    const taken = new Set(services.flatMap(({ addOnIds }) => addOnIds));
    expect(services.filter(({ addOnOnly, id }) => addOnOnly && !taken.has(id))).toEqual([]);
  });

  test("are performed by somebody, who also does every add-on of theirs", () => {
    for (const service of services) expect(skillsOf(service.id).length, service.id).toBeGreaterThan(0);
    for (const { skills } of practitioners) {
      const does = new Set(skills.map(({ serviceId }) => serviceId));
      for (const id of does) for (const addOn of serviceById.get(id)?.addOnIds ?? []) expect(does).toContain(addOn);
    }
  });

  test("state the lowest price anyone charges, as a from price where it differs", () => {
    for (const service of services) {
      const prices = skillsOf(service.id).map(({ price }) => price?.amount ?? Number.NaN);
      expect(service.price.amount).toBe(Math.min(...prices));
      if (new Set(prices).size > 1) expect(service.priceFrom, service.id).toBe(true);
    }
  });

  test("leave room for doubt where people do", () => {
    const named = (word: string) =>
      bookable.filter(({ name, aliases }) => [name.toLowerCase(), ...aliases].some((text) => text.includes(word)));
    for (const word of ["balayage", "full head", "facial", "wax", "massage", "haircut"])
      expect(named(word).length, word).toBeGreaterThan(1);
    expect(bookable.filter(({ aliases }) => aliases.includes("blonde balayage")).map(({ id }) => id)).toEqual(["blonde-balayage"]);
  });
});

describe("practitioners", () => {
  test("are eight, each with skills of the menu, none twice", () => {
    expect(practitioners).toHaveLength(8);
    for (const { skills } of practitioners) {
      const ids = skills.map(({ serviceId }) => serviceId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(serviceById.has(id)).toBe(true);
    }
  });

  test("work inside opening hours and break inside a shift", () => {
    for (const { id, week, breaks } of practitioners) {
      for (const [day, shifts] of Object.entries(week)) {
        const weekday = Number(day) as Weekday;
        for (const shift of shifts) expect(within(shift, opening[weekday]), `${id} ${day}`).toBe(true);
        for (const pause of breaks[weekday] ?? []) expect(shifts.some((shift) => within(pause, shift))).toBe(true);
      }
      for (const day of Object.keys(breaks)) expect(Object.keys(week)).toContain(day);
    }
  });

  test("answer to lower-case names that no colleague shares", () => {
    const nicknames = practitioners.flatMap((practitioner) => practitioner.nicknames);
    expect(nicknames).toEqual(nicknames.map((name) => name.toLowerCase()));
    expect(new Set(nicknames).size).toBe(nicknames.length);
  });

  test("Sarah paints blonde balayage on Thursday afternoons, in her own time and at her own price", () => {
    const sarah = practitioners.find(({ id }) => id === "sarah");
    expect(sarah?.nicknames).toContain("sara");
    expect(sarah?.week[4]).toEqual([{ from: 600, to: 1200 }]);
    expect(sarah?.away.map(({ from, to }) => [weekdayOf(from), weekdayOf(to)])).toEqual(sarah?.away.map(() => [5, 6]));
    expect(sarah?.skills.find(({ serviceId }) => serviceId === "blonde-balayage")).toEqual({
      serviceId: "blonde-balayage",
      segments: [
        { kind: "active", minutes: 70 },
        { kind: "processing", minutes: 35 },
        { kind: "active", minutes: 60 },
      ],
      price: { amount: 18500, currency: "GBP" },
    });
  });
});

describe("visits of several services", () => {
  const visit = (ids: string[], changes: Partial<SlotQuery> = {}) => {
    const items = ids.map((serviceId) => ({ serviceId, addOnIds: [] }));
    const query: SlotQuery = { items, from: "2026-11-23", to: "2026-12-05", ...changes };
    return searchSlots(catalogue, [], query, Date.parse("2026-11-22T12:00:00Z"));
  };

  test("colour comes before the cut, and tint before wax", () => {
    expect(visit(["mens-cut", "root-touch-up"])[0]?.legs.map(({ serviceId }) => serviceId)).toEqual(["root-touch-up", "mens-cut"]);
    expect(visit(["lip-chin-wax", "lash-tint"])[0]?.legs.map(({ serviceId }) => serviceId)).toEqual(["lash-tint", "lip-chin-wax"]);
  });

  test("hands and feet at once, when two of the team are in", () => {
    expect(visit(["classic-manicure", "classic-pedicure"]).some(({ legs: [hands, feet] }) => hands?.start === feet?.start)).toBe(true);
  });

  test("a quiet place, for those who ask: a room of two, a chair of seven", () => {
    const preferences = { resourceTags: ["quiet"] };
    expect(visit(["relaxing-massage"], { preferences })).not.toEqual([]);
    expect(visit(["gel-manicure"], { preferences })).toEqual([]);
  });
});

test("a patch test is ruled as the policy words it", () => {
  const text = policies.find(({ key }) => key === "patch-test")?.text;
  expect(text).toContain(`${catalogue.rules.patchTest?.hours} hours before`);
  expect(text).toContain("last six months");
  expect(catalogue.rules.patchTest?.validMonths).toBe(6);
  expect(text).toContain("no appointment is needed");
  expect(catalogue.rules.patchTest?.serviceId).toBeUndefined();
});

test("only what a visitor must agree to is binding", () => {
  expect(policies.filter(({ binding }) => binding).map(({ key }) => key)).toEqual(["cancellation", "patch-test", "deposit"]);
  for (const { ask } of policies) expect(ask).toEqual(ask.map((word) => word.toLowerCase()));
});
