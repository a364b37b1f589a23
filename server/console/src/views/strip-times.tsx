import type { SlotWeek, StripSlot } from "@chairside/shared/chat-desk.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import { useState } from "preact/hooks";
import { keyOf, mostTicked, type SlotStrip } from "../slot-strip.ts";
import { moveByArrows } from "./move-by-arrows.ts";

interface StripTimesProps {
  week: SlotWeek;
  strip: SlotStrip;
  /** The time that is held for the visitor. */
  held: SlotFacts | undefined;
  onEnter(): void;
}

/** All free times of the day, to be ticked. What they have in common is said once above them. */
export function StripTimes({ week, strip, held, onEnter }: StripTimesProps) {
  const { slots } = week;
  const ticked = new Set(strip.ticked.value.map(keyOf));
  const [focused, setFocused] = useState<string | null>(null);
  const [first] = slots;
  if (!first) return <p class="soft strip-none">{noneWords(week)}</p>;
  // One of them can be reached by Tab, the others by arrows.
  const reached = slots.find((one) => keyOf(one) === focused) ?? slots.find((one) => ticked.has(keyOf(one))) ?? first;
  const shared = sharedFacts(slots);
  const marksBest = slots.some(({ best }) => best) && slots.some(({ best }) => !best);
  const full = ticked.size >= mostTicked;
  return (
    <fieldset
      class="strip-times"
      onKeyDown={(event) => {
        moveByArrows(event, event.currentTarget, "input");
        if (event.key !== "Enter") return;
        event.preventDefault();
        onEnter();
      }}
    >
      <legend class="unseen">Free times</legend>
      <p class="soft">{shared.join(" · ")}</p>
      <div>
        {slots.map((one) => {
          const key = keyOf(one);
          const isTicked = ticked.has(key);
          return (
            <label key={key} class={marksBest && one.best ? "best" : ""}>
              <input
                type="checkbox"
                checked={isTicked}
                disabled={full && !isTicked}
                tabIndex={one === reached ? 0 : -1}
                onFocus={() => setFocused(key)}
                onChange={() => strip.tick(one)}
              />
              <b>
                {one.slot.time}
                {marksBest && one.best && <span class="unseen">, suggested</span>}
              </b>
              {held && held.start === one.slot.start && held.practitioner === one.slot.practitioner && <small>held</small>}
              {ownFacts(one, shared).map((fact) => (
                <small key={fact}>{fact}</small>
              ))}
            </label>
          );
        })}
      </div>
      {marksBest && <p class="soft strip-hint">What the assistant would suggest</p>}
    </fieldset>
  );
}

const factsOf = ({ slot }: StripSlot): string[] => [slot.practitioner, slot.duration, slot.price.text];

/** What all of the day's times have in common. */
function sharedFacts(slots: readonly StripSlot[]): string[] {
  const [first, ...others] = slots.map(factsOf);
  return (first ?? []).filter((fact) => others.every((facts) => facts.includes(fact)));
}

function ownFacts(slot: StripSlot, shared: readonly string[]): string[] {
  return factsOf(slot)
    .filter((fact) => !shared.includes(fact))
    .map((fact, index) => (index === 0 && fact === slot.slot.practitioner ? (fact.split(" ")[0] ?? fact) : fact));
}

function noneWords({ why, reason, service }: SlotWeek): string {
  if (!service) return "Choose a service to see its free times.";
  return reason ? `Closed: ${reason}.` : (whyWords[why ?? ""] ?? "Nothing is free on this day.");
}

const whyWords: Record<string, string> = {
  closed: "Closed on this day.",
  "practitioner-off": "Nobody who does it works then.",
  "fully-booked": "Fully booked on this day.",
  "too-soon": "Too soon: the salon's least notice is not kept.",
  "too-far": "Too far ahead to be booked.",
  past: "This day's times are over.",
  "nobody-performs-it": "Nobody does this.",
  "nobody-else": "Only who is not wanted does this.",
  preference: "Nobody fits what was asked for.",
  "patch-test": "Too soon for the patch test that is needed.",
  consultation: "Too soon for the consultation that comes first.",
};
