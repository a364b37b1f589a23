import * as core from "@preact/signals-core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as own from "./signals.ts";

describe("signals", () => {
  test("an effect runs now and after each change of what it read the last time, and of nothing else", () => {
    const [which, a, b] = [own.signal("a"), own.signal(1), own.signal(10)];
    const seen: number[] = [];
    own.effect(() => void seen.push(which.value === "a" ? a.value : b.value));
    b.value = 11;
    a.value = 2;
    a.value = 2;
    which.value = "b";
    a.value = 3;
    b.value = 12;
    expect(seen).toEqual([1, 2, 11, 12]);
  });

  test("a look that is a peek tells nobody", () => {
    const a = own.signal(1);
    let runs = 0;
    own.effect(() => void (a.peek(), runs++));
    a.value = 2;
    expect(runs).toBe(1);
  });

  test("many changes in a batch run an effect once, after what it reads of them is worked out", () => {
    const [a, b] = [own.signal(1), own.signal(2)];
    const seen: [number, number][] = [];
    const sum = own.computed(() => a.value + b.value);
    own.effect(() => void seen.push([a.value, sum.value]));
    own.batch(() => {
      a.value = 5;
      b.value = 6;
    });
    a.value = 7;
    expect(seen).toEqual([
      [1, 3],
      [5, 11],
      [7, 13],
    ]);
  });

  test("what is worked out to the same again runs nothing", () => {
    const a = own.signal(1);
    const even = own.computed(() => a.value % 2 === 0);
    let runs = 0;
    own.effect(() => void (even.value, runs++));
    a.value = 3;
    expect(runs).toBe(1);
  });

  test("what an effect returns is done before its next run and at its end, and reading there means nothing", () => {
    const [a, other] = [own.signal(1), own.signal(1)];
    const done: number[] = [];
    const stop = own.effect(() => {
      const mine = a.value;
      return () => void (other.value, done.push(mine));
    });
    a.value = 2;
    other.value = 2;
    expect(done).toEqual([1]);
    stop();
    a.value = 3;
    expect(done).toEqual([1, 2]);
  });

  test("an effect that sets another signal sets off who reads that", () => {
    const [a, b] = [own.signal(1), own.signal(0)];
    const seen: number[] = [];
    own.effect(() => void seen.push(b.value));
    own.effect(() => {
      b.value = a.value * 10;
    });
    a.value = 2;
    expect(seen).toEqual([0, 10, 20]);
  });

  test("one that throws does not keep the others from running, and is told", () => {
    const a = own.signal(1);
    const seen: number[] = [];
    own.effect(() => {
      if (a.value === 2) throw new Error("two");
    });
    own.effect(() => void seen.push(a.value));
    expect(() => (a.value = 2)).toThrow("two");
    a.value = 3;
    expect(seen).toEqual([1, 2, 3]);
  });

  test("effects that never come to rest are an error, and not the end of everything", () => {
    const [a, b] = [own.signal(0), own.signal(0)];
    own.effect(() => void (b.value = a.value + 1));
    expect(() => own.effect(() => void (a.value = b.value + 1))).toThrow("set each other off");
    const c = own.signal(1);
    let seen = 0;
    own.effect(() => void (seen = c.value));
    c.value = 2;
    expect(seen).toBe(2);
  });

  test("shows the same as the library does, whatever depends on whatever", () => {
    const node = fc.nat(9);
    const program = fc.record({
      starts: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
      computed: fc.array(fc.tuple(node, node), { maxLength: 5 }),
      effects: fc.array(fc.tuple(node, node, node), { minLength: 1, maxLength: 4 }),
      changes: fc.array(fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(program, (each) => {
        expect(play(own, each)).toEqual(play(core, each));
      }),
      { numRuns: 1_000 },
    );
  });
});

interface Program {
  starts: number[];
  computed: [number, number][];
  effects: [number, number, number][];
  /** Batches of what is set to what. */
  changes: [number, number][][];
}
type Signals = Pick<typeof own, "signal" | "computed" | "effect" | "batch">;

/** What every effect saw last, after every batch; the third node is read only when the first is even. */
function play({ signal, computed, effect, batch }: Signals, program: Program): number[][] {
  const bases = program.starts.map((start) => signal(start));
  const nodes: own.ReadonlySignal<number>[] = [...bases];
  const at = (index: number): number => nodes[index % nodes.length]?.value ?? 0;
  for (const [a, b] of program.computed) {
    const known = nodes.length;
    nodes.push(computed(() => (at(a % known) * 2 + at(b % known)) % 5));
  }
  const last = program.effects.map(() => -1);
  program.effects.forEach(([a, b, c], index) => {
    effect(() => void (last[index] = at(a) % 2 === 0 ? at(b) * 100 + at(c) : at(b)));
  });
  return program.changes.map((changes) => {
    batch(() => {
      for (const [index, value] of changes) {
        const base = bases[index];
        if (base) base.value = value;
      }
    });
    return [...last, ...nodes.map((one) => one.peek())];
  });
}
