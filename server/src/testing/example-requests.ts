import type { RouteContract } from "@chairside/shared/route-contract.ts";
import { routes, type RouteName } from "@chairside/shared/routes.ts";
import type { WaitlistEntry } from "../booking/waitlist/waitlist-entry.ts";
import { sqlVisitorBlocks } from "../storage/sql/sql-visitor-blocks.ts";
import { sqlWrongAnswers } from "../storage/sql/sql-wrong-answers.ts";
import { sqlWaitlist } from "../storage/sql/sql-waitlist.ts";
import { exampleBrowser } from "./fixture-notices.ts";
import { handmadePng } from "./pictures.ts";
import { type HttpFixture, pathOf, type RequestOptions, type Visitor } from "./http-fixture.ts";

/** A salon in which every route has something to work on. */
export interface ExampleWorld {
  http: HttpFixture;
  visitor: Visitor;
  /** The owner's. */
  cookie: string;
  params: Record<string, string>;
}

const when = { practitionerId: "ana", date: "2026-11-26" };
const bookIn = { ...when, operationId: "operation-1", serviceId: "cut", minute: 720, guest: { name: "Jo" } };
const blockIn = { ...when, operationId: "operation-2", from: 780, to: 840, reason: "Training" };

/** Prepares the salon "salon" of a fixture: an appointment, a block, somebody who waits, a desk person, and the owner in two browsers. */
export async function exampleWorld(http: HttpFixture): Promise<ExampleWorld> {
  const visitor = await http.visitor();
  await http.staff();
  const owner = await http.staffPeople.member("salon", "owner");
  const { staffId } = await http.staffPeople.member("salon", "desk");
  const [other] = await http.deps.signIns.listOf(owner.staffId);
  const cookie = await http.staff();
  const booked = await http.desk.calendar.book(owner, { ...bookIn, operationId: "operation-0", minute: 600 });
  const blocked = await http.desk.calendar.block(owner, { ...blockIn, operationId: "operation-0", date: "2026-11-27" });
  if (!booked.ok || !blocked.ok || !other) throw new Error("the desk could not be prepared");
  const { entryId } = await sqlWaitlist(http.database).join({
    ...waiting,
    visitorId: visitor.visitorId,
    conversationId: visitor.conversationId,
  });
  // Somebody else, who is blocked, and an answer that was wrong.
  const { visitorId } = await http.visitor();
  const caseId = "case-0001";
  const about = {
    salonId: "salon",
    conversationId: visitor.conversationId,
    why: "abuse",
    by: { staffId: owner.staffId, name: owner.name },
  };
  await sqlVisitorBlocks(http.database).add({ ...about, visitorId, at: 0 });
  await sqlWrongAnswers(http.database).add({ ...about, caseId, messageId: "message-1", at: 0, state: "open", settledBy: null }, "{}\n");
  // Something that was said, to be translated.
  const hello = { type: "message-added", messageId: "message-0", author: { kind: "visitor" }, text: "Hola" } as const;
  await http.log.append(visitor.conversationId, [hello], http.clock.now());
  await http.request(pathOf("sendPhoto", { conversationId: visitor.conversationId, photoId: "photo-0001" }), {
    token: visitor.token,
    ...aPicture,
  });
  await http.request(pathOf("postMessage", { conversationId: visitor.conversationId }), {
    token: visitor.token,
    body: { messageId: "message-00", text: "", photos: ["photo-0001"] },
  });
  const { appointmentId } = booked.value;
  const { blockId } = blocked.value;
  const { conversationId } = visitor;
  const told = await http.deps.ownNotices.addBrowser(owner, { signInId: other.signInId, device: "Firefox" }, exampleBrowser("one"));
  const params = {
    photoId: "photo-0001",
    browserId: told.ok ? told.value.browserId : "",
    messageId: "message-0",
    conversationId,
    proposalId: "proposal-1",
    appointmentId,
    blockId,
    entryId,
    staffId,
    signInId: other.signInId,
    visitorId,
    caseId,
  };
  return { http, visitor, cookie, params };
}

