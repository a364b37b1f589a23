import { type Calendar, type Operation, perform } from "./operation.ts";

/**
 * Whether there is one order of all operations, each at some instant between its call and its answer, in which a calendar with
 * these `times`, empty at first, would have answered every one of them as it was answered (Wing & Gong; Lowe's memory of what was
 * tried). Operations without an answer may have taken effect at any instant after their call, or never. Exact: it neither
 * overlooks nor suspects anything.
 */
export function linearizable(operations: readonly Operation[], times: number): boolean {
  const tried = new Set<string>();
  const done = operations.map(() => false);

  const search = (calendar: Calendar): boolean => {
    // Whatever was sent after this instant comes after something that is not placed yet.
    let first = Infinity;
    operations.forEach((one, index) => {
      if (!done[index] && one.answered !== null) first = Math.min(first, one.answered);
    });
    if (first === Infinity) return true;
    const key = `${done.map(Number).join("")} ${calendar.map((there) => (there ? `${there.who}${there.held ? "?" : ""}` : "")).join()}`;
    if (tried.has(key)) return false;
    tried.add(key);
    return operations.some((one, index) => {
      if (done[index] || one.sent > first) return false;
      const after = perform(calendar, one);
      if (after === null || (one.answered === null && after === calendar)) return false;
      done[index] = true;
      if (search(after)) return true;
      done[index] = false;
      return false;
    });
  };
  return search(Array.from({ length: times }, () => null));
}
