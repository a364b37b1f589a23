import { expect, test } from "vitest";
import { deskRequest } from "./desk-request.ts";
import type { Answer } from "./staff-api.ts";

const refusal = (code: "network" | "overlap" | "not-bookable"): Answer<string> => ({ ok: false, code, retryAfter: undefined });

function requestWith(...answers: Answer<string>[]) {
  const posted: object[] = [];
  const done: string[] = [];
  let made = 0;
  const request = deskRequest<{ minute: number }, string>(
    () => `id-${++made}`,
    (operation) => {
      posted.push(operation);
      return Promise.resolve(answers.shift() ?? { ok: true, value: "done" });
    },
    (value) => void done.push(value),
  );
  return { request, posted, done };
}

test("a lost answer is asked for again under the same id; something else goes under another", async () => {
  const { request, posted, done } = requestWith(refusal("network"), refusal("network"));
  await request.send({ minute: 600 });
  expect(request.trouble.value).toBe("network");
  await request.send({ minute: 600 });
  await request.send({ minute: 615 });
  expect(posted).toEqual([
    { minute: 600, operationId: "id-1" },
    { minute: 600, operationId: "id-1" },
    { minute: 615, operationId: "id-2" },
  ]);
  expect([done, request.trouble.value]).toEqual([["done"], null]);
});

test("an overlap asks for a reason, and goes again with it and nothing else changed", async () => {
  const { request, posted, done } = requestWith(refusal("overlap"));
  await request.send({ minute: 600 });
  expect([request.doubt.value, request.trouble.value, done]).toEqual(["overlap", null, []]);
  await request.sendAnyway("Her sister");
  expect(posted.at(-1)).toEqual({ minute: 600, operationId: "id-1", overrideReason: "Her sister" });
  expect([request.doubt.value, done]).toEqual([null, ["done"]]);
});

test("given up, nothing is sent; refused for good, it says why", async () => {
  const { request, posted } = requestWith(refusal("overlap"), refusal("not-bookable"));
  await request.send({ minute: 600 });
  request.giveUp();
  expect([request.doubt.value, posted.length]).toEqual([null, 1]);
  await request.send({ minute: 620 });
  expect([request.trouble.value, request.doubt.value]).toEqual(["not-bookable", null]);
});

test("while one is on its way a second press does nothing", async () => {
  const { request, posted } = requestWith();
  await Promise.all([request.send({ minute: 600 }), request.send({ minute: 600 })]);
  expect(posted).toHaveLength(1);
});