/** A request of a route that succeeds. */
export function exampleRequest(name: RouteName, { visitor, cookie, params }: ExampleWorld): { path: string; options: RequestOptions } {
  const { access, method }: RouteContract = routes[name];
  const bodies: Partial<Record<RouteName, unknown>> = {
    createVisitor: { salonId: "salon" },
    renewVisitorToken: { visitorId: visitor.visitorId, secret: visitor.secret },
    startConversation: { locale: "en-GB", timeZone: "Europe/London" },
    postMessage: { messageId: "message-1", text: "Hello" },
    confirmProposal: { hash: "hash-1" },
    askForCode: { contact: "020 7946 0001" },
    checkCode: { code: "123456" },
    signAsVisitor: { typing: true },
    keepDraft: { text: "Hello, we could" },
    translateReply: { text: "See you on Thursday" },
    searchSaid: { words: "hello" },
    signAsStaff: { doing: "looking" },
    staffPostMessage: { messageId: "message-2", text: "Hello" },
    staffChangeAnswerer: { answerer: "staff" },
    transferConversation: { to: null, why: "it is Sarah's guest" },
    snoozeConversation: { until: "2026-11-25T10:00:00Z" },
    closeConversation: { outcome: "answered" },
    takeOverConversation: { from: "somebody-gone", why: "she is on her break" },
    blockVisitor: { why: "abuse" },
    settleWrongAnswer: { state: "fixed" },
    addNote: { noteId: "note-0001", text: "Prefers the window", mentions: [] },
    faultAnswer: { messageId: "message-1", why: "There is no parking" },
    offerTimes: { actionId: "action-0001", offers: ["o2.x.y"] },
    holdTime: { actionId: "action-0002", offer: "o2.x.y" },
    bookTime: { actionId: "action-0003", offer: "o2.x.y", guest: { name: "Jo", phone: "020 7946 0001" } },
    askForProof: { actionId: "action-0004" },
    bookForGuest: bookIn,
    blockTime: blockIn,
    moveAppointment: { operationId: "operation-3", date: "2026-11-26", minute: 900 },
    cancelAppointment: { operationId: "operation-4", by: "guest", reason: "ill" },
    staffSignIn: { code: "not a code" },
    staffSignInByPassword: { email: "owner@salon.example", password: "not the password" },
    askForSignInLink: { email: "owner@salon.example" },
    renameSelf: { name: "Ana Maria" },
    changePassword: { password: "a quiet row of junipers" },
    changeNoticeSettings: { email: true, push: false, page: true, sound: false, which: "mine", quiet: null },
    addNoticeBrowser: exampleBrowser("another"),
    invitePerson: { name: "Eve", email: "eve@salon.example", role: "desk", practitionerId: null },
    changeRole: { role: "practitioner", practitionerId: "bea" },
  };
  const queries: Partial<Record<RouteName, string>> = {
    readDay: "?date=2026-11-26",
    readWeek: "?from=2026-11-23",
    freePlaces: "?from=2026-11-26",
    translateMessage: "?to=de",
    readNumbers: "?period=28-days",
    readCounted: "?period=custom&from=2026-11-01&to=2026-11-22&kind=conversation&details=person,alone-booked",
  };
  const sends = name === "sendPhoto" || name === "staffSendPhoto";
  const known = sends
    ? { ...params, photoId: "photo-0002" }
    : name === "appointmentCalendarFile"
      ? { ...params, appointmentId: "appointment-1" }
      : params;
  const options: RequestOptions = { method, body: bodies[name] };
  if (sends) Object.assign(options, aPicture);
  if (access === "visitor") options.token = visitor.token;
  if (access === "staff") options.cookie = cookie;
  return { path: pathOf(name, known) + (queries[name] ?? ""), options };
}

const aPicture = { body: new Uint8Array(handmadePng()), headers: { "content-type": "image/png" } };

const waiting: Omit<WaitlistEntry, "conversationId" | "visitorId"> = {
  entryId: "waiting-1",
  salonId: "salon",
  locale: "en-GB",
  guest: { name: "Jo" },
  wish: { items: [{ serviceId: "cut", addOnIds: [] }], when: { words: "Thursday", from: "2026-11-26", to: "2026-11-26" } },
  firstDay: "2026-11-26",
  lastDay: "2026-11-30",
  joinedAt: 0,
  status: "waiting",
  endedAt: null,
  endedBy: null,
};
