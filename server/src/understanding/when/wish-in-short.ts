import type { TimeWish } from "@chairside/shared/brief.ts";

/** A wish in one line, for tests: "11-26 >=12:00 <=17:00 not 5", "not 12-05". Days are MM-DD, "@" is a point, "end<=" when it is to be over. */
export function wishInShort(wish: TimeWish): string {
  const day = wish.from === wish.to ? wish.from?.slice(5) : `${wish.from?.slice(5) ?? ""}..${wish.to?.slice(5) ?? ""}`;
  const limits = [
    wish.at === undefined ? "" : `@${clock(wish.at)}`,
    wish.earliest === undefined ? "" : `>=${clock(wish.earliest)}`,
    wish.latest === undefined ? "" : `<=${clock(wish.latest)}`,
    wish.endBy === undefined ? "" : `end<=${clock(wish.endBy)}`,
    wish.only === undefined ? "" : `only ${wish.only.join(",")}`,
    wish.notDates === undefined ? "" : `not ${wish.notDates.map((date) => date.slice(5)).join(",")}`,
    wish.notOn === undefined ? "" : `not ${wish.notOn.join(",")}`,
  ];
  return [day ?? "", ...limits].filter((part) => part !== "").join(" ");
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
