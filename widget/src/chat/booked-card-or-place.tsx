import type { BookedCardProps } from "../booked/booked-card.tsx";
import type { BookedOnDemand } from "./booked-on-demand.ts";

/** A card for what is booked already; until those cards have come, a quiet line where it will be. */
export function BookedCardOrPlace({ booked, ...props }: BookedCardProps & { booked: BookedOnDemand }) {
  const { t } = props;
  const Card = booked.card.value;
  if (Card) return <Card {...props} />;
  return booked.failed.value ? (
    <p key="failed" class="note" role="alert">
      {t.cardFailed}{" "}
      <button class="link" onClick={booked.retry}>
        {t.tryAgain}
      </button>
    </p>
  ) : (
    <p key="place" class="note" ref={booked.need}>
      {t.cardComes}
    </p>
  );
}
