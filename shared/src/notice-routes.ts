import * as z from "zod";
import { NoticeBrowser, NoticeSettings, PushSubscriptionIn, TestOutcome } from "./notices.ts";
import { everyone, Id, route } from "./route-contract.ts";

/** How one is told outside the console. */
export const noticeRoutes = {
  readNoticeSettings: route({
    method: "GET",
    path: "/v1/staff/self/notices",
    access: "staff",
    roles: everyone,
    summary: "How one is told that a visitor needs a person.",
    success: {
      status: 200,
      body: z.strictObject({
        settings: NoticeSettings,
        browsers: z.array(NoticeBrowser),
        pushKey: z.string().describe("The server's public key (VAPID), for `pushManager.subscribe`."),
      }),
    },
    errors: [],
  }),
  changeNoticeSettings: route({
    method: "POST",
    path: "/v1/staff/self/notices",
    access: "staff",
    roles: everyone,
    summary: "How one is told from now on.",
    request: NoticeSettings,
    success: { status: 204, body: null },
    errors: [],
  }),
  addNoticeBrowser: route({
    method: "POST",
    path: "/v1/staff/self/notices/browsers",
    access: "staff",
    roles: everyone,
    summary: "Tells the browser that asks from now on, also while it is closed, until one signs out there. The same browser again is one.",
    request: PushSubscriptionIn,
    success: { status: 201, body: z.strictObject({ browserId: z.string() }) },
    errors: ["too-many-requests"],
  }),
  removeNoticeBrowser: route({
    method: "DELETE",
    path: "/v1/staff/self/notices/browsers/:browserId",
    access: "staff",
    roles: everyone,
    summary: "Tells that browser of one's own no more.",
    params: z.strictObject({ browserId: Id }),
    success: { status: 204, body: null },
    errors: ["not-found"],
  }),
  testNotices: route({
    method: "POST",
    path: "/v1/staff/self/notices/test",
    access: "staff",
    roles: everyone,
    summary: "Sends a test each way that is switched on, at any hour.",
    success: {
      status: 200,
      body: z.strictObject({ email: TestOutcome, push: z.array(z.strictObject({ device: z.string(), outcome: TestOutcome })) }),
    },
    errors: ["too-many-requests"],
  }),
};
