import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { signedPost } from "../verification/signed-post.ts";
import { webhookNotices } from "./webhook-notices.ts";

const at = Date.parse("2026-11-23T12:00:00Z");
const notice = {
  noticeId: "notice-p-1-webhook",
  salonId: "salon",
  conversationId: "conversation-1",
  promiseId: "p-1",
  seenSeq: 6,
  madeAt: at,
  due: at + 600_000,
  level: "manager",
  because: "late",
  channel: "webhook",
  staffId: null,
  browserId: null,
  dueAt: at,
  expiresAt: at + 86_400_000,
} as const;

function hook(status: number) {
  const calls: { headers: Headers; body: string }[] = [];
  const clock = { now: at + 500 };
  const take: typeof fetch = async (_url, init) => {
    calls.push({ headers: new Headers(init?.headers), body: typeof init?.body === "string" ? init.body : "" });
    return new Response(null, { status });
  };
  const secret = `whsec_${Buffer.from("0123456789abcdef01234567").toString("base64")}`;
  const post = signedPost({ url: "https://hook.example/in", secret, fetch: take, now: () => clock.now });
  return { calls, clock, delivery: webhookNotices(post, (id) => `https://x.example/console/#conversation/${id}`) };
}

test("the webhook is told which conversation, why and by when, and nothing else, signed as Standard Webhooks verifies it", async () => {
  const { calls, clock, delivery } = hook(204);
  expect(await delivery.send(notice)).toBe("told");
  clock.now += 2_000;
  await delivery.send(notice);
  const [call, again] = calls;
  expect(JSON.parse(call?.body ?? "")).toEqual({
    type: "conversation.needs-person",
    timestamp: "2026-11-23T12:00:00.000Z",
    data: {
      conversationId: "conversation-1",
      link: "https://x.example/console/#conversation/conversation-1",
      level: "manager",
      due: "2026-11-23T12:10:00.000Z",
      reason: "late",
    },
  });
  const stamp = String(at / 1000);
  const signature = createHmac("sha256", "0123456789abcdef01234567").update(`notice-p-1-webhook.${stamp}.${call?.body}`).digest("base64");
  expect(call?.headers.get("webhook-id")).toBe("notice-p-1-webhook");
  expect(call?.headers.get("webhook-timestamp")).toBe(stamp);
  expect(call?.headers.get("webhook-signature")).toBe(`v1,${signature}`);
  // Another attempt is the same notice at another moment.
  expect(again?.body).toBe(call?.body);
  expect(again?.headers.get("webhook-id")).toBe("notice-p-1-webhook");
  expect(again?.headers.get("webhook-timestamp")).toBe(String(at / 1000 + 2));
});

test("whatever is not a yes has not taken it", async () => {
  await expect(hook(503).delivery.send(notice)).rejects.toThrow("503");
});
