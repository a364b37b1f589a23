import type { NumbersPeriod } from "@chairside/shared/numbers.ts";
import { isNumberDetail } from "@chairside/shared/numbers.ts";
import type { AskedPeriod } from "../../numbers/period.ts";
import { refusal } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";

/** Figures, and what they count: for owners and managers. */
export function numbersRoutes({ numbers }: Pick<HttpDeps, "numbers">): Pick<RouteHandlers, "readNumbers" | "readCounted"> {
  return {
    async readNumbers({ staff, query }) {
      const asked = periodIn(query);
      const report = asked && (await numbers.read(staff.salonId, asked));
      return report ? { ok: true, value: report } : refusal("bad-request");
    },
    async readCounted({ staff, query }) {
      const asked = periodIn(query);
      const details = query.details?.split(",") ?? [];
      if (!asked || !details.every(isNumberDetail)) return refusal("bad-request");
      const found = await numbers.find(staff.salonId, asked, { kind: query.kind, details, skip: query.skip ?? 0 });
      return found ? { ok: true, value: found } : refusal("bad-request");
    },
  };
}

/** Null where the days of a custom period are missing, or others come with days. */
function periodIn({ period, from, to }: { period: NumbersPeriod; from?: string | undefined; to?: string | undefined }): AskedPeriod | null {
  if (period !== "custom") return from === undefined && to === undefined ? { period } : null;
  return from === undefined || to === undefined ? null : { period, from, to };
}
