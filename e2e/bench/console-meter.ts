/** What is measured inside the page. Handed to the browser as it is: it must stand on its own. */
export interface ConsoleMeter {
  /** Resolves with the moment at which the frame after `done` became true was painted; `performance.now()`. */
  painted(done: () => boolean): Promise<number>;
  /** Frames of the next so many milliseconds. */
  frames(ms: number): Promise<{ longTasks: number[]; gaps: number[] }>;
  /** When the last input event happened, by the browser's own clock. */
  lastInput: number;
  /** When the first lines of the list were painted. */
  listPainted: Promise<number>;
  /** When what was last watched for was painted: watched for before the press that brings it. */
  watched: Promise<number>;
}

declare global {
  interface Window {
    meter: ConsoleMeter;
  }
}

/** Puts the meter into a page before anything of it runs. */
export function installMeter(): void {
  /** A frame is out when a task runs after the animation frame in which the page was as wanted. */
  const afterPaint = (): Promise<number> =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );
  const painted = async (done: () => boolean): Promise<number> => {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => look());
      const look = (): void => {
        if (!done()) return;
        observer.disconnect();
        resolve();
      };
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
    return afterPaint();
  };
  const frames = async (ms: number): Promise<{ longTasks: number[]; gaps: number[] }> => {
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: "longtask" });
    const gaps: number[] = [];
    await new Promise<void>((resolve) => {
      const end = performance.now() + ms;
      let before: number | undefined;
      const frame = (at: number): void => {
        if (before !== undefined) gaps.push(at - before);
        before = at;
        if (at < end) requestAnimationFrame(frame);
        else resolve();
      };
      requestAnimationFrame(frame);
    });
    observer.disconnect();
    return { longTasks, gaps };
  };
  const meter: ConsoleMeter = {
    painted,
    frames,
    lastInput: 0,
    listPainted: painted(() => document.querySelector(".line") !== null),
    watched: Promise.resolve(0),
  };
  for (const kind of ["pointerdown", "keydown"])
    addEventListener(kind, ({ timeStamp }) => (meter.lastInput = timeStamp), { capture: true });
  window.meter = meter;
}
