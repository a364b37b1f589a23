import * as z from "zod";
import { AuditKind, AuditLine } from "./audit.ts";
import { ErrorBody, type ErrorCode } from "./errors.ts";
import { ConversationEvent, Transient } from "./events.ts";
import { Instant, LocalDate, Price, TimeZone } from "./facts.ts";
import { DayCalendar, InboxRow } from "./inbox.ts";
import { MailboxLetter } from "./mailbox.ts";
import { InvitationIn, OpenSignIn, Role, RoleIn, StaffEmail, StaffMember, StaffName, TypedPassword } from "./people.ts";
import { WaitlistRow } from "./waitlist.ts";
import { BlockIn, BookIn, CancelIn, CancelPreview, ChangedAppointment, FreePlace, MoveIn, StaffMenu, WeekCalendar } from "./calendar.ts";

/** Ids are made by whoever first needs them: 8 to 64 characters, URL-safe. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
export const SalonId = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** Longest visitor or staff message, in characters. */
export const longestMessage = 2000;
/** Largest request body, in bytes. */
export const largestBody = 16_384;

export type Access = "public" | "visitor" | "staff";

/** Who may call a route. Staff routes name the roles: a role that is not named is refused. */
type Admission = { access: "public" | "visitor"; roles?: undefined } | { access: "staff"; roles: readonly [Role, ...Role[]] };

/** One route: the server validates and admits with it, the API page is printed from it, clients take their types from it. */
export type RouteContract = Admission & {
  method: "GET" | "POST" | "DELETE";
  /** Hono path: `/v1/conversations/:conversationId/messages`. */
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  request?: z.ZodType;
  /** HTTP status and body of success. `null`: no body. A string: that media type. */
  success: { status: number; body: z.ZodType | null | string };
  errors: readonly ErrorCode[];
};

/** A practitioner gets to see and answer what is theirs: their column, and conversations that are assigned to them or led to a visit with them. */
const everyone = ["owner", "manager", "desk", "practitioner"] as const;
const desk = ["owner", "manager", "desk"] as const;
const leaders = ["owner", "manager"] as const;

const route = <const R extends RouteContract>(contract: R): R => contract;

const conversationParams = z.strictObject({ conversationId: Id });
const appointmentParams = z.strictObject({ appointmentId: Id });
const staffParams = z.strictObject({ staffId: Id });
const proposalParams = z.strictObject({ conversationId: Id, proposalId: Id });

export const VisitorToken = z.strictObject({ token: z.string(), expiresAt: Instant });
export const Accepted = z.strictObject({ seq: z.int().describe("The event this request added, or added the first time.") });
export const MessageIn = z.strictObject({
  messageId: Id.describe("Made by the sender: the same id twice is the same message."),
  text: z.string().max(longestMessage),
});
export const StreamQuery = z.strictObject({ after: z.coerce.number().int().nonnegative().optional() });

