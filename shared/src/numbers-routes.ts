import * as z from "zod";
import { LocalDate } from "./facts.ts";
import { CountedThing, NumberKind, Numbers, NumbersPeriod } from "./numbers.ts";
import { leaders, route } from "./route-contract.ts";

const period = {
  period: NumbersPeriod.describe("By the salon's clock. custom: `from` and `to`, both included, at most 366 days."),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
};

/** What leads the salon: figures from the log of conversations, and the conversations behind each. */
export const numbersRoutes = {
  readNumbers: route({
    method: "GET",
    path: "/v1/staff/numbers",
    access: "staff",
    roles: leaders,
    summary: "What came of conversations in some days, and in as many days before.",
    query: z.strictObject(period),
    success: { status: 200, body: Numbers },
    errors: [],
  }),
  readCounted: route({
    method: "GET",
    path: "/v1/staff/numbers/counted",
    access: "staff",
    roles: leaders,
    summary: "What a figure counts, one by one, newest first, at most 50 at once.",
    query: z.strictObject({
      ...period,
      kind: NumberKind,
      details: z
        .string()
        .regex(/^[a-z0-9-]+(,[a-z0-9-]+){0,11}$/)
        .optional()
        .describe("Only these, separated by commas."),
      skip: z.coerce.number().int().nonnegative().max(100_000).optional(),
    }),
    success: { status: 200, body: z.strictObject({ things: z.array(CountedThing), more: z.boolean() }) },
    errors: [],
  }),
};
