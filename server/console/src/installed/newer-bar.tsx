import type { ConsoleWorker } from "./console-worker.ts";

/** Says that a newer version waits. What is being written stays. */
export function NewerBar({ worker }: { worker: ConsoleWorker }) {
  return (
    <div class="newer-bar" role="status">
      {worker.newer.value && (
        <>
          <p>A newer version of this page is ready.</p>
          <button type="button" onClick={worker.takeOver}>
            Use it now
          </button>
        </>
      )}
    </div>
  );
}
