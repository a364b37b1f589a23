import type { StaffAssistant } from "../agent/for-staff/staff-assistant.ts";

/** Says the same to everybody: for tests of what lies around it. */
export const scriptedStaffAssistant: StaffAssistant = {
  translates: true,
  language: () => "es",
  suggest: ({ events }) =>
    Promise.resolve({ upTo: events.at(-1)?.seq ?? 0, replies: [], summary: [{ text: "Says hello.", cites: [1] }], phrasedBy: "rules" }),
  translate: (_, text, to) => Promise.resolve({ translated: true, text: `${to}: ${text}`, to }),
};
