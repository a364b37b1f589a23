import * as z from "zod";
import { ConversationClient, SlotWeek, StaffBooked } from "./chat-desk.ts";
import { LocalDate } from "./facts.ts";
import { Accepted, conversationParams, desk, everyone, Id, longestMessage, route } from "./route-contract.ts";

const CatalogueId = z.string().min(1).max(64);
const Offer = z.string().min(1).max(2000);
const acting = {
  actionId: Id.describe("Made by the sender for one press: the same id twice is done once."),
  text: z.string().max(longestMessage).optional().describe("Said to the visitor; the salon's usual words where it is left out."),
};

/** Free times and the client's card beside a conversation. */
export const chatDeskRoutes = {
  readSlotWeek: route({
    method: "GET",
    path: "/v1/staff/conversations/:conversationId/slots",
    access: "staff",
    roles: desk,
    summary: "Seven days of free times for what the visitor wishes, or for another service, practitioner or day.",
    params: conversationParams,
    query: z.strictObject({
      day: LocalDate.optional().describe("Of which all times are listed; the day wished for unless told."),
      serviceId: CatalogueId.optional(),
      practitionerId: CatalogueId.optional().describe('"anyone" for whoever can.'),
    }),
    success: { status: 200, body: SlotWeek },
    errors: ["not-found"],
  }),
  offerTimes: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/offers",
    access: "staff",
    roles: desk,
    summary: "Puts free times into the chat, to be pressed. Takes the conversation on like a reply.",
    params: conversationParams,
    request: z.strictObject({ ...acting, offers: z.array(Offer).min(1).max(6) }),
    success: { status: 202, body: Accepted },
    errors: ["not-found", "message-too-long", "claimed", "slot-taken", "conflict"],
  }),
  holdTime: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/holds",
    access: "staff",
    roles: desk,
    summary: "Holds a free time for the visitor; the summary card comes with it when it is known who they are.",
    params: conversationParams,
    request: z.strictObject({ ...acting, offer: Offer }),
    success: { status: 202, body: Accepted },
    errors: ["not-found", "message-too-long", "claimed", "slot-taken", "conflict"],
  }),
  bookTime: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/bookings",
    access: "staff",
    roles: desk,
    summary: "Books a free time for the visitor at once. Sent again, it answers how it ended.",
    params: conversationParams,
    request: z.strictObject({
      ...acting,
      offer: Offer,
      guest: z.strictObject({
        name: z.string().trim().min(1).max(120),
        phone: z.string().trim().min(1).max(40).optional(),
        email: z.string().trim().min(1).max(254).optional(),
      }),
    }),
    success: { status: 200, body: StaffBooked },
    errors: ["not-found", "bad-request", "message-too-long", "claimed", "slot-taken", "conflict"],
  }),
  askForProof: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/verification",
    access: "staff",
    roles: desk,
    summary: "Asks the visitor to show by a code that a contact is theirs. The code goes past the chat.",
    params: conversationParams,
    request: z.strictObject(acting),
    success: { status: 202, body: Accepted },
    errors: ["not-found", "message-too-long", "claimed", "conflict"],
  }),
  readClient: route({
    method: "GET",
    path: "/v1/staff/conversations/:conversationId/client",
    access: "staff",
    roles: everyone,
    summary: "The client's card, when the visitor has proved who they are. A practitioner sees visits with them.",
    params: conversationParams,
    success: { status: 200, body: ConversationClient },
    errors: ["not-found"],
  }),
  lookUpClient: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/client",
    access: "staff",
    roles: desk,
    summary: "Looks up whom a contact belongs to that was typed in the chat. It proves nothing about the visitor.",
    params: conversationParams,
    success: { status: 200, body: ConversationClient },
    errors: ["not-found"],
  }),
};
