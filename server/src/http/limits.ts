/** So many at once, and so many a second after that. */
export interface Rate {
  burst: number;
  perSecond: number;
}

export interface Limits {
  /** Everything but pages. */
  requestsPerAddress: Rate;
  newVisitorsPerAddress: Rate;
  tokenRenewalsPerAddress: Rate;
  signInsPerAddress: Rate;
  signInLinksPerAddress: Rate;
  /** Messages, yeses and noes, calls for a person. */
  writesPerVisitor: Rate;
  writesPerAddress: Rate;
  writesPerSalon: Rate;
  /** Codes that are asked for, and tries to show one. */
  codesPerAddress: Rate;
  codeTriesPerAddress: Rate;
  newConversationsPerVisitor: Rate;
  /** Tests of how somebody is told, and browsers that are added to be told. */
  noticeTestsPerPerson: Rate;
  /** Signs of who writes and what was read; a page sends far fewer. */
  signsPerVisitor: Rate;
  signsPerStaff: Rate;
  /** Replies in the making are kept as they are written, once a second at most. */
  draftsPerStaff: Rate;
  suggestionsPerStaff: Rate;
  translationsPerStaff: Rate;
  /** Photos that are sent, by one visitor or one staff member. */
  photosPerSender: Rate;
  photosPerAddress: Rate;
  photosPerSalon: Rate;
  /** Open streams of one visitor or one staff sign-in: one more closes the oldest, which may be a line that is dead already. */
  streamsPerFollower: number;
  /** Open streams of visitors at one address: one more is refused. */
  streamsPerAddress: number;
}

/** Generous to people, even a salon full of them behind one address; tight for programs. */
export const defaultLimits: Limits = {
  requestsPerAddress: { burst: 300, perSecond: 30 },
  newVisitorsPerAddress: { burst: 60, perSecond: 0.2 },
  tokenRenewalsPerAddress: { burst: 60, perSecond: 0.5 },
  signInsPerAddress: { burst: 10, perSecond: 1 / 30 },
  signInLinksPerAddress: { burst: 10, perSecond: 10 / 3600 },
  writesPerVisitor: { burst: 20, perSecond: 1 },
  writesPerAddress: { burst: 150, perSecond: 10 },
  writesPerSalon: { burst: 600, perSecond: 60 },
  codesPerAddress: { burst: 10, perSecond: 10 / 3600 },
  codeTriesPerAddress: { burst: 50, perSecond: 50 / 3600 },
  newConversationsPerVisitor: { burst: 10, perSecond: 0.1 },
  noticeTestsPerPerson: { burst: 10, perSecond: 1 / 30 },
  signsPerVisitor: { burst: 20, perSecond: 1 },
  signsPerStaff: { burst: 60, perSecond: 3 },
  photosPerSender: { burst: 12, perSecond: 1 / 10 },
  photosPerAddress: { burst: 40, perSecond: 1 / 5 },
  photosPerSalon: { burst: 300, perSecond: 1 / 2 },
  draftsPerStaff: { burst: 60, perSecond: 2 },
  suggestionsPerStaff: { burst: 12, perSecond: 0.2 },
  translationsPerStaff: { burst: 30, perSecond: 0.5 },
  streamsPerFollower: 4,
  streamsPerAddress: 40,
};
