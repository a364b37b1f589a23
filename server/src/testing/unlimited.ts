import type { Limits, Rate } from "../http/limits.ts";

const rate: Rate = { burst: 1e9, perSecond: 1e9 };

/** No limits: for tests in which everybody comes from one address. */
export const unlimited: Limits = {
  requestsPerAddress: rate,
  newVisitorsPerAddress: rate,
  tokenRenewalsPerAddress: rate,
  signInsPerAddress: rate,
  signInLinksPerAddress: rate,
  writesPerVisitor: rate,
  writesPerAddress: rate,
  writesPerSalon: rate,
  codesPerAddress: rate,
  codeTriesPerAddress: rate,
  newConversationsPerVisitor: rate,
  noticeTestsPerPerson: rate,
  signsPerVisitor: rate,
  signsPerStaff: rate,
  photosPerSender: rate,
  photosPerAddress: rate,
  photosPerSalon: rate,
  draftsPerStaff: rate,
  suggestionsPerStaff: rate,
  translationsPerStaff: rate,
  streamsPerFollower: 1e9,
  streamsPerAddress: 1e9,
};
