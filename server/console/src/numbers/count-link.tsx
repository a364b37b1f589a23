import type { NumberKind } from "@chairside/shared/numbers.ts";
import { fragmentOf } from "../place.ts";

export interface CountLinkProps {
  times: number;
  kind: NumberKind;
  details?: readonly string[] | undefined;
  period: string;
  /** What is counted, for whoever hears the link alone. */
  label: string;
}

/** A figure that leads to what it counts. Nothing is no link. */
export function CountLink({ times, kind, details, period, label }: CountLinkProps) {
  if (times === 0) return <span class="no-count">0</span>;
  const counted = { kind, details: details?.join(",") ?? "" };
  return (
    <a href={fragmentOf({ page: "numbers", period, counted })}>
      {times}
      <span class="unseen">: {label}, one by one</span>
    </a>
  );
}