export const routes = {
  createVisitor: route({
    method: "POST",
    path: "/v1/visitors",
    access: "public",
    summary: "A new visitor of a salon's page. Keep the secret: it renews the short-lived token.",
    request: z.strictObject({ salonId: SalonId }),
    success: { status: 201, body: z.strictObject({ visitorId: z.string(), secret: z.string(), ...VisitorToken.shape }) },
    errors: ["origin-refused", "not-found", "too-many-requests"],
  }),
  renewVisitorToken: route({
    method: "POST",
    path: "/v1/visitors/token",
    access: "public",
    summary: "A new short-lived token for a visitor who holds the secret.",
    request: z.strictObject({ visitorId: z.string().max(64), secret: z.string().max(128) }),
    success: { status: 200, body: VisitorToken },
    errors: ["origin-refused", "token-invalid", "too-many-requests"],
  }),
  startConversation: route({
    method: "POST",
    path: "/v1/conversations",
    access: "visitor",
    summary: "The visitor's conversation: the one still open, or a new one.",
    request: z.strictObject({ locale: z.string().max(35), timeZone: TimeZone, fresh: z.boolean().optional() }),
    success: { status: 201, body: z.strictObject({ conversationId: Id, created: z.boolean() }) },
    errors: ["too-many-requests"],
  }),
  postMessage: route({
    method: "POST",
    path: "/v1/conversations/:conversationId/messages",
    access: "visitor",
    summary: "Says something. The answer comes on the event stream.",
    params: conversationParams,
    request: MessageIn.extend({ offer: z.string().max(2000).optional().describe("The slot button that was pressed.") }),
    success: { status: 202, body: Accepted },
    errors: ["not-found", "empty-message", "message-too-long", "too-many-requests"],
  }),
  confirmProposal: route({
    method: "POST",
    path: "/v1/conversations/:conversationId/proposals/:proposalId/confirm",
    access: "visitor",
    summary: "The visitor's yes to exactly what the card showed. Sent twice, it books once.",
    params: proposalParams,
    request: z.strictObject({ hash: z.string().max(128) }),
    success: { status: 202, body: Accepted },
    errors: ["not-found", "proposal-changed", "proposal-closed", "too-many-requests"],
  }),
  declineProposal: route({
    method: "POST",
    path: "/v1/conversations/:conversationId/proposals/:proposalId/decline",
    access: "visitor",
    summary: "The visitor's no to the card. Nothing is written and the held time is let go.",
    params: proposalParams,
    success: { status: 202, body: Accepted },
    errors: ["not-found", "proposal-closed", "too-many-requests"],
  }),
  requestPerson: route({
    method: "POST",
    path: "/v1/conversations/:conversationId/person",
    access: "visitor",
    summary: "Asks for a person. Staff answer from here on.",
    params: conversationParams,
    success: { status: 202, body: Accepted },
    errors: ["not-found", "too-many-requests"],
  }),
  cancelPersonRequest: route({
    method: "DELETE",
    path: "/v1/conversations/:conversationId/person",
    access: "visitor",
    summary: "Goes on with the assistant, as long as no person has replied.",
    params: conversationParams,
    success: { status: 202, body: Accepted },
    errors: ["not-found", "answerer-changed", "too-many-requests"],
  }),
  askForCode: route({
    method: "POST",
    path: "/v1/conversations/:conversationId/verification",
    access: "visitor",
    summary: "Has a code sent to a telephone number or an e-mail address, if the salon knows it. The answer does not tell whether it does.",
    params: conversationParams,
    request: z.strictObject({ contact: z.string().max(200) }),
    success: { status: 202, body: z.strictObject({ expiresAt: Instant.describe("When a code that was sent would end.") }) },
    errors: ["not-found", "too-many-requests"],
  }),
  checkCode: route({
    method: "POST",
    path: "/v1/conversations/:conversationId/verification/code",
    access: "visitor",
    summary: "Shows the code. Wrong, late, used up and never sent are all the same false.",
    params: conversationParams,
    request: z.strictObject({ code: z.string().max(20) }),
    success: { status: 200, body: z.strictObject({ verified: z.boolean() }) },
    errors: ["not-found", "too-many-requests"],
  }),
  followConversation: route({
    method: "GET",
    path: "/v1/conversations/:conversationId/events",
    access: "visitor",
    summary: "The conversation as server-sent events: everything after `Last-Event-ID` (or `after`), then live.",
    params: conversationParams,
    query: StreamQuery,
    success: { status: 200, body: "text/event-stream" },
    errors: ["not-found", "too-many-requests"],
  }),
  appointmentCalendarFile: route({
    method: "GET",
    path: "/v1/conversations/:conversationId/appointments/:appointmentId/calendar.ics",
    access: "visitor",
    summary: "An appointment booked in this conversation, as an iCalendar file.",
    params: z.strictObject({ conversationId: Id, appointmentId: Id }),
    success: { status: 200, body: "text/calendar" },
    errors: ["not-found"],
  }),
  staffSignIn: route({
    method: "POST",
    path: "/v1/staff/sign-ins",
    access: "public",
    summary: "Trades a one-time link's code for a sign-in cookie. A code works once.",
    request: z.strictObject({ code: z.string().max(200) }),
    success: { status: 201, body: z.strictObject({ name: z.string(), salon: z.string() }) },
    errors: ["token-invalid", "token-expired", "too-many-requests"],
  }),
  staffSignInByPassword: route({
    method: "POST",
    path: "/v1/staff/sign-ins/password",
    access: "public",
    summary: "Signs in by e-mail address and password. Wrong, unknown and without a password are one answer.",
    request: z.strictObject({ email: StaffEmail, password: TypedPassword }),
    success: { status: 201, body: z.strictObject({ name: z.string(), salon: z.string() }) },
    errors: ["sign-in-refused", "too-many-requests"],
  }),
  askForSignInLink: route({
    method: "POST",
    path: "/v1/staff/sign-in-links",
    access: "public",
    summary: "Has a link that signs in once sent to an e-mail address, if somebody here has it. The answer does not tell whether.",
    request: z.strictObject({ email: StaffEmail }),
    success: { status: 202, body: null },
    errors: ["too-many-requests"],
  }),
  staffSelf: route({
    method: "GET",
    path: "/v1/staff/self",
    access: "staff",
    roles: everyone,
    summary: "Who is signed in.",
    success: {
      status: 200,
      body: z.strictObject({
        staffId: z.string(),
        name: z.string(),
        email: z.string(),
        role: Role,
        practitionerId: z.string().nullable(),
        hasPassword: z.boolean(),
        salon: z.string(),
        timeZone: TimeZone,
        today: LocalDate,
      }),
    },
    errors: [],
  }),
  renameSelf: route({
    method: "POST",
    path: "/v1/staff/self/name",
    access: "staff",
    roles: everyone,
    summary: "How one is called. Visitors see it under one's replies.",
    request: z.strictObject({ name: StaffName }),
    success: { status: 204, body: null },
    errors: [],
  }),
  changePassword: route({
    method: "POST",
    path: "/v1/staff/self/password",
    access: "staff",
    roles: everyone,
    summary: "A new password. Ends one's other sign-ins. Needs the present one, unless one came by a link in the last quarter of an hour.",
    request: z.strictObject({ password: TypedPassword, present: TypedPassword.optional() }),
    success: { status: 204, body: null },
    errors: ["weak-password", "sign-in-refused", "too-many-requests"],
  }),
  listSignIns: route({
    method: "GET",
    path: "/v1/staff/self/sign-ins",
    access: "staff",
    roles: everyone,
    summary: "Where one is signed in.",
    success: { status: 200, body: z.strictObject({ signIns: z.array(OpenSignIn) }) },
    errors: [],
  }),
  endSignIn: route({
    method: "DELETE",
    path: "/v1/staff/self/sign-ins/:signInId",
    access: "staff",
    roles: everyone,
    summary: "Signs one's other browser out.",
    params: z.strictObject({ signInId: Id }),
    success: { status: 204, body: null },
    errors: ["not-found"],
  }),
  endAllSignIns: route({
    method: "DELETE",
    path: "/v1/staff/self/sign-ins",
    access: "staff",
    roles: everyone,
    summary: "Signs out everywhere, here too.",
    success: { status: 204, body: null },
    errors: [],
  }),
  staffSignOut: route({
    method: "DELETE",
    path: "/v1/staff/sign-ins",
    access: "staff",
    roles: everyone,
    summary: "Signs out.",
    success: { status: 204, body: null },
    errors: [],
  }),
  listPeople: route({
    method: "GET",
    path: "/v1/staff/people",
    access: "staff",
    roles: leaders,
    summary: "Who works here.",
    success: {
      status: 200,
      body: z.strictObject({
        people: z.array(StaffMember),
        practitioners: z.array(z.strictObject({ practitionerId: z.string(), name: z.string() })),
      }),
    },
    errors: [],
  }),
  invitePerson: route({
    method: "POST",
    path: "/v1/staff/people",
    access: "staff",
    roles: leaders,
    summary: "Invites somebody by e-mail. Owners and managers are an owner's to make.",
    request: InvitationIn,
    success: { status: 201, body: z.strictObject({ staffId: z.string() }) },
    errors: ["forbidden", "address-taken"],
  }),
  changeRole: route({
    method: "POST",
    path: "/v1/staff/people/:staffId/role",
    access: "staff",
    roles: leaders,
    summary: "What somebody may do from now on. Owners and managers are an owner's to make and to change.",
    params: staffParams,
    request: RoleIn,
    success: { status: 204, body: null },
    errors: ["not-found", "forbidden", "last-owner"],
  }),
  removePerson: route({
    method: "DELETE",
    path: "/v1/staff/people/:staffId",
    access: "staff",
    roles: leaders,
    summary: "Somebody works here no longer. They are signed out everywhere at once.",
    params: staffParams,
    success: { status: 204, body: null },
    errors: ["not-found", "forbidden", "last-owner"],
  }),
  signPersonOut: route({
    method: "DELETE",
    path: "/v1/staff/people/:staffId/sign-ins",
    access: "staff",
    roles: leaders,
    summary: "Signs somebody out everywhere.",
    params: staffParams,
    success: { status: 204, body: null },
    errors: ["not-found", "forbidden"],
  }),
  readAudit: route({
    method: "GET",
    path: "/v1/staff/log",
    access: "staff",
    roles: leaders,
    summary: "What staff did, newest first, fifty at a time.",
    query: z.strictObject({
      staffId: Id.optional(),
      kind: AuditKind.optional(),
      before: z.coerce.number().int().positive().optional().describe("Entries with a smaller `seq` than this."),
    }),
    success: { status: 200, body: z.strictObject({ lines: z.array(AuditLine), more: z.boolean() }) },
    errors: [],
  }),
  readInbox: route({
    method: "GET",
    path: "/v1/staff/inbox",
    access: "staff",
    roles: everyone,
    summary: "The salon's conversations, who waits first.",
    success: { status: 200, body: z.strictObject({ rows: z.array(InboxRow) }) },
    errors: [],
  }),
  followInbox: route({
    method: "GET",
    path: "/v1/staff/inbox/events",
    access: "staff",
    roles: everyone,
    summary: "Inbox lines as they change, as server-sent events (`event: row`); all of them first.",
    success: { status: 200, body: "text/event-stream" },
    errors: [],
  }),
  staffFollowConversation: route({
    method: "GET",
    path: "/v1/staff/conversations/:conversationId/events",
    access: "staff",
    roles: everyone,
    summary: "A conversation as staff see it, as server-sent events.",
    params: conversationParams,
    query: StreamQuery,
    success: { status: 200, body: "text/event-stream" },
    errors: ["not-found"],
  }),
  staffPostMessage: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/messages",
    access: "staff",
    roles: everyone,
    summary: "Replies to the visitor. A first reply makes staff the answerer.",
    params: conversationParams,
    request: MessageIn,
    success: { status: 202, body: Accepted },
    errors: ["not-found", "empty-message", "message-too-long"],
  }),
  staffChangeAnswerer: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/answerer",
    access: "staff",
    roles: everyone,
    summary: "Takes the conversation over, or hands it back to the assistant.",
    params: conversationParams,
    request: z.strictObject({ answerer: z.enum(["assistant", "staff"]) }),
    success: { status: 202, body: Accepted },
    errors: ["not-found"],
  }),
  readMailbox: route({
    method: "GET",
    path: "/v1/staff/mailbox",
    access: "staff",
    roles: desk,
    summary: "Messages of the last day that the salon would have sent if it had a way to send them, newest first.",
    success: { status: 200, body: z.strictObject({ letters: z.array(MailboxLetter) }) },
    errors: [],
  }),
  readDay: route({
    method: "GET",
    path: "/v1/staff/calendar",
    access: "staff",
    roles: everyone,
    summary: "One day of the salon's calendar.",
    query: z.strictObject({ date: LocalDate }),
    success: { status: 200, body: DayCalendar },
    errors: [],
  }),
  readWeek: route({
    method: "GET",
    path: "/v1/staff/calendar/week",
    access: "staff",
    roles: everyone,
    summary: "Seven days of the salon's calendar, from this one on.",
    query: z.strictObject({ from: LocalDate }),
    success: { status: 200, body: WeekCalendar },
    errors: [],
  }),
  readMenu: route({
    method: "GET",
    path: "/v1/staff/menu",
    access: "staff",
    roles: desk,
    summary: "What can be booked, and with whom.",
    success: { status: 200, body: StaffMenu },
    errors: [],
  }),
  blockTime: route({
    method: "POST",
    path: "/v1/staff/blocks",
    access: "staff",
    roles: desk,
    summary: "Takes a practitioner's time out of the calendar. Over guests only with a reason.",
    request: BlockIn,
    success: { status: 201, body: z.strictObject({ blockId: z.string() }) },
    errors: ["overlap", "not-bookable"],
  }),
  unblockTime: route({
    method: "DELETE",
    path: "/v1/staff/blocks/:blockId",
    access: "staff",
    roles: desk,
    summary: "Gives blocked time back.",
    params: z.strictObject({ blockId: Id }),
    success: { status: 204, body: null },
    errors: ["not-found"],
  }),
  readWaitlist: route({
    method: "GET",
    path: "/v1/staff/waitlist",
    access: "staff",
    roles: desk,
    summary: "Who waits for a time, who joined first is first.",
    success: { status: 200, body: z.strictObject({ entries: z.array(WaitlistRow) }) },
    errors: [],
  }),
  removeFromWaitlist: route({
    method: "DELETE",
    path: "/v1/staff/waitlist/:entryId",
    access: "staff",
    roles: desk,
    summary: "Takes somebody off the waitlist. A time that is offered to them goes to the next.",
    params: z.strictObject({ entryId: Id }),
    success: { status: 204, body: null },
    errors: ["not-found"],
  }),
  bookForGuest: route({
    method: "POST",
    path: "/v1/staff/appointments",
    access: "staff",
    roles: desk,
    summary: "Books for a guest who rings or stands at the desk. Over others and outside hours only with a reason.",
    request: BookIn,
    success: { status: 201, body: ChangedAppointment },
    errors: ["overlap", "outside-hours", "not-bookable"],
  }),
  freePlaces: route({
    method: "GET",
    path: "/v1/staff/appointments/:appointmentId/places",
    access: "staff",
    roles: desk,
    summary: "Times an appointment could be moved to, on this day and the six after it; all its services move together.",
    params: appointmentParams,
    query: z.strictObject({ from: LocalDate, performers: z.enum(["same", "anyone"]).optional() }),
    success: { status: 200, body: z.strictObject({ places: z.array(FreePlace) }) },
    errors: ["not-found", "appointment-closed"],
  }),
  moveAppointment: route({
    method: "POST",
    path: "/v1/staff/appointments/:appointmentId/move",
    access: "staff",
    roles: desk,
    summary: "Moves an appointment, all or nothing. Over others and outside hours only with a reason.",
    params: appointmentParams,
    request: MoveIn,
    success: { status: 200, body: ChangedAppointment },
    errors: ["not-found", "appointment-closed", "overlap", "outside-hours", "not-bookable"],
  }),
  previewCancel: route({
    method: "GET",
    path: "/v1/staff/appointments/:appointmentId/cancellation",
    access: "staff",
    roles: desk,
    summary: "What cancelling would do, and what the guest would owe.",
    params: appointmentParams,
    success: { status: 200, body: CancelPreview },
    errors: ["not-found", "appointment-closed"],
  }),
  cancelAppointment: route({
    method: "POST",
    path: "/v1/staff/appointments/:appointmentId/cancel",
    access: "staff",
    roles: desk,
    summary: "Cancels an appointment with all its services. Its time is free at once.",
    params: appointmentParams,
    request: CancelIn,
    success: { status: 200, body: z.strictObject({ fee: Price.nullable() }) },
    errors: ["not-found", "appointment-closed"],
  }),
  health: route({
    method: "GET",
    path: "/healthz",
    access: "public",
    summary: "Whether this server can serve: the store answers and it is not stopping.",
    success: { status: 200, body: z.strictObject({ ok: z.literal(true), version: z.string() }) },
    errors: ["shutting-down"],
  }),
} as const satisfies Record<string, RouteContract>;

export type RouteName = keyof typeof routes;

/** Named shapes for the API page. */
export const components = {
  ErrorBody,
  ConversationEvent,
  Transient,
  InboxRow,
  DayCalendar,
  WeekCalendar,
  StaffMenu,
  CancelPreview,
  MailboxLetter,
  WaitlistRow,
  StaffMember,
  AuditLine,
};
