import { useEffect, useState } from "preact/hooks";

/** True from the frame on after the one in which `ready` became true for this one: what is looked at second waits for what is looked at first. */
export function useAfterPaint(one: object, ready: boolean): boolean {
  const [painted, setPainted] = useState<object | null>(null);
  // Effects run once the frame is out.
  useEffect(() => {
    if (ready) setPainted(one);
  }, [one, ready]);
  return ready && painted === one;
}
