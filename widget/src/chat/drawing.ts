import { signal } from "@preact/signals-core";
import { Fragment, h } from "preact";

/** What draws, as it is lent to what comes on demand: `h` by its name cannot be had in a file of elements. */
export const drawing = { h, Fragment, signal };
