import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CaseFile } from "../src/cases/case-file.ts";
import { caseReport } from "../replay/case-report.ts";
import { judgeCase } from "../replay/judge-case.ts";
import { playCase } from "../replay/play-case.ts";

const usage = `pnpm replay <case.json>…

Plays a wrong answer's conversation again on the whole product, with the clock and the calendar of then, and shows both side by side.
Our own understanding answers, or the model of OPENAI_*. Ends with 0 when it goes as it went then (still wrong), with 1 when it goes
another way, and with 2 when it cannot be played to its end. With "expect" in the file, 0 when that holds and 1 when it does not.`;

/** Plays one file and answers the exit code. */
async function replay(path: string): Promise<number> {
  const parsed = CaseFile.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    console.error(`${path} is no case: ${first?.path.join(".")}: ${first?.message}`);
    return 2;
  }
  const file = parsed.data;
  const played = await playCase(file, process.env);
  const verdict = judgeCase(file, played);
  console.log(caseReport(file, played, verdict).join("\n"));
  if (verdict.outcome === "does-not-replay") return 2;
  return verdict.outcome === "as-it-was" || verdict.outcome === "as-expected" ? 0 : 1;
}

const { values, positionals } = parseArgs({ options: { help: { type: "boolean", short: "h" } }, allowPositionals: true });
if (values.help === true || positionals.length === 0) {
  console.log(usage);
  process.exitCode = values.help === true ? 0 : 2;
} else {
  for (const path of positionals) {
    const code = await replay(path).catch((error: unknown) => {
      console.error(`${path} could not be played. ${error instanceof Error ? error.message : String(error)}`);
      return 2;
    });
    process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
  }
}
