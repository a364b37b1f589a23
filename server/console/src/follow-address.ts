/** Calls back whenever the fragment of the page's address is another one, however it came about; at once where the browser tells. */
export function followAddress(
  page: Pick<Window, "addEventListener" | "location"> & { navigation?: Navigation },
  onChange: () => void,
): void {
  let known = page.location.hash;
  const look = (): void => {
    if (page.location.hash === known) return;
    known = page.location.hash;
    onChange();
  };
  // `hashchange` waits in a queue, behind a frame of what is there no longer. Not every browser has the other.
  page.navigation?.addEventListener("currententrychange", look);
  page.addEventListener("hashchange", look);
}
