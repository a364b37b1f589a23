import { defaultLimits, type Limits } from "../../src/http/limits.ts";

const free = { burst: 1_000_000, perSecond: 100_000 };

/** A whole crowd of visitors comes from one address here. */
export const crowdLimits: Limits = {
  ...defaultLimits,
  requestsPerAddress: free,
  newVisitorsPerAddress: free,
  writesPerVisitor: free,
  writesPerAddress: free,
  writesPerSalon: free,
  streamsPerAddress: 1_000,
};
