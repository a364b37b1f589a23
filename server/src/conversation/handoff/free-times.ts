import type { Brief } from "@chairside/shared/brief.ts";
import type { SlotWeek } from "@chairside/shared/chat-desk.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import type { SlotWish } from "../../booking/desk.ts";
import { performs } from "../../booking/leg-shape.ts";
import { localParts } from "../../booking/salon-time.ts";
import { slotWish } from "../../booking/slot-wish.ts";
import type { ConversationContext } from "../conversation-context.ts";
import { conversationState } from "../conversation-state.ts";
import type { ConversationRecord } from "../conversation-store.ts";
import { provedFile } from "./proved-file.ts";

/** What staff want to see instead of what the visitor wishes. `day` is in the salon's zone; `practitionerId` an id or "anyone". */
export interface WeekChoice {
  day?: string | undefined;
  serviceId?: string | undefined;
  practitionerId?: string | undefined;
}

/** Seven days of legal times for what the visitor wishes, as far as staff choose nothing else. */
export async function freeTimes(
  context: ConversationContext,
  { conversationId, salonId }: ConversationRecord,
  choice: WeekChoice,
): Promise<SlotWeek> {
  const desk = context.deskOf(salonId);
  const events = await context.log.read(conversationId);
  const { brief } = conversationState(events);
  const catalogue = await desk.catalogue();
  const { timeZone } = catalogue.salon;
  const held = brief.hold && localParts(Date.parse(brief.hold.offered.slot.start), timeZone).date;
  const day = choice.day ?? held ?? brief.when?.from ?? localParts(context.now(), timeZone).date;
  const file = await provedFile(context, { conversationId, salonId }, brief);
  const week = await desk.slotWeek({ wish: wishFor(catalogue, brief, choice), day, file }, context.now());
  return { ...week, could: week.service ? [] : lastAsked(catalogue, events) };
}

/** The services that were put up as buttons when the visitor was last asked which they mean. */
function lastAsked({ services }: Catalogue, events: ConversationEvent[]): SlotWeek["could"] {
  const last = events.findLast(
    (event) => event.type === "message-added" && event.choices !== undefined && event.author.kind === "assistant",
  );
  const labels = last?.type === "message-added" ? (last.choices ?? []).map(({ label }) => label) : [];
  return services.filter(({ name }) => labels.includes(name)).map(({ id, name }) => ({ serviceId: id, name }));
}

function wishFor(catalogue: Catalogue, brief: Brief, { serviceId, practitionerId }: WeekChoice): SlotWish | null {
  const own = serviceId === undefined || serviceId === brief.items?.[0]?.serviceId;
  const items = own ? brief.items : [{ serviceId, addOnIds: [] }];
  if (items === undefined) return null;
  const { practitioner: wished, when = { words: "" }, facts, hold, preferences, notWith } = brief;
  // Who was wished for and does not do what staff look for now is no wish about that.
  const fits = wished === undefined || wished === "anyone" || items.some((item) => performs(catalogue, wished, item.serviceId));
  const who = practitionerId ?? (fits ? wished : undefined);
  return slotWish(catalogue, {
    items: practitionerId === undefined ? items : items.map(({ serviceId: id, addOnIds }) => ({ serviceId: id, addOnIds })),
    ...(own && brief.others ? { others: brief.others } : {}),
    ...(own && brief.partySize ? { partySize: brief.partySize } : {}),
    ...(own && preferences ? { preferences } : {}),
    ...(own && notWith && practitionerId === undefined ? { notWith } : {}),
    ...(who === undefined ? {} : { practitioner: who }),
    ...(facts ? { facts } : {}),
    ...(hold ? { hold } : {}),
    when,
  });
}
