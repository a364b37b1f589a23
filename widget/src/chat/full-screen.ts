/** Keeps the page behind from scrolling. The answer puts back exactly what was there. */
export function lockPageScroll(): () => void {
  const { style } = document.documentElement;
  const before = [style.getPropertyValue("overflow"), style.getPropertyPriority("overflow")] as const;
  const { scrollX, scrollY } = window;
  style.setProperty("overflow", "hidden", "important");
  return () => {
    style.setProperty("overflow", ...before);
    if (!document.documentElement.getAttribute("style")) document.documentElement.removeAttribute("style");
    window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  };
}

/** Keeps an element inside what the on-screen keyboard leaves free. iOS shrinks nothing else than the visual viewport. */
export function fitViewport(element: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => {};
  let frame = 0;
  const fit = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      element.style.height = `${viewport.height}px`;
      element.style.top = `${viewport.offsetTop}px`;
    });
  };
  const stop = new AbortController();
  for (const type of ["resize", "scroll"]) viewport.addEventListener(type, fit, stop);
  fit();
  return () => {
    stop.abort();
    cancelAnimationFrame(frame);
    element.style.height = "";
    element.style.top = "";
  };
}
