import type { ConversationEvent, Transient } from "@chairside/shared/events.ts";
import { expect, test } from "vitest";
import { createLiveFeed } from "./create-live-feed.ts";

const draft = (messageId: string, text: string): Transient => ({ type: "draft", messageId, text });
const working = (on: boolean): Transient => ({ type: "working", who: "assistant", on });
const added = (seq: number, messageId: string): ConversationEvent => {
  return { seq, at: "2026-11-22T10:00:00Z", type: "message-added", messageId, author: { kind: "assistant" }, text: "" };
};

function listener() {
  const heard: unknown[] = [];
  return {
    heard,
    events: (events: ConversationEvent[]) => void heard.push(...events.map((event) => event.seq)),
    transient: (item: Transient) => void heard.push(item),
  };
}

test("a late follower is given the draft so far and who is working", () => {
  const feed = createLiveFeed();
  feed.publishTransient("c", working(true));
  feed.publishTransient("c", draft("m-1", "We"));
  feed.publishTransient("c", draft("m-1", "We have"));
  const late = listener();
  feed.subscribe("c", late);
  expect(late.heard).toEqual([working(true), draft("m-1", "We have")]);
});

test("a draft is forgotten when its message is added or it is dropped, and a flag when it is taken down", () => {
  const feed = createLiveFeed();
  feed.publishTransient("c", working(true));
  feed.publishTransient("c", draft("m-1", "One"));
  feed.publishTransient("c", draft("m-2", "Two"));
  feed.publish("c", [added(1, "m-1")]);
  feed.publishTransient("c", { type: "draft-dropped", messageId: "m-2" });
  feed.publishTransient("c", working(false));
  const late = listener();
  feed.subscribe("c", late);
  expect(late.heard).toEqual([]);
});

test("conversations do not hear each other; the inbox hears all", () => {
  const feed = createLiveFeed();
  const [one, other] = [listener(), listener()];
  const inbox: string[] = [];
  feed.subscribe("one", one);
  feed.subscribe("other", other);
  const leave = feed.subscribeAll((conversationId, events) => inbox.push(`${conversationId} ${events.length}`));
  feed.publish("one", [added(1, "m-1")]);
  feed.publish("nobody-follows", [added(1, "m-1"), added(2, "m-2")]);
  leave();
  feed.publish("one", [added(2, "m-2")]);
  expect(one.heard).toEqual([1, 2]);
  expect(other.heard).toEqual([]);
  expect(inbox).toEqual(["one 1", "nobody-follows 2"]);
});

test("who leaves while others are being told is not called any more", () => {
  const feed = createLiveFeed();
  const second = listener();
  let leaveSecond = (): void => {};
  feed.subscribe("c", { events: () => leaveSecond(), transient: () => {} });
  leaveSecond = feed.subscribe("c", second);
  feed.publish("c", [added(1, "m-1")]);
  expect(second.heard).toEqual([]);
});
