import type { ChangeWish } from "@chairside/shared/brief.ts";
import type { MoveWish } from "./appointment-desk.ts";

/** Where an appointment should go, as a wish for the desk; where no time was named, the nearest to `words`. */
export function moveWish({ when, practitioner, notWith }: Pick<ChangeWish, "when" | "practitioner" | "notWith">, words = ""): MoveWish {
  return {
    when: when ?? { words },
    ...(practitioner === undefined ? {} : { practitioner }),
    ...(notWith === undefined ? {} : { notBy: notWith }),
  };
}
