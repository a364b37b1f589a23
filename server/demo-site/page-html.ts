import type { html } from "hono/html";

/** A piece of a page, escaped already. */
export type Html = ReturnType<typeof html>;

/** The finished page as text. Throws when a piece of it was asynchronous: these pages are pure. */
export function pageText(page: Html): string {
  if (page instanceof Promise) throw new TypeError("a page of the demo site waits for something");
  return page.toString();
}
