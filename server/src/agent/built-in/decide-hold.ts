import { holdFits } from "../tools/open-booking.ts";
import type { Scene } from "./decide-scene.ts";

/** Whether the time that is held is still the one wished for: not after "actually Friday" or "with Marco instead". */
export function holdStands(scene: Pick<Scene, "brief" | "catalogue">): boolean {
  return holdFits(scene);
}
