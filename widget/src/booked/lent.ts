import type { signal as makeSignal } from "@preact/signals-core";
import type { Fragment as PreactFragment, h as makeElement } from "preact";

/** What draws, and what tells when to draw again. There must be one of each on the page. */
export interface Lent {
  h: typeof makeElement;
  Fragment: typeof PreactFragment;
  signal: typeof makeSignal;
}

/** In the built module these stand for `preact` and `@preact/signals-core`: see vite.config.ts. */
export let h: Lent["h"];
export let Fragment: Lent["Fragment"];
export let signal: Lent["signal"];

/** To be called before anything of this module is drawn. */
export function borrow(lent: Lent): void {
  ({ h, Fragment, signal } = lent);
}
