import { audited, type AuditWriting } from "../audit/audited.ts";
import type { WrongAnswers } from "../cases/wrong-answers.ts";

/** The same wrong answers, with what staff decide about them in the log. */
export function loggedWrongAnswers(wrongAnswers: WrongAnswers, writing: AuditWriting): WrongAnswers {
  return {
    ...wrongAnswers,
    settle: (staff, caseId, state) =>
      audited(
        writing,
        staff,
        { kind: "conversation", action: "wrong-answer", subjectId: caseId, details: { state }, reason: null },
        () => wrongAnswers.settle(staff, caseId, state), // prettier-ignore
      ),
  };
}
