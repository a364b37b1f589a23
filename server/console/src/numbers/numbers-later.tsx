import { useEffect, useState } from "preact/hooks";
import { troubleWords } from "../words.ts";
import type { NumbersPlace, NumbersPlaceProps } from "./numbers-place.tsx";

/** Few look at numbers, and not first: their pages are loaded when somebody does. */
export function NumbersLater(props: NumbersPlaceProps) {
  // In an object: a function put into a state would be called.
  const [pages, setPages] = useState<{ NumbersPlace: typeof NumbersPlace } | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    import("./numbers-place.tsx").then(setPages, () => setMissing(true));
  }, []);
  if (pages) return <pages.NumbersPlace {...props} />;
  return (
    <main class="own-page" aria-busy={!missing} aria-label="Numbers">
      {missing ? (
        <p class="trouble" role="alert">
          {troubleWords("network")} Please reload the page.
        </p>
      ) : (
        <p class="empty">Opening …</p>
      )}
    </main>
  );
}
