import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseReport } from "../../replay/case-report.ts";
import { judgeCase } from "../../replay/judge-case.ts";
import { playCase } from "../../replay/play-case.ts";
import { CaseFile } from "../cases/case-file.ts";

const folder = join(import.meta.dirname, "cases");
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));

/** What was wrong once, each with what is right. A case that is downloaded from the console and has its `expect` is one more. */
test.each(names)("%s", { timeout: 60_000 }, async (name) => {
  const file = CaseFile.parse(JSON.parse(readFileSync(join(folder, name), "utf8")));
  expect(file.expect, "a case here says what is right").toBeDefined();
  const played = await playCase(file);
  const verdict = judgeCase(file, played);
  // What has come right is no longer open: the file says so when it no longer has `open`.
  const right = file.open === true ? "not-as-expected" : "as-expected";
  expect(verdict.outcome, caseReport(file, played, verdict).join("\n")).toBe(right);
});

test("there are cases", () => expect(names.length).toBeGreaterThan(1));
