import { describe, expect, test } from "vitest";
import { en } from "../strings/en.ts";
import { enBooked } from "../strings/en-booked.ts";
import { handClock, settle } from "../chat/chat.fixture.ts";
import { verification } from "./verification.ts";
import type { Answer } from "../chat/visitor-api.ts";

const wrong: Answer<{ verified: boolean }> = { ok: true, value: { verified: false } };
const refused = (code: "network" | "bad-request" | "too-many-requests", retryAfter?: number): Answer<never> => ({
  ok: false,
  code,
  retryAfter,
});

/** A verification over a server that answers as told, else well. */
function stage(...answers: Answer<{ verified?: boolean }>[]) {
  const calls: string[] = [];
  const clock = handClock();
  const model = verification({
    clock,
    post: async (path, body) => {
      calls.push(`${path} ${JSON.stringify(body)}`.trim());
      return answers.shift() ?? { ok: true, value: path ? { verified: true } : {} };
    },
  });
  const submit = async (text: string) => {
    model.submit(text);
    await settle();
  };
  const said = () => {
    const { trouble } = model.state.value;
    return trouble && { ...en.trouble, ...enBooked.trouble }[trouble.kind](trouble.count);
  };
  return { model, calls, clock, submit, said };
}

describe("verification", () => {
  test("a contact, then its code; a second press while the server is asked is none", async () => {
    const { model, calls, submit } = stage();
    model.submit("zoe@example.com");
    await submit("zoe@example.com");
    expect(model.state.value).toMatchObject({ contact: "zoe@example.com", sent: true, busy: false, trouble: null });
    await submit("123456");
    expect(calls).toEqual(['{"contact":"zoe@example.com"}', '/code {"code":"123456"}']);
  });

  test("what is no contact is said, and typed again", async () => {
    const { model, submit, said } = stage(refused("bad-request"));
    await submit("Zoe");
    expect(said()).toBe("That is no phone number or e-mail address.");
    expect(model.state.value.sent).toBe(false);
  });

  test("a wrong code counts down, and the last one leads back to the contact, which still stands there", async () => {
    const { model, submit, said } = stage({ ok: true, value: {} }, wrong, wrong, wrong, wrong, wrong);
    await submit("07700 900123");
    for (const left of [4, 3, 2, 1]) {
      await submit("000000");
      expect(said()).toBe(`That is not the code, or it is too old. Tries left: ${left}.`);
      expect(model.state.value.sent).toBe(true);
    }
    await submit("000000");
    expect(said()).toBe("That is not the code, or it is too old. Please have a new one sent.");
    expect(model.state.value).toMatchObject({ sent: false, contact: "07700 900123" });
  });

  test("a new code has all its tries", async () => {
    const { model, submit, said } = stage({ ok: true, value: {} }, wrong, { ok: true, value: {} }, wrong);
    await submit("07700 900123");
    await submit("000000");
    model.sendAgain();
    await settle();
    await submit("000000");
    expect(said()).toContain("Tries left: 4.");
  });

  test("another code is offered after half a minute, and goes to the same contact", async () => {
    const { model, calls, clock, submit } = stage();
    await submit("07700 900123");
    clock.pass(29_999);
    expect(model.state.value.again).toBe(false);
    clock.pass(1);
    expect(model.state.value.again).toBe(true);
    model.sendAgain();
    await settle();
    expect(calls).toEqual(['{"contact":"07700 900123"}', '{"contact":"07700 900123"}']);
    expect(model.state.value).toMatchObject({ sent: true, again: false });
  });

  test("when no other code can be had, the one that came can still be typed", async () => {
    const { model, submit, said, calls } = stage({ ok: true, value: {} }, refused("too-many-requests", 600));
    await submit("07700 900123");
    model.sendAgain();
    await settle();
    expect(said()).toBe("That was a lot at once. It goes on in 10 min.");
    await submit("123456");
    expect(calls.at(-1)).toBe('/code {"code":"123456"}');
  });

  test("limits say how long, in the unit one thinks in", async () => {
    const { submit, said } = stage(refused("too-many-requests", 40), refused("too-many-requests", 840.5));
    await submit("07700 900123");
    expect(said()).toBe("That was a lot at once. It goes on in 40 s.");
    await submit("07700 900123");
    expect(said()).toBe("That was a lot at once. It goes on in 15 min.");
  });

  test("a connection that breaks sends nothing twice by itself", async () => {
    const { calls, submit, said } = stage(refused("network"));
    await submit("07700 900123");
    expect(calls.length).toBe(1);
    expect(said()).toBe("That did not work. Please try again.");
  });

  test("another contact begins anew with the old one to correct", async () => {
    const { model, submit } = stage();
    await submit("07700 90012");
    model.otherContact();
    expect(model.state.value).toMatchObject({ sent: false, contact: "07700 90012" });
  });

  test("when another contact gets no code, the one that was sent before can still be typed, with the tries it had", async () => {
    const { model, submit, said, calls } = stage({ ok: true, value: {} }, wrong, refused("too-many-requests", 600));
    expect(model.state.value.waiting).toBe(false);
    await submit("07700 900123");
    await submit("000000");
    model.otherContact();
    await submit("zoe@example.com");
    expect(said()).toBe("That was a lot at once. It goes on in 10 min.");
    expect(model.state.value).toMatchObject({ sent: false, waiting: true });
    model.backToCode();
    expect(model.state.value).toMatchObject({ sent: true, contact: "07700 900123", trouble: null, waiting: false });
    await submit("123456");
    expect(calls.at(-1)).toBe('/code {"code":"123456"}');
  });

  test("a code without tries, or none at all, is nothing to go back to", async () => {
    const { model, submit } = stage({ ok: true, value: {} }, wrong, wrong, wrong, wrong, wrong, refused("too-many-requests", 600));
    await submit("07700 900123");
    for (let tried = 0; tried < 5; tried++) await submit("000000");
    expect(model.state.value).toMatchObject({ sent: false, waiting: false });
    await submit("zoe@example.com");
    expect(model.state.value).toMatchObject({ sent: false, waiting: false });
  });
});
