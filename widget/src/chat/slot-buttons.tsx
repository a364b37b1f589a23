import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { Strings } from "../strings/en.ts";
import { sharedFacts, slotGroups } from "./slot-groups.ts";

interface SlotButtonsProps {
  slots: readonly OfferedSlot[];
  /** False for times that were replaced by newer ones: shown, not pressable. */
  live: boolean;
  t: Strings;
  onPress(offered: OfferedSlot): void;
}

/** Offered times as buttons, by day. Every word on them is the engine's. */
export function SlotButtons({ slots, live, t, onPress }: SlotButtonsProps) {
  const shared = sharedFacts(slots);
  const whole = (fact: string | null) => fact?.replaceAll(" ", "\u00a0");
  const caption = [shared.service, ...[shared.practitioner && t.with(shared.practitioner), shared.duration, shared.price].map(whole)]
    .filter(Boolean)
    .join(" · ");
  return (
    <section role="group" class="slots" aria-label={t.freeTimes}>
      {caption && <p class="muted">{caption}</p>}
      {slotGroups(slots).map(({ day, slots: ofDay }) => (
        <div key={day} role="group" aria-label={day}>
          <h3>{day}</h3>
          <div class="grid">
            {ofDay.map((offered) => {
              const { slot } = offered;
              const own = [
                !shared.service && slot.service,
                !shared.practitioner && slot.practitioner,
                !shared.duration && slot.duration,
                !shared.price && slot.price.text,
              ].filter(Boolean);
              return (
                <button key={offered.offer} class="slot" disabled={!live} onClick={() => onPress(offered)}>
                  <b>{slot.time}</b>
                  {own.map((fact) => (
                    <small key={fact}> {fact}</small>
                  ))}
                </button>
              );
            })}
          </div>
        </div>
      ))}
    </section>
  );
}
