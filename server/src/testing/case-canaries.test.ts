import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { caseReport } from "../../replay/case-report.ts";
import { judgeCase } from "../../replay/judge-case.ts";
import { playCase } from "../../replay/play-case.ts";
import { CaseFile } from "../cases/case-file.ts";
import { type ComposedSalon, openComposedSalon } from "./composed-salon.ts";

const monday = Date.parse("2026-11-23T10:00:00Z");
let salon: ComposedSalon;
let at = monday;
beforeEach(async () => {
  at = monday;
  salon = await openComposedSalon(() => at);
});
afterEach(() => salon.close());

/** What must be found in no file. Lower case. */
const canaries = ["zadie", "quimby", "07911", "7911", "123456", "3456", "canary", "zq@"];

interface Row {
  caseId: string;
  why: string;
  state: string;
  hasFile: boolean;
}

/** Has the last answer faulted, and answers the file. */
async function faulted(visitor: Awaited<ReturnType<ComposedSalon["visitor"]>>, why: string): Promise<{ row: Row; text: string }> {
  const answer = visitor.heard.findLast((event) => event.type === "message-added" && event.author.kind === "assistant");
  const messageId = answer?.type === "message-added" ? answer.messageId : "";
  const path = `/v1/staff/conversations/${visitor.conversationId}/faults`;
  expect((await salon.asStaff(path, { messageId, why })).status).toBe(202);
  const { answers } = (await salon.asStaff("/v1/staff/wrong-answers")).body as { answers: Row[] };
  const row = answers[0];
  if (!row) throw new Error("it is not listed");
  return { row, text: JSON.stringify((await salon.asStaff(`/v1/staff/wrong-answers/${row.caseId}/case`)).body) };
}

describe("a wrong answer as a case", () => {
  test(
    "holds nothing of how the visitor is called and reached, in whatever form it was said, and plays again as it was",
    { timeout: 60_000 },
    async () => {
      const visitor = await salon.visitor();
      await visitor.say("hi, a gel manicure with Mei on Friday afternoon please, it's for Zadie Quimby");
      const offered = visitor.heard.findLast((event) => event.type === "slots-offered");
      const slot = offered?.type === "slots-offered" ? offered.slots[0] : undefined;
      at += 60_000;
      await visitor.say("that one", slot?.offer);
      at += 60_000;
      await visitor.say("Zadie Quimby, (07911) 123 456, Zadie.Quimby@mail-canary.org");
      at += 60_000;
      const { row, text } = await faulted(
        visitor,
        "ZADIE QUIMBY rang from +44 7911-123456: zq@canary.org is her work address, the other number ends 123456",
      );
      expect(row).toMatchObject({ state: "open", hasFile: true });
      for (const canary of canaries)
        expect(text.toLowerCase().includes(canary), `${canary} in ${text.slice(0, text.indexOf('"taken"'))}`).toBe(false);
      const file = CaseFile.parse(JSON.parse(text));
      expect(file.exchanges).toHaveLength(3);
      const played = await playCase(file);
      expect(played.stuck).toBeNull();
      expect(judgeCase(file, played)).toMatchObject({ outcome: "as-it-was", differ: [] });
      expect(await playCase(file)).toEqual(played);
    },
  );

  test("knows what is different, what is expected, and what cannot be played", { timeout: 60_000 }, async () => {
    const visitor = await salon.visitor();
    await visitor.say("when are you open on Saturday?");
    const { text } = await faulted(visitor, "the bank holiday");
    const file = CaseFile.parse(JSON.parse(text));
    const played = await playCase(file);
    expect(judgeCase(file, played).outcome).toBe("as-it-was");
    const [first] = file.exchanges;
    if (!first) throw new Error("nothing was said");
    const other = { ...file, exchanges: [{ ...first, heard: [{ what: "says" as const, text: "We are closed." }] }] };
    expect(judgeCase(other, played)).toMatchObject({ outcome: "different", differ: [1] });
    expect(judgeCase({ ...file, expect: { handedOver: false, offers: false } }, played).outcome).toBe("as-expected");
    expect(judgeCase({ ...file, expect: { handedOver: true, weekday: "Friday" } }, played)).toMatchObject({
      outcome: "not-as-expected",
      missed: ["on a Friday: no time is shown", "it is handed over: it is not"],
    });
    const cannot = { ...first, step: { ...first.step, does: "cannot" as const, text: "they proved a contact by a code" } };
    const cut = { ...file, exchanges: [first, cannot] };
    const stuck = await playCase(cut);
    expect(stuck.stuck).toContain("they proved a contact by a code");
    expect(judgeCase(cut, stuck).outcome).toBe("does-not-replay");
  });

  test("a time that lapsed, a person and what staff said are played as well", { timeout: 60_000 }, async () => {
    const visitor = await salon.visitor();
    await visitor.say("gel manicure on Friday");
    const offered = visitor.heard.findLast((event) => event.type === "slots-offered");
    const slot = offered?.type === "slots-offered" ? offered.slots[0] : undefined;
    await visitor.say("that one", slot?.offer);
    at += 60_000;
    await visitor.say("can I talk to a person please");
    const path = `/v1/staff/conversations/${visitor.conversationId}`;
    await salon.asStaff(`${path}/messages`, { messageId: "staff-message-1", text: "Hello, how can we help?" });
    await salon.asStaff(`${path}/answerer`, { answerer: "assistant" });
    at += 60_000;
    await visitor.say("what does a full head colour cost?");
    const { text } = await faulted(visitor, "wrong price");
    const file = CaseFile.parse(JSON.parse(text));
    expect(file.exchanges.map(({ step }) => `${step.by} ${step.does}`)).toEqual([
      "visitor says",
      "visitor presses",
      "visitor says",
      "staff says",
      "staff hands-back",
      "visitor says",
    ]);
    const played = await playCase(file);
    const verdict = judgeCase(file, played);
    expect(verdict.outcome, caseReport(file, played, verdict).join("\n")).toBe("as-it-was");
  });
});
