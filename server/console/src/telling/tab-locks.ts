/** What the tabs of this browser know of each other: locks that they hold. */
export interface TabLocks {
  /** Holds a lock while the answer is not called; `alone`: waits until no other tab has it. `onHeld` when it has it. */
  hold(name: string, alone: boolean, onHeld?: () => void): () => void;
  /** Whether any tab holds one of these. */
  isHeld(names: readonly string[]): Promise<boolean>;
}

/** Of a real browser. Where it has no locks (plain http) each tab is taken to be the only one. */
export function tabLocks(manager: LockManager | undefined): TabLocks {
  if (!manager) return lonelyTab();
  return {
    hold(name, alone, onHeld) {
      const waiting = new AbortController();
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      const work = () => {
        if (!waiting.signal.aborted) onHeld?.();
        return waiting.signal.aborted ? Promise.resolve() : held;
      };
      manager.request(name, { mode: alone ? "exclusive" : "shared", signal: waiting.signal }, work).catch(() => {});
      return () => {
        waiting.abort();
        release();
      };
    },
    async isHeld(names) {
      const { held = [] } = await manager.query();
      return held.some(({ name }) => name !== undefined && names.includes(name));
    },
  };
}

function lonelyTab(): TabLocks {
  const held = new Map<symbol, string>();
  return {
    hold(name, _alone, onHeld) {
      const key = Symbol(name);
      held.set(key, name);
      onHeld?.();
      return () => void held.delete(key);
    },
    isHeld: (names) => Promise.resolve([...held.values()].some((name) => names.includes(name))),
  };
}
