import type { CaseFile, CaseStep, Heard, ShownSlot } from "../src/cases/case-file.ts";
import type { Verdict } from "./judge-case.ts";
import type { Played } from "./play-case.ts";

/** The conversation as it was beside how it is, and what that comes to; the same for the same case and the same product. */
export function caseReport(file: CaseFile, played: Played, verdict: Verdict): string[] {
  const exchange = (number: number, step: string, then: Heard[], now: Heard[] | undefined): string[] => {
    const isOther = verdict.differ.includes(number);
    const left = then.flatMap(heardLines);
    const right = now === undefined ? ["(not reached)"] : now.flatMap(heardLines);
    return ["", `${isOther ? "≠" : " "} ${step}`, ...(isOther ? beside(["THEN", ...left], ["NOW", ...right]) : left.flatMap(wrapped).map((line) => `    ${line}`))]; // prettier-ignore
  };
  const notes = [
    ...(played.sameCatalogue ? [] : ["The salon's menu, people or rules are not those of then: what differs may come of that."]),
    ...(played.model === file.model ? [] : [`Then ${file.model} answered, now ${played.model}: wording differs.`]),
    ...(played.stuck === null ? [] : [`It stops: ${played.stuck}`]),
  ];
  return [
    `${file.started.slice(0, 16).replace("T", " ")} UTC, ${file.locale}, ${file.model}`,
    `Wrong: ${file.wrong.why}`,
    ...exchange(0, "It begins", file.opening, played.opening),
    ...file.exchanges.flatMap(({ step, heard }, at) => exchange(at + 1, stepWords(step), heard, played.exchanges[at]?.heard)),
    "",
    ...notes,
    ...verdict.missed.map((missed) => `Expected ${missed}`),
    outcomeWords[verdict.outcome],
  ];
}

const outcomeWords: Record<Verdict["outcome"], string> = {
  "as-it-was": "STILL AS IT WAS: every answer is the one of then, the wrong one too.",
  different: "DIFFERENT NOW: see what is marked. If it is right now, say so in `expect`, and the case is a test.",
  "does-not-replay": "DOES NOT REPLAY: it cannot be played to its end, so nothing is known of the answer.",
  "as-expected": "AS EXPECTED.",
  "not-as-expected": "NOT AS EXPECTED.",
};

function stepWords({ at, by, does, text, slot }: CaseStep): string {
  const what = does === "presses" ? `presses ${slot ? slotWords(slot) : (text ?? "")}` : text === undefined ? does : `${does}: ${text}`;
  return `${at.slice(11, 16)} ${by} ${what}`;
}

function heardLines({ what, text, slots = [] }: Heard): string[] {
  return [[what, text].filter((part) => part !== undefined).join(": "), ...slots.map((slot) => `  ${slotWords(slot)}`)];
}

const slotWords = ({ when, service, practitioner, price }: ShownSlot): string => `${when} · ${service} · ${practitioner} · ${price}`;

const width = 62;

/** Lines no longer than a column; what continues is indented. */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  let rest = line.replaceAll("\n", " ⏎ ");
  while (rest.length > width) {
    const at = rest.lastIndexOf(" ", width);
    const cut = at > width / 2 ? at : width;
    lines.push(rest.slice(0, cut));
    rest = `  ${rest.slice(cut).trimStart()}`;
  }
  return [...lines, rest];
}

function beside(left: string[], right: string[]): string[] {
  const [a, b] = [left.flatMap(wrapped), right.flatMap(wrapped)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => `    ${(a[at] ?? "").padEnd(width)} │ ${b[at] ?? ""}`.trimEnd());
}
