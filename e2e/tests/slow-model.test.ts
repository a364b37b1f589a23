import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ModelAnswer, type ModelRequest, type SlowModel, startSlowModel } from "../harness/slow-model.ts";
import { startWorld, type TestWorld } from "../harness/test-world.ts";

const first = "That is a good thing to ask about.";
const rest =
  " I would like to hear a little more about what you have in mind, so that we can find what suits you. What would you like to do?";
const lead = "Here is when Sarah could see you. Which one suits you?";
const ask = "I am keeping that one for you. What is your name, and how can we reach you?";
const close = "Thank you. Please look at the summary and say yes if it is right.";

/** Books as the salon's instructions say, one tool at a time, and chats otherwise. */
function book({ instructions, said, called }: ModelRequest): ModelAnswer {
  const done = called.at(-1);
  if (done === "find_slots") return { text: lead };
  if (done === "hold_slot") return { text: ask };
  if (done === "note_guest") return { tool: "propose_booking", args: {} };
  if (done === "propose_booking") return { text: close };
  if (said.includes("[phone 1]")) return { tool: "note_guest", args: { name: "Zoë Marlow", phone: "[phone 1]" } };
  if (instructions.includes("pressed a slot button")) return { tool: "hold_slot", args: { slot: null } };
  if (said.includes("balayage"))
    return { tool: "find_slots", args: { services: ["blonde balayage"], practitioner: "Sarah", when: "next Thursday afternoon" } };
  return { text: first + rest };
}

let model: SlowModel;
let world: TestWorld;
beforeAll(async () => {
  model = await startSlowModel(book, 60);
  world = await startWorld({ env: { OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: "slow" } });
});
afterAll(async () => {
  await world.close();
  await model.stop();
});

beforeEach(() => {
  model.requests.length = 0;
});

test("a model talks the visitor through to the booked card", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  await chat.say("I want a blonde balayage with Sarah next Thursday afternoon");
  await chat.says(lead);
  await chat.slots.first().click();
  await chat.says(ask);
  await chat.say("Zoë Marlow, 07700 900123");
  await chat.says(close);
  expect(await chat.read(chat.card)).toContain("+447700900123");
  await chat.button("Confirm booking").click();
  await chat.booked.waitFor();
  expect(await chat.read(chat.booked)).toMatch(/Thursday 26 November, .*Blonde balayage.*Sarah Okafor/);
  expect(JSON.stringify(model.requests)).not.toContain("900123");
});

test("kill -9 while the draft is on screen: after the start the message is answered, once, and no draft is left", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  const before = await chat.answers.count();
  await chat.say("I have been thinking about a change");
  await chat.draft.getByText(first).waitFor();
  await world.server.kill();
  expect(await chat.answers.count()).toBe(before);
  await chat.draft.waitFor({ state: "detached" });

  await world.restart();
  await chat.wake();
  await chat.says(first + rest);
  await chat.draft.waitFor({ state: "detached" });
  expect(await chat.answers.count()).toBe(before + 1);
  expect(await chat.log.getByText("I have been thinking about a change").count()).toBe(1);
  const shown = await chat.read(chat.log);

  await chat.page.reload();
  await chat.says(first + rest);
  expect(await chat.read(chat.log)).toBe(shown);
  expect(model.requests).toHaveLength(2);
});

test("a stream that breaks in mid-answer goes on where it was, and nothing comes twice", async () => {
  const { chat } = await world.visitor();
  await chat.open(world.website.page("plain"));
  const before = await chat.answers.count();
  await chat.say("I have been thinking about a change");
  await chat.draft.getByText(first).waitFor();
  expect(world.relay.cut()).toBeGreaterThan(0);
  await chat.says(first + rest);
  await chat.draft.waitFor({ state: "detached" });
  expect(await chat.answers.count()).toBe(before + 1);
  expect(await chat.log.getByText(first).count()).toBe(1);
  expect(await chat.log.getByText("I have been thinking about a change").count()).toBe(1);
  expect(model.requests).toHaveLength(1);
});
