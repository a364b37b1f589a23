import { expect, test } from "vitest";
import { demoTalk } from "../../testing/demo-talk.ts";

const { talk } = demoTalk();

/** A free time of Sarah's: the first that a chat of its own was shown. */
async function freeWithSarah(): Promise<string> {
  const { slots } = await talk().say("a cut and finish with Sarah on Thursday");
  const time = slots[0]?.slot.time;
  if (!time) throw new Error("Sarah has no time on Thursday.");
  return time;
}

test("another practitioner at the time that was named: it is kept at once", async () => {
  const time = await freeWithSarah();
  const chat = talk();
  await chat.say(`a cut and finish with Ellie on Thursday at ${time}`);
  const heard = await chat.say("with Sarah please");
  expect(heard.held).toMatchObject({ time, practitioner: expect.stringMatching(/^Sarah/) });
  expect(heard.brief.asked?.about).toBe("name");
});

test("said again with the card on the table, the same wish asks for the yes and not for a contact", async () => {
  const time = await freeWithSarah();
  const chat = talk();
  await chat.say(`a cut and finish with Sarah on Thursday at ${time}`);
  const card = await chat.say("Ann Vale, 07700 900456");
  expect(card.proposal).toMatchObject({ slot: { time } });
  const again = await chat.say(`no, with Sarah on Thursday at ${time}`);
  expect(again.brief.proposal).toMatchObject({ slot: { time } });
  expect(again.brief.asked?.about).toBe("confirm");
});
