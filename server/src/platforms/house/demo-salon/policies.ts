import type { Policy } from "../../../booking/catalogue.ts";
import { bookingPolicies } from "./policies-booking.ts";
import { moneyPolicies } from "./policies-money.ts";
import { visitPolicies } from "./policies-visit.ts";

export const policies: Policy[] = [...bookingPolicies, ...moneyPolicies, ...visitPolicies];
