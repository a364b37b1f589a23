import { enCareIntents } from "./en-care-intents.ts";
import { enPersonIntents } from "./en-person-intents.ts";
import { enAppointmentIntents } from "./en-appointment-intents.ts";
import { enQuestionIntents } from "./en-question-intents.ts";
import { enTalkIntents } from "./en-talk-intents.ts";
import type { Intent } from "../understood.ts";

/** English ways to ask for each thing a salon's front desk is asked for. An utterance may match several. */
export const enIntents: readonly (readonly [Intent, RegExp])[] = [
  ...enCareIntents,
  ...enPersonIntents,
  ...enAppointmentIntents,
  ...enQuestionIntents,
  ...enTalkIntents,
];
