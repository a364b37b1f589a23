import type { VisitNeed } from "@chairside/shared/chat-desk.ts";

/** What must come before a visit on the day that is shown, as far as it is known. */
export function needWords(need: VisitNeed): string {
  switch (need.kind) {
    case "patch-test":
      return need.others ? "The other guests need a patch test beforehand, unless one is on file." : testWords(need);
    case "agreed-first":
      return need.others ? "For the other guests it is agreed with a person first." : "Is agreed with a person first.";
    case "consultation":
      return need.stands === "needed" ? "New here: comes for a consultation first." : "Who is new here comes for a consultation first.";
    case "age":
      return `For guests aged ${need.from} or over: they said that they are younger.`;
    case "guardian":
      return `Under ${need.below}: a parent or guardian has to agree in writing.`;
  }
}

/** Nothing is left to be done about it. */
export const isMet = (need: VisitNeed): boolean => need.kind === "patch-test" && need.stands === "holds";

function testWords({ stands, on, until, from, booked }: Extract<VisitNeed, { kind: "patch-test" }>): string {
  const test = booked ? `Patch test booked for ${on}` : `Patch test on file (${on})`;
  switch (stands) {
    case "holds":
      return `${test}${booked ? ":" : ""} holds until ${until}.`;
    case "expired":
      return `${test}${booked ? ":" : ""} holds only until ${until}, so a new one is needed for this day.`;
    case "void":
      return `${test} counts no more: a new one is needed.`;
    case "too-recent":
      return `${test}: visits from ${from} on.`;
    case "none-on-file":
      return "No patch test on file: needs one beforehand.";
    case "told-none":
      return "No patch test yet, by what they said: needs one beforehand.";
    case "unknown":
      return "Needs a patch test beforehand, unless one is on file.";
  }
}
