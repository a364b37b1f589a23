/** Arrow keys lead from one of a group to the next; the others are reached by them alone. Left and up are back. */
export function moveByArrows(event: KeyboardEvent, group: HTMLElement, selector: string): void {
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const all = [...group.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((one) => one === document.activeElement);
  const to = all[step === "first" ? 0 : step === "last" ? all.length - 1 : at + step];
  if (at < 0 || !to) return;
  event.preventDefault();
  to.focus();
}

const steps: Record<string, number | "first" | "last"> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: "first",
  End: "last",
};
