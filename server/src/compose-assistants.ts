import type { Logger } from "pino";
import type { AuditEntry } from "./agent/audit.ts";
import { createBookingAgent } from "./agent/booking-agent.ts";
import { createStaffAssistant } from "./agent/for-staff/create-staff-assistant.ts";
import { createBreaker } from "./agent/vendor/breaker.ts";
import type { Config } from "./config/read-config.ts";

/** How long a vendor's model may take for all its calls in one answer, and be silent, milliseconds. */
const vendorTime = { idleMs: 10_000, totalMs: 40_000 };
/** Pause after a vendor's first failure, whoever asked it. */
const breakerMs = 15_000;

export interface ComposeAssistantsOptions {
  model: Config["model"];
  /** Reaches the vendor, where it is not the network. */
  fetch: typeof fetch | undefined;
  logger: Logger;
  /** Epoch milliseconds. */
  now(): number;
}

/** Who answers visitors and who drafts for staff: they share a vendor's model, and its bad days. */
export function composeAssistants({ model: chosen, fetch, logger, now }: ComposeAssistantsOptions) {
  const audit = ({ ok, ...entry }: AuditEntry): void => (ok ? logger.debug(entry, "agent") : logger.warn(entry, "agent"));
  const model = chosen ? { ...chosen, ...vendorTime, ...(fetch ? { fetch } : {}) } : undefined;
  const shared = { model, breaker: createBreaker(now, breakerMs), audit, now };
  return { assistant: createBookingAgent(shared), staffAssistant: createStaffAssistant(shared) };
}
